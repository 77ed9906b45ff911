package sockcall.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A backend on a JDK, as the programs under strace are started with. */
enum Lane {
    JNR_17("jnr", 17),
    JNR_25("jnr", 25),
    FFM_25("ffm", 25);

    /** What starts fast; the flags of newer versions stand behind the one that forgives. */
    private static final List<String> FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"));

    private final String backend;
    private final int feature;

    Lane(String backend, int feature) {
        this.backend = backend;
        this.feature = feature;
    }

    /** The command that runs a main class on this lane, with options of Java before it. */
    List<String> program(Path scratch, List<String> options, Class<?> main, List<?> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home(scratch) + "/bin/java");
        command.addAll(FLAGS);
        command.add("-Dsockcall.backend=" + backend);
        command.addAll(options);
        command.add(main.getName());
        arguments.forEach(argument -> command.add(argument.toString()));
        return command;
    }

    /** The home of the JDK; a test without it ends here. */
    private String home(Path scratch) {
        if (feature == Runtime.version().feature()) {
            return System.getProperty("java.home");
        }
        Ended found = Ended.run(scratch, List.of("bin/lanes", "--home", "" + feature));
        if (found.status() != 0) {
            throw Needed.isMissing(found.err().strip());
        }
        return found.out().strip();
    }
}
