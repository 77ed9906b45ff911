package sockcall.tck;

import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_NONBLOCK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel itself says of a descriptor of this process: proc_pid_fdinfo(5). */
final class DescriptorInfo {
    private static final int OCTAL = 8;

    private DescriptorInfo() {}

    /**
     * Those of {@code SOCK_CLOEXEC} and {@code SOCK_NONBLOCK} that are set. They are the numbers of
     * {@code O_CLOEXEC} and {@code O_NONBLOCK}, which the kernel shows.
     */
    static int flags(int fd) {
        return Integer.parseInt(field(fd, "flags"), OCTAL) & (SOCK_CLOEXEC | SOCK_NONBLOCK);
    }

    /** The value of the line that begins with a name and a colon. */
    static String field(int fd, String name) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/fdinfo/" + fd))) {
                if (line.startsWith(name + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("fdinfo of " + fd + " has no " + name);
    }
}
