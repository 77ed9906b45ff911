package sockcall.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the lines of strace of one run comparable with those of another: takes out what differs
 * although the same is done. It reads the lines of one thread in their order, because a descriptor
 * is known by the call that gave it.
 */
final class Normaliser {
    private static final int FIRST_SHOWN = 3;

    private static final Pattern LINE = Pattern.compile("(\\w+)\\((.*)\\)\\s+= (-?\\w+)(.*)");

    /** A descriptor where strace writes one: the first argument, and each of struct pollfd. */
    private static final Pattern DESCRIPTOR = Pattern.compile("(^|\\{fd=)(\\d+)");

    private static final Pattern PAIR = Pattern.compile("\\[(\\d+), (\\d+)\\]");
    private static final Pattern DIRECTORY = Pattern.compile("/tmp/sockcall-[a-zA-Z0-9]{6}/");
    private static final Pattern PREFIX = Pattern.compile("@\"sockcall-[a-zA-Z0-9]{6}/");

    /** Nine digits and more: what is smaller is a flag, and is compared. */
    private static final Pattern POINTER = Pattern.compile("\\b0x[0-9a-f]{9,16}\\b");

    private final Map<String, String> shown = new HashMap<>();
    private int given;

    /** The line, with descriptors numbered from 3 on as they were given. */
    String normalise(String line) {
        Matcher call = LINE.matcher(line);
        if (!call.matches()) {
            return line;
        }
        String name = call.group(1);
        String arguments = masked(call.group(2));
        String result = call.group(3);
        boolean failed = result.startsWith("-");
        if (takesDescriptor(name)) {
            arguments = DESCRIPTOR
                    .matcher(arguments)
                    .replaceAll(m -> m.group(1) + shown.getOrDefault(m.group(2), m.group(2)));
        }
        if (name.equals("socketpair") && !failed) {
            arguments = PAIR.matcher(arguments)
                    .replaceAll(m -> "[" + give(m.group(1)) + ", " + give(m.group(2)) + "]");
        } else if (name.equals("socketpair")) {
            arguments = PAIR.matcher(arguments).replaceAll("[FD, FD]");
        }
        if (!failed && (name.equals("socket") || name.startsWith("accept"))) {
            result = give(result);
        }
        return name + "(" + arguments + ") = " + result + revents(call.group(4));
    }

    /** Only socket and socketpair begin with a number that is something else. */
    private static boolean takesDescriptor(String name) {
        return !name.startsWith("socket");
    }

    private String revents(String text) {
        return DESCRIPTOR
                .matcher(text)
                .replaceAll(m -> m.group(1) + shown.getOrDefault(m.group(2), m.group(2)));
    }

    private static String masked(String arguments) {
        String inDirectory = DIRECTORY.matcher(arguments).replaceAll("DIRECTORY/");
        String named = PREFIX.matcher(inDirectory).replaceAll("@\"PREFIX/");
        return POINTER.matcher(named).replaceAll("POINTER");
    }

    /** A number that is given anew, after it was closed, stands for another descriptor. */
    private String give(String descriptor) {
        String number = Integer.toString(FIRST_SHOWN + given++);
        shown.put(descriptor, number);
        return number;
    }
}
