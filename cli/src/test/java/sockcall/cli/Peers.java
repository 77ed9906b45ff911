package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The programs that the command line talks to and that know nothing of it. */
final class Peers {
    /** The folder of the project. */
    static final Path ROOT =
            Path.of(System.getProperty("basedir", "cli")).toAbsolutePath().getParent();

    private static final Path PROGRAMS = ROOT.resolve("conformance/exchange/target");

    /** What every Python peer begins with; its name is its first argument, as bytes. */
    private static final String PRELUDE = """
            import os, socket, sys
            from socket import AF_UNIX, SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET
            name = os.fsencode(sys.argv[1])
            name = b"\\0" + name[1:] if name.startswith(b"@") else name
            def bound(type):
                s = socket.socket(AF_UNIX, type)
                s.bind(name)
                return s
            def connected(type):
                s = socket.socket(AF_UNIX, type)
                s.connect(name)
                return s
            """;

    private Peers() {}

    /** Built once, by the first test that asks. */
    private static final class Built {
        static final Running.End BY_MAKE = make();

        private static Running.End make() {
            ProcessBuilder make = new ProcessBuilder("make", "--silent", "peers");
            make.environment().keySet().removeIf(key -> key.startsWith("MAKE"));
            try {
                return new Running(make.directory(ROOT.toFile())).end();
            } catch (IOException e) {
                return new Running.End(1, new byte[0], "no make: " + e.getMessage());
            }
        }
    }

    /** {@code sender [-w] TYPE ADDRESS FLAG}, in C. */
    static String sender() {
        return built("sender");
    }

    /** {@code receiver [-r] TYPE ADDRESS}, in C. */
    static String receiver() {
        return built("receiver");
    }

    private static String built(String program) {
        if (Built.BY_MAKE.err().startsWith("no ")) {
            Needed.isMissing(Built.BY_MAKE.err());
        }
        assertEquals("", Built.BY_MAKE.err());
        return PROGRAMS.resolve(program).toString();
    }

    /** A Python program: the prelude and these lines. */
    static String python(String lines) {
        return PRELUDE + lines;
    }

    /** Found once: what the PATH has may be a script that looks for the interpreter each time. */
    private static final class Interpreter {
        static final Running.End SAYS = path();

        private static Running.End path() {
            String says = "import sys; print(sys.executable)";
            try {
                return new Running(new ProcessBuilder("python3", "-c", says)).end();
            } catch (IOException e) {
                return new Running.End(1, new byte[0], "no python3: " + e.getMessage());
            }
        }
    }

    /** The interpreter of Python, without what other packages make it do when it starts. */
    static List<String> interpreter() {
        if (Interpreter.SAYS.status() != 0) {
            Needed.isMissing(Interpreter.SAYS.err());
        }
        return List.of(Interpreter.SAYS.text().strip(), "-I", "-S");
    }
}
