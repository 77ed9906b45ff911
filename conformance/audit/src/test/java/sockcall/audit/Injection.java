package sockcall.audit;

import sockcall.spi.CallDescription;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What strace is to answer in the kernel's place, as {@link AnsweredCalls} makes it do.
 *
 * @param answer what is injected, as strace takes it
 * @param result what each call has to return
 * @param calls the names of the calls, by the system call that they make
 */
record Injection(String answer, int result, Map<String, List<String>> calls) {
    /** More than the virtual machine makes of any system call in one thread. */
    private static final int UNANSWERED = 50;

    /** It makes these for its classes and their files; to load a class takes a read or two. */
    private static final Map<String, Integer> OFTEN =
            Map.of("read", 3000, "close", 500, "openat", 500, "newfstatat", 500);

    /** An error, by its name or by a number that has none, of each of these calls. */
    static Injection error(String error, int number, Map<String, List<String>> calls) {
        return new Injection("error=" + error, -number, calls);
    }

    /** A count that is smaller than what was asked for, of the calls that take or give bytes. */
    static Injection count(int bytes, Map<String, List<String>> calls) {
        Map<String, List<String>> moving = new LinkedHashMap<>(calls);
        moving.values().removeIf(names -> !names.stream().allMatch(Injection::areBytes));
        return new Injection("retval=" + bytes, bytes, moving);
    }

    private static boolean areBytes(String name) {
        return CallDescription.all().get(name).parts().stream()
                .anyMatch(part -> switch (part.kind()) {
                    case DATA_IN, DATA_OUT, MESSAGE, MESSAGES, IOVECS -> true;
                    default -> false;
                });
    }

    /** The calls by the system call that a backend makes for them. */
    static Map<String, List<String>> bySyscall(Path scratch, Lane lane) {
        List<String> program = lane.program(scratch, List.of(), AnsweredCalls.class, List.of());
        Trace trace = Trace.of(scratch, List.of(Trace.ALL_BUT_NOISE), program);
        List<String> names = trace.program().succeeded().lines().toList();
        List<List<String>> made = Audited.made(trace.marked());
        Map<String, List<String>> calls = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (made.get(i).size() != 1) {
                throw new AssertionError(names.get(i) + " makes " + made.get(i));
            }
            String syscall = Audited.name(made.get(i).get(0));
            calls.computeIfAbsent(syscall, key -> new ArrayList<>()).add(names.get(i));
        }
        return calls;
    }

    /** What comes of the calls on a backend, or with the options of a mutant on that. */
    Trace on(Path scratch, Lane lane, List<String> options) {
        List<String> words = calls.entrySet().stream()
                .map(each -> unanswered(each.getKey()) + ":" + String.join(",", each.getValue()))
                .toList();
        return Trace.of(
                scratch, expressions(), lane.program(scratch, options, AnsweredCalls.class, words));
    }

    private List<String> expressions() {
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

    /** What the program has to print. */
    String expected() {
        return calls.values().stream()
                .flatMap(List::stream)
                .map(name -> name + " = " + result + "\n")
                .collect(Collectors.joining());
    }
}
