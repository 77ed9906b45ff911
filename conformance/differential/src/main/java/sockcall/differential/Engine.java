package sockcall.differential;

import sockcall.spi.Backend;
import sockcall.spi.Backends;
import sockcall.tck.scenario.Scenario;
import sockcall.tck.scenario.ScenarioFile;
import sockcall.tck.scenario.ScenarioRunner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What runs scenarios: a backend in this process, or the C oracle in one of its own. */
final class Engine {
    /** The C oracle. */
    static final Engine C = new Engine("C", (file, scenarios) -> oracle(file));

    /** How an engine gets at transcripts: of all scenarios of a file, one after the other. */
    private interface Run {
        String of(Path file, List<Scenario> scenarios) throws IOException;
    }

    private static final Path ORACLE = Path.of(
                    System.getProperty("basedir", "conformance/differential"))
            .toAbsolutePath()
            .resolveSibling("oracle/target/oracle");
    private static final long PATIENCE_SECONDS = 300;
    private static final String BEGIN = "scenario ";

    private final String name;
    private final Run run;

    private Engine(String name, Run run) {
        this.name = name;
        this.run = run;
    }

    /** The C oracle and both backends. */
    static List<Engine> all() {
        return List.of(C, of("jnr", Backends.open("jnr")), of("ffm", Backends.open("ffm")));
    }

    /** A backend of any kind. */
    static Engine of(String name, Backend backend) {
        return new Engine(name, (file, scenarios) -> on(backend, scenarios));
    }

    /** The transcripts of the scenarios of a text, by title, in their order. */
    Map<String, String> transcripts(String name, String text) {
        try {
            Path file = Files.createTempFile(name, ".scenario");
            try {
                Files.writeString(file, text);
                String parsedAs = file.toString();
                return byTitle(run.of(file, ScenarioFile.parse(parsedAs, text).scenarios()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String on(Backend backend, List<Scenario> scenarios) {
        StringBuilder transcript = new StringBuilder();
        ScenarioRunner runner = new ScenarioRunner(backend);
        scenarios.forEach(scenario -> runner.run(scenario, transcript));
        return transcript.toString();
    }

    /** The transcript is the whole of standard output, whatever the exit status says of it. */
    private static String oracle(Path file) throws IOException {
        if (!Files.isExecutable(ORACLE)) {
            throw new IllegalStateException("no C oracle at " + ORACLE + ": run 'make oracle'");
        }
        Path out = Files.createTempFile("oracle", ".out");
        try {
            Process process = new ProcessBuilder(ORACLE.toString(), file.toString())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the C oracle does not end");
            }
            // A pipe that closed late would be missed by a count of descriptors.
            process.getInputStream().close();
            process.getErrorStream().close();
            process.getOutputStream().close();
            return Files.readString(out);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the C oracle ran", e);
        } finally {
            Files.delete(out);
        }
    }

    private static Map<String, String> byTitle(String transcripts) {
        Map<String, String> byTitle = new LinkedHashMap<>();
        String title = "";
        for (String line : transcripts.lines().toList()) {
            if (line.startsWith(BEGIN)) {
                title = line.substring(BEGIN.length());
            }
            byTitle.merge(title, line + "\n", String::concat);
        }
        return byTitle;
    }

    @Override
    public String toString() {
        return name;
    }
}
