package sockcall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The sockets that {@code /proc/net/unix} shows. Names are bytes, and stand in strings of one
 * character a byte (ISO 8859-1); an abstract name begins with {@code @}.
 */
final class Sockets {
    private static final Path TABLE = Path.of("/proc/net/unix");

    /** {@code __SO_ACCEPTCON} of the kernel's include/uapi/linux/net.h, as the table prints it. */
    private static final String LISTENING = "00010000";

    private Sockets() {}

    /** Whether a socket has this name. */
    static boolean isBound(String name) {
        return flags(name).findAny().isPresent();
    }

    /** Whether a socket of this name listens. */
    static boolean isListening(String name) {
        return flags(name).anyMatch(LISTENING::equals);
    }

    /** A line is: Num RefCount Protocol Flags Type St Inode Path. */
    private static Stream<String> flags(String name) {
        try {
            return Files.readString(TABLE, StandardCharsets.ISO_8859_1)
                    .lines()
                    .map(line -> line.split(" +", 8))
                    .filter(fields -> fields.length == 8 && fields[7].equals(name))
                    .map(fields -> fields[3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
