package sockcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program in one file, run from its source with the jars that the build made. */
final class SourceProgram {
    /** The folder of the jars. */
    static final Path JARS = Peers.ROOT.resolve("cli/target/lib");

    /** What bin/sockcall starts with too, for a program that is over at once. */
    static final List<String> SHORT_LIVED = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path file;

    /** Writes a program to a file of the directory. */
    SourceProgram(Path directory, String name, String source) throws IOException {
        file = Files.writeString(directory.resolve(name + ".java"), source);
    }

    /** Everything that is said on the class path, with these flags for Java. */
    Running.End onClassPath(Lane lane, String... flags) throws IOException {
        return run(lane, flags, "-cp", JARS + "/*");
    }

    /** Everything that is said on the module path, with these flags for Java. */
    Running.End onModulePath(Lane lane, String... flags) throws IOException {
        return run(lane, flags, "-p", JARS.toString(), "--add-modules", "ALL-MODULE-PATH");
    }

    private Running.End run(Lane lane, String[] flags, String... path) throws IOException {
        List<String> command = new ArrayList<>(List.of(lane.home() + "/bin/java"));
        command.addAll(SHORT_LIVED);
        command.addAll(List.of(flags));
        command.addAll(List.of(path));
        command.add(file.toString());
        ProcessBuilder java = new ProcessBuilder(command);
        java.environment().keySet().removeIf(key -> key.matches(".*JAVA.*_OPTIONS"));
        return new Running(java).end();
    }
}
