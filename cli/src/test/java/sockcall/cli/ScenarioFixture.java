package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import sockcall.tck.scenario.CProgram;
import sockcall.tck.scenario.Oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a test stands on that runs scenarios on backends and on C. */
abstract class ScenarioFixture extends CommandFixture {
    static final String GOOD = "scenario nothing is open\nclose -1 => EBADF\n";

    static final String WRONG = "scenario <nothing> is wröng\nclose -1 => 0\n";

    /** Holds nowhere, and is run in a process of its own. */
    static final String WRONG_UNDER_UMASK =
            "scenario nothing is open under a umask\nwith umask 022\nclose -1 => 0\n";

    /** The kernel counts cookies up, so that no two runs have the same. */
    static final String UNLIKE = """
            scenario a cookie is its own
            s = socket AF_UNIX SOCK_STREAM 0 => fd
            getsockopt $s SOL_SOCKET SO_COOKIE 8 => 0
            """;

    @TempDir
    static Path compiled;

    @BeforeAll
    static void compileOnce() throws IOException, InterruptedException {
        if (Oracle.compile(compiled).isEmpty()) {
            Needed.isMissing(CProgram.NO_COMPILER);
        }
        Path copy = Files.writeString(
                compiled.resolve("copy"),
                "#!/bin/sh\nfor last; do :; done\nexec cp '" + compiled + "/oracle' \"$last\"\n");
        assertTrue(copy.toFile().setExecutable(true));
    }

    /** The program with a compiler that has compiled the oracle before, and copies it. */
    static ProcessBuilder withCompiled(ProcessBuilder program) {
        program.environment().put("CC", compiled.resolve("copy").toString());
        return program;
    }

    /** The command with the folder {@code more} of the test on the class path of Java 17. */
    Running withMore(String... arguments) throws IOException {
        String jar = Peers.ROOT.resolve("cli/target/sockcall-cli.jar").toString();
        List<String> command = new ArrayList<>(List.of(Lane.JNR_17.home() + "/bin/java"));
        command.addAll(SourceProgram.SHORT_LIVED);
        command.addAll(List.of(
                "-XX:-UseContainerSupport",
                "-Dfile.encoding=UTF-8",
                "-cp",
                directory.resolve("more") + ":" + jar,
                "sockcall.cli.Main"));
        command.addAll(List.of(arguments));
        return start(withCompiled(new ProcessBuilder(command)));
    }

    /** A file, as one of scenarios, in the directory of the test. */
    void scenario(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve(name).getParent());
        Files.writeString(directory.resolve(name), text);
    }
}
