package sockcall.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run of a scenario of calls between markers.
 *
 * @param calls the calls, as the transcript shows them
 * @param made the system calls that each of them made, normalised
 */
record Audited(List<String> calls, List<List<String>> made) {

    /** What a program did that has run to its end under strace, and whose expectations held. */
    static Audited of(Trace trace) {
        List<String> transcript = trace.program().succeeded().lines().toList();
        return of(transcript, trace.marked());
    }

    /** What a trace shows of a transcript of the same run. */
    static Audited of(List<String> transcript, List<String> trace) {
        List<String> calls =
                Marked.between(transcript).stream().map(Audited::only).toList();
        return new Audited(calls, made(trace));
    }

    /** The system calls between each two markers, normalised. */
    static List<List<String>> made(List<String> trace) {
        Normaliser normaliser = new Normaliser();
        return Marked.between(trace.stream()
                .dropWhile(line -> !Marked.isMarker(line))
                .map(normaliser::normalise)
                .toList());
    }

    private static String only(List<String> lines) {
        if (lines.size() != 1) {
            throw new AssertionError("one call has to stand between two markers, not " + lines);
        }
        return lines.get(0);
    }

    /** Where a call did not make exactly one system call, and that the one that C makes. */
    List<String> differencesFrom(Audited c) {
        if (!calls.equals(c.calls) || made.size() != c.made.size()) {
            return List.of("other calls than C: " + calls + " with " + made.size() + " traced");
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            if (made.get(i).size() != 1) {
                differences.add(calls.get(i) + ": one system call, not " + made.get(i));
            } else if (!made.get(i).equals(c.made.get(i))) {
                differences.add(
                        calls.get(i) + ": as in C " + c.made.get(i) + ", not " + made.get(i));
            }
        }
        return differences;
    }

    /** The names of the calls, without doubles, in the order of the transcript. */
    List<String> names() {
        return calls.stream().map(Audited::name).distinct().toList();
    }

    /** The first system call that a call of this name made. */
    String made(String name) {
        return IntStream.range(0, calls.size())
                .filter(i -> name(calls.get(i)).equals(name))
                .mapToObj(i -> made.get(i).get(0))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in the file of the audit"));
    }

    /** What stands before the arguments of a line, of a transcript or of strace. */
    static String name(String line) {
        return line.substring(0, line.indexOf('('));
    }
}
