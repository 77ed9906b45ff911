package sockcall.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    private static final Pattern FIRST_TWO = Pattern.compile("()(?:^|(?<=^\\d{1,9}, ))(\\d+)");

    /** Where a call has others. */
    private static final Map<String, Pattern> DESCRIPTORS = Map.of(
            "dup3", FIRST_TWO,
            "close_range", FIRST_TWO,
            "epoll_ctl", Pattern.compile("(^|EPOLL_CTL_\\w+, )(\\d+)"));

    /** The calls that begin with a number that is no descriptor. */
    private static final Set<String> WITHOUT =
            Set.of("socket", "socketpair", "epoll_create1", "eventfd2", "pidfd_open");

    /** The calls whose result is a new descriptor; fcntl is one with some commands. */
    private static final Set<String> GIVING = Set.of(
            "socket",
            "accept",
            "accept4",
            "dup",
            "dup3",
            "epoll_create1",
            "eventfd2",
            "open",
            "openat",
            "pidfd_open");

    private static final Pattern PAIR = Pattern.compile("\\[(\\d+), (\\d+)\\]");

    /** The descriptors of a control message. */
    private static final Pattern RIGHTS = Pattern.compile("(SCM_RIGHTS, cmsg_data=\\[)([\\d, ]+)");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DIRECTORY = Pattern.compile("/tmp/sockcall-[a-zA-Z0-9]{6}/");
    private static final Pattern PREFIX = Pattern.compile("@\"sockcall-[a-zA-Z0-9]{6}/");

    /** The process itself, in credentials and where pidfd_open begins with it. */
    private static final Pattern PID = Pattern.compile("(\\bpid=)[1-9]\\d*");

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
        String result = call.group(3);
        boolean failed = result.startsWith("-");
        String arguments = withRights(name, withDescriptors(name, masked(call.group(2))), failed);
        if (name.equals("socketpair") || name.equals("pipe2")) {
            arguments = withPair(arguments, failed);
        }
        if (!failed && (GIVING.contains(name) || arguments.contains(", F_DUPFD"))) {
            result = give(result);
        }
        return name + "(" + arguments + ") = " + result + revents(call.group(4));
    }

    private String withDescriptors(String name, String arguments) {
        if (name.equals("pidfd_open")) {
            return arguments.replaceFirst("^\\d+", "PID");
        }
        return WITHOUT.contains(name)
                ? arguments
                : known(DESCRIPTORS.getOrDefault(name, DESCRIPTOR), arguments);
    }

    /** What is received is new, and what is sent is not. */
    private String withRights(String name, String arguments, boolean failed) {
        UnaryOperator<String> number =
                name.startsWith("recv") && !failed ? this::give : this::known;
        return RIGHTS.matcher(arguments)
                .replaceAll(rights -> rights.group(1)
                        + NUMBER.matcher(rights.group(2)).replaceAll(m -> number.apply(m.group())));
    }

    /** A pair that a failed call leaves behind is none. */
    private String withPair(String arguments, boolean failed) {
        Matcher pair = PAIR.matcher(arguments);
        return failed
                ? pair.replaceAll("[FD, FD]")
                : pair.replaceAll(m -> "[" + give(m.group(1)) + ", " + give(m.group(2)) + "]");
    }

    private String revents(String text) {
        return known(DESCRIPTOR, text);
    }

    private String known(Pattern descriptor, String text) {
        return descriptor.matcher(text).replaceAll(m -> m.group(1) + known(m.group(2)));
    }

    private String known(String descriptor) {
        return shown.getOrDefault(descriptor, descriptor);
    }

    private static String masked(String arguments) {
        String inDirectory = DIRECTORY.matcher(arguments).replaceAll("DIRECTORY/");
        String named = PREFIX.matcher(inDirectory).replaceAll("@\"PREFIX/");
        return PID.matcher(POINTER.matcher(named).replaceAll("POINTER")).replaceAll("$1PID");
    }

    /** A number that is given anew, after it was closed, stands for another descriptor. */
    private String give(String descriptor) {
        String number = Integer.toString(FIRST_SHOWN + given++);
        shown.put(descriptor, number);
        return number;
    }
}
