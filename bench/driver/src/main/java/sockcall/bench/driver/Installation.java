package sockcall.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the parts of the benchmark are.
 *
 * @param bench the folder of the benchmark
 * @param homes of the JDKs, by feature version
 */
record Installation(Path bench, Map<Integer, Path> homes) {

    /** The C program. */
    Path reference() {
        return bench.resolve("c/target/reference");
    }

    /** The C program whose send and recv are made by their numbers. */
    Path byNumber() {
        return bench.resolve("c/target/by-number");
    }

    /** The other end of the epoll loops. */
    Path load() {
        return bench.resolve("c/target/load");
    }

    /** For sockets, files and archives: short, since a socket's path has 108 bytes. */
    Path scratch() throws IOException {
        Path scratch = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("sockcall-bench-" + ProcessHandle.current().pid());
        return Files.createDirectories(scratch);
    }

    /** Deletes what the run has left there. */
    void clear() throws IOException {
        try (Stream<Path> left = Files.walk(scratch())) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** A Java, with the flags that it needs to call native code. */
    List<String> java(int feature) {
        String java = homes.get(feature).resolve("bin/java").toString();
        return feature < 22 ? List.of(java) : List.of(java, "--enable-native-access=ALL-UNNAMED");
    }

    /** All jars. */
    String classPath() throws IOException {
        return classPath("");
    }

    /** The jar of the benchmark, and of the others those whose names match. */
    String classPath(String names) throws IOException {
        Path target = bench.resolve("driver/target");
        try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
            String others = jars.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar"))
                    .filter(jar -> names.isEmpty()
                            || jar.substring(jar.lastIndexOf('/') + 1).matches(names))
                    .sorted()
                    .collect(Collectors.joining(":"));
            return target.resolve("sockcall-bench.jar") + (others.isEmpty() ? "" : ":" + others);
        }
    }
}
