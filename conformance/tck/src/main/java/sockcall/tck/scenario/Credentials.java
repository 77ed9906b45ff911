package sockcall.tck.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Who this process is, for the kernel. */
final class Credentials {
    private static final List<String> STATUS = status();
    private static final int USER = effective("Uid:");
    private static final int GROUP = effective("Gid:");

    private Credentials() {}

    static boolean isRoot() {
        return USER == 0;
    }

    /** The number of this process. */
    static int pid() {
        return (int) ProcessHandle.current().pid();
    }

    static boolean areOwn(int pid, int uid, int gid) {
        return pid == pid() && uid == USER && gid == GROUP;
    }

    /** {@code struct ucred} of this process. */
    static byte[] own() {
        return ByteBuffer.allocate(3 * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(pid())
                .putInt(USER)
                .putInt(GROUP)
                .array();
    }

    private static List<String> status() {
        try {
            Path status = Path.of("/proc/self/status");
            return Files.readAllLines(status, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second of the four ids that the line has: proc(5). */
    private static int effective(String name) {
        return STATUS.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Integer.parseUnsignedInt(line.split("\\s+")[2]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in /proc/self/status"));
    }
}
