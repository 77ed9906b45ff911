package sockcall.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The C oracle, which says what a call is on this C library and processor. */
final class Oracle {
    private static final Path BUILT = Ended.ROOT.resolve("conformance/oracle/target");
    private static final String PLATFORM = "platform ";

    private Oracle() {}

    /** Builds it, where it is not built or is older than its parts. */
    static void build(Path scratch) {
        Ended make = Ended.run(scratch, List.of("make", "--silent", "oracle"));
        if (make.status() != 0) {
            throw Needed.isMissing("no C oracle: " + make.err());
        }
    }

    /** Its run of a file of one scenario, under strace. */
    static Audited audited(Path scratch, Path file) {
        return Audited.of(Trace.of(scratch, List.of(Trace.ALL_BUT_NOISE), command(file)));
    }

    private static List<String> command(Path file) {
        return List.of(BUILT.resolve("oracle").toString(), file.toString());
    }

    /** The processor and the C library, as {@code linux-x86_64 glibc}. */
    static String platform() {
        try {
            return Files.readAllLines(BUILT.resolve("abi.txt")).stream()
                    .filter(line -> line.startsWith(PLATFORM))
                    .map(line -> line.substring(PLATFORM.length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
