package sockcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code sockcall conformance}: runs the suite on the backends, and compares them with C. */
@Command(
        name = "conformance",
        description = {
            "Runs the scenarios of the suite on every usable backend and on C, and compares them.",
            "",
            "Prints a table of files and engines. A scenario has failed where an expectation did"
                    + " not hold, and where a backend's transcript is not that of C.",
            ""
        },
        exitCodeList = {"0:nothing failed", "1:a scenario failed", "2:wrong usage"})
final class ConformanceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ChosenEngines chosen;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "writes a page for a browser too, with every transcript")
    private String report;

    @Parameters(
            paramLabel = "FILE",
            description = "the files of the suite to run, as language.scenario; all by default")
    private List<String> files = List.of();

    /** Made by picocli. */
    ConformanceCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        List<String> names = chosen.names();
        Suite suite = suite();
        Path page = report == null ? null : page();
        Engines engines = names.isEmpty()
                ? Engines.all(suite.sources(), false)
                : Engines.named(names, suite.sources(), false, true);
        PrintWriter out = command.commandLine().getOut();
        SuiteRun run =
                SuiteRun.of(suite, engines, new Progress(command.commandLine().getErr()));
        new Matrix(run).print(out);
        if (page != null) {
            Files.writeString(page, new Report(run).html());
            out.println("report: " + report);
        }
        return run.failures().isEmpty() ? 0 : Main.REFUSED;
    }

    private Suite suite() {
        Suite all = Suite.read();
        for (String file : files) {
            if (!all.names().contains(file)) {
                throw new ParameterException(
                        command.commandLine(),
                        "no file of the suite is named "
                                + file
                                + "; there is: "
                                + String.join(", ", all.names()));
            }
        }
        return files.isEmpty() ? all : all.only(files);
    }

    /** The file of the report, which is made before minutes have gone into what it is to say. */
    private Path page() {
        Path path = Path.of(ByteArguments.text(report));
        try {
            return Files.writeString(path, "");
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "the report cannot be written: " + e);
        }
    }
}
