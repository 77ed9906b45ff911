package sockcall.tck.scenario;

import sockcall.spi.Backend;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs scenarios on a backend, in this process; those with conditions only where these are known to
 * hold. {@link ScenarioRuns} gives them processes in which they do.
 */
public final class ScenarioRunner {
    private final Backend backend;
    private final Set<Condition> holding;

    /** Makes a runner that knows the conditions of {@link Condition#PROPERTY} to hold. */
    public ScenarioRunner(Backend backend) {
        this(backend, Condition.holding());
    }

    /** Makes a runner that knows these conditions to hold in this process. */
    public ScenarioRunner(Backend backend, Set<Condition> holding) {
        this.backend = Objects.requireNonNull(backend, "backend");
        this.holding = Set.copyOf(holding);
    }

    /**
     * {@return what came of a run of the scenario}
     *
     * @param transcript where its lines go, each with a newline
     */
    public Verdict run(Scenario scenario, Appendable transcript) {
        Transcript lines = new Transcript(transcript);
        lines.line("scenario " + scenario.title());
        Optional<String> missing = missing(scenario);
        if (missing.isPresent()) {
            lines.line("skipped: " + missing.get());
            return new Verdict.Skipped(missing.get());
        }
        new Run(backend, scenario, lines).run();
        return lines.verdict();
    }

    /** Where conditions hold, the process that set them has seen to the requirements. */
    private Optional<String> missing(Scenario scenario) {
        return Stream.concat(
                        holding.isEmpty() ? unmet(scenario).stream() : Stream.empty(),
                        scenario.conditions().stream()
                                .filter(condition -> !holding.contains(condition))
                                .map(c -> "with " + c + " holds in a process of its own"))
                .findFirst();
    }

    /** What a scenario requires that this process does not have. */
    static Optional<String> unmet(Scenario scenario) {
        return scenario.requirements().stream()
                .filter(requirement -> !requirement.isMet())
                .map(Object::toString)
                .findFirst();
    }
}
