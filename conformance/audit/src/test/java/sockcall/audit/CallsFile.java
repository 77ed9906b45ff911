package sockcall.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The scenario of every call between two markers, as files of one run of the tests.
 *
 * @param scratch where what is made for this run goes
 * @param file the scenario
 * @param warm the same without markers: a virtual machine runs it first, to have classes loaded
 */
record CallsFile(Path scratch, Path file, Path warm) {
    private static final String RESOURCE = "calls.scenario";

    /** Both files, in a directory. */
    static CallsFile in(Path scratch) {
        Oracle.build(scratch);
        try {
            String text = Resource.text(RESOURCE);
            String unmarked = text.replace("close " + Marked.DESCRIPTOR, "close -1");
            Path file = Files.writeString(scratch.resolve(RESOURCE), text);
            return new CallsFile(
                    scratch, file, Files.writeString(scratch.resolve("warm"), unmarked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What C does. */
    Audited byC() {
        return Oracle.audited(scratch, file);
    }

    /** What a backend does, or with the options of a mutant what that does. */
    Audited by(Lane lane, List<String> options) {
        List<String> program = Replayed.program(scratch, options, lane, warm, file);
        return Audited.of(Trace.of(scratch, List.of(Trace.ALL_BUT_NOISE), program));
    }
}
