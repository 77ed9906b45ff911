package sockcall.cli;

import sockcall.spi.Backends;
import sockcall.spi.Candidate;
import sockcall.tck.scenario.CProgram;
import sockcall.tck.scenario.Oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engines that were asked for, and why others of them cannot run. C is the last one. */
final class Engines {
    private final List<Source> sources;
    private final boolean isTraced;
    private final List<String> names = new ArrayList<>();
    private final List<Engine> usable = new ArrayList<>();
    private final Map<String, String> unusable = new LinkedHashMap<>();

    private Engines(List<Source> sources, boolean isTraced) {
        this.sources = sources;
        this.isTraced = isTraced;
    }

    /** All that can run these files here, C among them. */
    static Engines all(List<Source> sources, boolean isTraced)
            throws IOException, InterruptedException {
        Engines engines = new Engines(sources, isTraced);
        for (Candidate candidate : Backends.candidates()) {
            if (candidate.unusable().isPresent()) {
                engines.names.add(candidate.name());
                engines.unusable.put(candidate.name(), candidate.unusable().get());
            } else {
                engines.add(candidate.name());
            }
        }
        engines.add(OracleEngine.NAME);
        return engines;
    }

    /** Those of these names; one that cannot run is refused, but C where it need not. */
    static Engines named(
            List<String> names, List<Source> sources, boolean isTraced, boolean isWithC)
            throws IOException, InterruptedException, Refusal {
        Engines engines = new Engines(sources, isTraced);
        for (String name : names) {
            engines.add(name);
        }
        if (!engines.unusable.isEmpty()) {
            throw new Refusal(engines.reasons().get(0));
        }
        if (isWithC && !names.contains(OracleEngine.NAME)) {
            engines.add(OracleEngine.NAME);
        }
        return engines;
    }

    private void add(String name) throws IOException, InterruptedException {
        names.add(name);
        if (!name.equals(OracleEngine.NAME)) {
            usable.add(new BackendEngine(name, isTraced, sources));
            return;
        }
        try {
            Oracle.compile()
                    .ifPresentOrElse(
                            oracle -> usable.add(new OracleEngine(oracle)),
                            () -> unusable.put(name, CProgram.NO_COMPILER));
        } catch (IOException e) {
            unusable.put(name, e.getMessage().lines().findFirst().orElse("build failed"));
        }
    }

    /** The names of all, those that cannot run among them. */
    List<String> names() {
        return names;
    }

    List<Engine> usable() {
        return usable;
    }

    /** Why those that were not asked for by name cannot run, by name. */
    Map<String, String> unusable() {
        return unusable;
    }

    /** The same, a line each. */
    List<String> reasons() {
        return unusable.entrySet().stream()
                .map(engine -> engine.getKey() + ": not run: " + engine.getValue())
                .toList();
    }
}
