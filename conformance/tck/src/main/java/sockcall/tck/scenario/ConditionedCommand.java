package sockcall.tck.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The command that starts a program where some conditions hold. */
final class ConditionedCommand {
    private static final String NOBODY = "65534";

    /** What a JVM, its jars and the engine have open at most, with room for growth. */
    private static final int OF_THE_JVM = 256;

    private final Set<Condition> conditions;
    private final List<String> prefix = new ArrayList<>();

    ConditionedCommand(Collection<Condition> conditions) {
        this.conditions = Set.copyOf(conditions);
        TreeMap<Condition.Kind, Integer> numbers = new TreeMap<>();
        conditions.forEach(c -> numbers.merge(c.kind(), c.number(), Math::max));
        if (numbers.containsKey(Condition.Kind.NOFILE)) {
            int limit = numbers.get(Condition.Kind.NOFILE) + OF_THE_JVM;
            prefix.addAll(List.of("prlimit", "--nofile=" + limit + ":" + limit));
        }
        if (numbers.containsKey(Condition.Kind.NOBODY)) {
            prefix.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        if (numbers.containsKey(Condition.Kind.UMASK)) {
            String umask = String.format("umask %03o", numbers.get(Condition.Kind.UMASK));
            prefix.addAll(List.of("sh", "-c", umask + " && exec \"$@\"", "sh"));
        }
    }

    /** The conditions that hold where the command has started something. */
    Set<Condition> conditions() {
        return conditions;
    }

    /** The command for a program. */
    List<String> of(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    /** Why this process cannot give the conditions to a program; nothing when it can. */
    Optional<String> missing(String program) {
        boolean needsRoot = conditions.stream().anyMatch(c -> c.kind() == Condition.Kind.NOBODY);
        if (needsRoot && !Credentials.isRoot()) {
            return Optional.of(new Requirement.Root().toString());
        }
        try {
            return refusal(program);
        } catch (IOException e) {
            return Optional.of("needs setpriv and prlimit, of util-linux: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private Optional<String> refusal(String program) throws IOException, InterruptedException {
        Process trial = new ProcessBuilder(of(List.of("test", "-x", program)))
                .redirectErrorStream(true)
                .start();
        trial.getOutputStream().close();
        try (InputStream out = trial.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            return trial.waitFor() == 0
                    ? Optional.empty()
                    : Optional.of("needs to run " + program + " under " + String.join(" ", prefix)
                            + ": " + said);
        }
    }
}
