package sockcall.audit;

import sockcall.spi.Backend;
import sockcall.spi.Backends;
import sockcall.tck.scenario.Replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What runs under strace: replays files as {@link Replay} does, but writes nothing before all have
 * run. What strace injects into the later calls of {@code write}, of every thread, would otherwise
 * hit the transcript too.
 */
final class Replayed {
    /** The system property by which a mutant of the backend makes the calls. */
    static final String MUTANT = "sockcall.audit.mutant";

    /** Some classes are loaded when a method has been called for the 127th time. */
    private static final int WARM_UPS = 5;

    private Replayed() {}

    /** Replays the files, and prints what came of the last one: the others have classes loaded. */
    public static void main(String[] files) throws IOException {
        Backend backend = backend();
        StringBuilder transcript = new StringBuilder();
        int status = Replay.UNREADABLE;
        for (String file : files) {
            transcript.setLength(0);
            status = Replay.run(file, backend, transcript, System.err);
        }
        System.out.print(transcript);
        System.exit(status);
    }

    /** What makes the calls: the backend that the lane has chosen, or the mutant over it. */
    static Backend backend() {
        Backend real = Backends.open();
        String mutant = System.getProperty(MUTANT);
        return mutant == null ? real : Mutant.valueOf(mutant).of(real);
    }

    /** The command that replays a scenario, after another one that has classes loaded. */
    static List<String> program(
            Path scratch, List<String> options, Lane lane, Path warm, Path file) {
        List<Path> files = new ArrayList<>(Collections.nCopies(WARM_UPS, warm));
        files.add(file);
        return lane.program(scratch, options, Replayed.class, files);
    }
}
