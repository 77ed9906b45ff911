package sockcall.tck.scenario;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scenario needs of its process, which a JVM cannot give itself: who starts it does, and
 * says so.
 *
 * @param kind what it is
 * @param number the umask, or the number of descriptors; 0 where there is none
 */
public record Condition(Kind kind, int number) {
    /** The system property that names the conditions that hold here, with commas between them. */
    public static final String PROPERTY = "sockcall.tck.conditions";

    /** The conditions. */
    public enum Kind {
        /** A mask of the modes of new files. */
        UMASK,
        /** The user and the group 65534. */
        NOBODY,
        /** So many descriptors left to open: where the limit is low, the runner takes the rest. */
        NOFILE
    }

    /** {@return the conditions that hold in this process} */
    public static Set<Condition> holding() {
        return Stream.of(System.getProperty(PROPERTY, "").split(","))
                .filter(text -> !text.isBlank())
                .map(text -> parse(new Line("-D" + PROPERTY, 1, text)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads what follows {@code with}. */
    static Condition parse(Line line) {
        if (line.takeIf("umask")) {
            return new Condition(Kind.UMASK, Setup.mode(line));
        }
        if (line.takeIf("nobody")) {
            return new Condition(Kind.NOBODY, 0);
        }
        if (!line.takeIf("nofile")) {
            throw line.peek().insteadOf("umask, nobody or nofile");
        }
        WordReader number = new WordReader(line.take());
        String expected = "a number of descriptors";
        int left = (int) number.number(0, Short.MAX_VALUE, expected);
        number.end(expected);
        return new Condition(Kind.NOFILE, left);
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case UMASK -> name + String.format(" %03o", number);
            case NOBODY -> name;
            case NOFILE -> name + " " + number;
        };
    }
}
