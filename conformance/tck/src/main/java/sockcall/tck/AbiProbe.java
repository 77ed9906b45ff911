package sockcall.tck;

import sockcall.abi.Platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The ABI probe that this jar carries: what it printed when recorded, what it prints now. */
final class AbiProbe {
    /** Seconds that the compiler may take. */
    private static final int PATIENCE = 120;

    private static final List<String> FILES = List.of("abi-probe", "abi-probe.c", "abi-names.txt");

    private AbiProbe() {}

    /** The text recorded for this platform, if there is one. */
    static Optional<String> recorded() throws IOException {
        try (InputStream in = resource("abi/" + Platform.name() + ".txt")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The C compiler of the environment, else {@code cc} or {@code gcc}, if there is one. */
    static Optional<String> compiler() {
        String chosen = System.getenv("CC");
        return chosen != null
                ? Optional.of(chosen)
                : Stream.of("cc", "gcc").filter(AbiProbe::isOnPath).findFirst();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    /** Builds the probe in this directory with this compiler, and returns what it prints. */
    static String run(String compiler, Path directory) throws IOException, InterruptedException {
        for (String name : FILES) {
            try (InputStream in = resource(name)) {
                Files.copy(in, directory.resolve(name));
            }
        }
        Path facts = directory.resolve("facts");
        Path errors = directory.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", directory.resolve(FILES.get(0)).toString())
                .redirectOutput(facts.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("CC", compiler);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the ABI probe runs for more than " + PATIENCE + " s");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("the ABI probe failed: " + Files.readString(errors));
        }
        return Files.readString(facts);
    }

    private static InputStream resource(String name) {
        return AbiProbe.class.getResourceAsStream("oracle/" + name);
    }
}
