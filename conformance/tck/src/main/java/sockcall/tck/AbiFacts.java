package sockcall.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an ABI says, each fact a subject and a value: {@code constant SO_TYPE} is {@code 3}. The C
 * side comes from the text of the probe, the Java side from {@link JavaAbi}.
 */
final class AbiFacts {
    /** The value of a macro that the C headers lack. */
    private static final String ABSENT = "absent";

    /**
     * What musl has otherwise than glibc and the kernel, whose values the Java tables have: its
     * cmsg_len is a socklen_t beside padding, its O_ACCMODE has O_PATH among the bits (which it
     * calls O_SEARCH), and its SOMAXCONN is that of Linux before 5.4.
     */
    private static final Map<String, String> OF_MUSL = Map.of(
            "align cmsghdr", "4",
            "constant O_ACCMODE", "2097155",
            "constant SOMAXCONN", "128");

    private final String platform;
    private final Map<String, String> values = new TreeMap<>();

    private AbiFacts(String platform) {
        this.platform = platform;
    }

    /** The facts that the probe printed: the platform first, then a fact a line. */
    static AbiFacts parse(String text) {
        List<String> lines = text.lines().toList();
        String platform = lines.isEmpty() ? "" : lines.get(0);
        if (!platform.startsWith("platform ")) {
            throw new AssertionError("no platform, but: " + platform);
        }
        AbiFacts facts = new AbiFacts(platform);
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", 3);
            facts.put(words[0] + " " + words[1], words[2]);
        }
        return facts;
    }

    private void put(String subject, String value) {
        if (values.put(subject, value) != null) {
            throw new AssertionError(subject + " stands twice in abi-names.txt");
        }
    }

    /** These facts, with those of another ABI where the headers of these lack the macro. */
    AbiFacts completedBy(AbiFacts other) {
        AbiFacts complete = new AbiFacts(platform);
        values.forEach((subject, value) -> complete.put(
                subject,
                value.equals(ABSENT) ? other.values.getOrDefault(subject, ABSENT) : value));
        return complete;
    }

    /** {@return what differs between C, which is right, and the Java tables, a line each} */
    List<String> differences(Map<String, String> java) {
        TreeSet<String> subjects = new TreeSet<>(values.keySet());
        subjects.addAll(java.keySet());
        List<String> differences = new ArrayList<>();
        for (String subject : subjects) {
            String expected = values.get(subject);
            String actual = java.get(subject);
            if (!agree(subject, expected, actual)) {
                differences.add(subject + ": " + cHas(expected) + ", " + javaHas(actual));
            }
        }
        return differences;
    }

    /** Whether C knows the name and Java has it, with the same value where C has one. */
    private boolean agree(String subject, String expected, String actual) {
        if (expected == null || actual == null) {
            return false;
        }
        return expected.equals(ABSENT)
                || isMusl() && expected.equals(OF_MUSL.get(subject))
                || comparable(expected).equals(comparable(actual));
    }

    /** A value without the text of an error: the texts of the Java tables are those of glibc. */
    private String comparable(String value) {
        return isMusl() ? value.split(" ", 2)[0] : value;
    }

    private boolean isMusl() {
        return platform.endsWith(" musl");
    }

    private static String cHas(String value) {
        return value == null
                ? "C was not asked (abi-names.txt, make oracle-record)"
                : "C has " + value;
    }

    private static String javaHas(String value) {
        return "Java has " + (value == null ? "nothing" : value);
    }
}
