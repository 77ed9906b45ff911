package sockcall.tck;

import sockcall.tck.scenario.CProgram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The ABI probe that this jar carries: what it printed when recorded, what it prints now. */
final class AbiProbe {
    private AbiProbe() {}

    /** The text recorded for a platform, if there is one. */
    static Optional<String> recorded(String platform) throws IOException {
        try (InputStream in =
                AbiProbe.class.getResourceAsStream("oracle/abi/" + platform + ".txt")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Builds the probe in this directory with this compiler, and returns what it prints. */
    static String run(String compiler, Path directory) throws IOException, InterruptedException {
        return CProgram.run("abi-probe", compiler, directory);
    }
}
