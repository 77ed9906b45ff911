package sockcall.tck.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Memory at an address where there is none: a file, mapped and then cut to nothing. */
public final class BadMemory {
    private static final String TEMPORARY = System.getProperty("java.io.tmpdir");

    private BadMemory() {}

    /**
     * {@return direct memory of this size} The kernel says EFAULT to it; Java must not touch it.
     */
    public static ByteBuffer of(int size) {
        try {
            // Made and opened at once: under some umask it could not be opened any more.
            try (FileChannel channel = FileChannel.open(
                    Path.of(TEMPORARY, "sockcall-" + UUID.randomUUID() + ".bad"),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE)) {
                // A mapping of nothing would have no address at all.
                ByteBuffer memory =
                        channel.map(FileChannel.MapMode.READ_WRITE, 0, Math.max(1, size));
                channel.truncate(0);
                return memory.limit(size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
