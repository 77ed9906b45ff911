package sockcall.tck;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A file that Java has open, and its descriptor: one that is not a socket. */
final class PlainFile implements Closeable {
    private static final Path TABLE = Path.of("/proc/self/fd");

    private final RandomAccessFile file;
    private final int fd;

    /** Opens a file, with the mode of {@link RandomAccessFile}; "rw" makes it. */
    PlainFile(Path path, String mode) throws IOException {
        file = new RandomAccessFile(path.toFile(), mode);
        fd = descriptorOf(path.toRealPath());
    }

    int fd() {
        return fd;
    }

    /** Java does not tell its descriptors: the one whose name is that of the file. */
    private static int descriptorOf(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(TABLE)) {
            return entries.filter(entry -> names(entry, path))
                    .mapToInt(entry -> Integer.parseInt(entry.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean names(Path entry, Path path) {
        try {
            return Files.readSymbolicLink(entry).equals(path);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
