package sockcall.tck.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The descriptors that this process has open. */
public final class DescriptorTable {
    /** Stands for what a descriptor is open on that is not open. */
    static final String GONE = "/gone";

    private static final Path TABLE = Path.of("/proc/self/fd");

    static {
        // The first file channel of a JVM opens a socket of its own, for good: before any counting.
        try {
            FileChannel.open(Path.of("/proc/self/status")).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DescriptorTable() {}

    /** {@return what every descriptor is open on, by its number} */
    public static Map<Integer, String> all() {
        Map<Integer, String> table = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(TABLE)) {
            for (Path entry : entries) {
                int descriptor = Integer.parseInt(entry.getFileName().toString());
                table.put(descriptor, target(descriptor));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /**
     * {@return every socket, pipe and other nameless object that is open, by its number; not files,
     * which the JVM opens when it likes: the jars that it loads from, the sources of random
     * numbers}
     */
    public static Map<Integer, String> nameless() {
        Map<Integer, String> nameless = all();
        nameless.values().removeIf(target -> target.startsWith("/"));
        return nameless;
    }

    /**
     * What a descriptor is open on. That of the listing itself is gone by the time it is looked at:
     * a file, as others.
     */
    static String target(int descriptor) {
        try {
            return Files.readSymbolicLink(TABLE.resolve(Integer.toString(descriptor)))
                    .toString();
        } catch (IOException e) {
            return GONE;
        }
    }
}
