package sockcall.audit;

import sockcall.spi.CallDescription;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What strace is to answer in the kernel's place, and the scenario that expects it.
 *
 * <p>strace counts for each thread how often it makes a system call. The thread of a scenario makes
 * each one so often without an answer of strace's that no thread of the virtual machine comes as
 * far, and from then on strace answers. The arguments do not matter: the kernel never sees them.
 *
 * @param answer what is injected, as strace takes it
 * @param result what each call has to return, as a scenario says it
 * @param calls the calls, by the system call that they make
 */
record Injection(String answer, String result, Map<String, List<CallDescription>> calls) {
    /** More than the virtual machine makes of any system call in one thread. */
    private static final int UNANSWERED = 50;

    /** It makes these for its classes and their files; to load a class takes a read or two. */
    private static final Map<String, Integer> OFTEN = Map.of("read", 3000, "close", 500);

    /** An error, by its name or by a number that has none, of each of these calls. */
    static Injection error(String error, Map<String, List<CallDescription>> calls) {
        boolean isNumber = Character.isDigit(error.charAt(0));
        return new Injection("error=" + error, isNumber ? "-" + error : error, calls);
    }

    /** A count that is smaller than what was asked for, of the calls that take or give bytes. */
    static Injection count(int bytes, Map<String, List<CallDescription>> calls) {
        Map<String, List<CallDescription>> moving = new LinkedHashMap<>();
        calls.forEach((syscall, its) -> {
            if (its.stream().allMatch(Injection::areBytes)) {
                moving.put(syscall, its);
            }
        });
        return new Injection("retval=" + bytes, Integer.toString(bytes), moving);
    }

    private static boolean areBytes(CallDescription call) {
        return call.parts().stream()
                .map(Part::kind)
                .anyMatch(kind -> kind == Kind.DATA_IN || kind == Kind.DATA_OUT);
    }

    /** The calls by the system call that C makes for them. */
    static Map<String, List<CallDescription>> bySyscall(Audited c) {
        Map<String, List<CallDescription>> calls = new LinkedHashMap<>();
        CallDescription.all()
                .forEach((name, call) -> calls.computeIfAbsent(
                                Audited.name(c.made(name)), syscall -> new ArrayList<>())
                        .add(call));
        return calls;
    }

    /** What strace is told. */
    List<String> expressions() {
        List<String> expressions = new ArrayList<>();
        expressions.add("trace=" + String.join(",", calls.keySet()));
        for (String syscall : calls.keySet()) {
            expressions.add("inject=" + syscall + ":" + answer + ":when="
                    + (unanswered(syscall) + 1) + "+");
        }
        return expressions;
    }

    private static int unanswered(String syscall) {
        return OFTEN.getOrDefault(syscall, UNANSWERED);
    }

    /** How often strace has to answer. */
    int count() {
        return calls.values().stream().mapToInt(List::size).sum();
    }

    /** Every call once, without anything expected: what is run first, to have classes loaded. */
    String warmUp() {
        return calls.values().stream()
                .flatMap(List::stream)
                .map(call -> line(call) + "\n")
                .collect(Collectors.joining());
    }

    /** Every system call as often as strace is silent, and then every call that makes it. */
    String scenario() {
        StringBuilder lines = new StringBuilder();
        calls.forEach((syscall, its) -> {
            String first = line(its.get(0));
            lines.append("repeat %d %s => any%n".formatted(unanswered(syscall), first));
            for (CallDescription call : its) {
                lines.append(line(call)).append(" => ").append(result).append('\n');
            }
        });
        return lines.toString();
    }

    /** A call that is written with the shortest word for each of its parameters. */
    private static String line(CallDescription call) {
        return call.parts().stream()
                .map(Injection::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", call.name() + " ", ""));
    }

    private static String word(Part part) {
        return switch (part.kind()) {
            case DESCRIPTOR -> "-1";
            case NUMBER -> "0";
            case DATA_IN -> "\"hello\"";
            case DATA_OUT -> "5";
            case VALUE_OUT -> "int";
            case ADDRESS_IN -> "unnamed";
            case ADDRESS_OUT -> "addr:110";
            case PROCESS -> "self";
            case MESSAGE -> part.isScattered() ? "iov:[5]" : "iov:[\"hello\"]";
            case MESSAGES -> part.isScattered() ? "[iov:[5]]" : "[iov:[\"hello\"]]";
            case IOVECS -> part.isScattered() ? "iov:[5]" : "iov:[\"hello\"]";
            case EPOLL_EVENTS -> "1";
            case ARGUMENT -> "int";
            case POLLFDS, EPOLL_EVENT, TIMESPEC, OPAQUE -> "null";
            case STRING -> "path:\"x\"";
            case LENGTH, LENGTH_IN_MEMORY, DESCRIPTORS_OUT, STAT -> "";
        };
    }
}
