package sockcall.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

import sockcall.spi.BackendUnavailableException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The {@code sockcall} command: picks a subcommand, and turns what goes wrong into one line and an
 * exit status.
 */
@Command(
        name = "sockcall",
        description = "The system calls of Unix-domain sockets, from the command line.",
        subcommands = {
            BackendsCommand.class,
            ReceiveCommand.class,
            SendCommand.class,
            ReplayCommand.class,
            ConformanceCommand.class,
            BenchCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:a call was refused", "2:wrong usage"})
public final class Main {
    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private Main() {}

    /** Runs the command with the bytes that the process was given, and ends the process. */
    public static void main(String[] args) {
        String[] given = ByteArguments.ofProcess(args);
        System.exit(run(given, printer(FileDescriptor.out), printer(FileDescriptor.err)));
    }

    /** Runs the command, and returns the exit status. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(new Main());
        command.setOut(out);
        command.setErr(err);
        command.setExpandAtFiles(false);
        command.setParameterExceptionHandler(Main::wrongUsage);
        command.setExecutionExceptionHandler(Main::refused);
        try {
            int status = command.execute(args.length == 0 ? new String[] {"--help"} : args);
            return command.getOut().checkError() ? outputRefused(command) : status;
        } catch (Error e) {
            return unexpected(e, command);
        }
    }

    /** Arguments are held a byte a character, and so go out as they came in; see ByteArguments. */
    private static PrintWriter printer(FileDescriptor descriptor) {
        return new PrintWriter(
                new OutputStreamWriter(
                        new FileOutputStream(descriptor), StandardCharsets.ISO_8859_1),
                true);
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        say(command, e.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USAGE;
    }

    private static int refused(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof Refusal || e instanceof BackendUnavailableException) {
            say(command, e.getMessage());
            return REFUSED;
        }
        return unexpected(e, command);
    }

    private static int unexpected(Throwable e, CommandLine command) {
        say(command, "unexpected: " + e);
        return REFUSED;
    }

    private static int outputRefused(CommandLine command) {
        say(command, "standard output takes no more");
        return REFUSED;
    }

    /** In one line, whatever the arguments have: a newline stands there as it would in ADDRESS. */
    private static void say(CommandLine command, String message) {
        command.getErr().println("sockcall: " + message.replace("\n", "\\x0a"));
    }
}
