package sockcall.cli;

import sockcall.Errno;
import sockcall.SockaddrUn;
import sockcall.Syscalls;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The file of a socket that is bound to a path: whose it is, and whether anybody is behind it. */
final class SocketFile {
    /** {@code S_IFMT} and {@code S_IFSOCK} of inode(7), the same on every Linux. */
    private static final int FILE_TYPE = 0170000;

    private static final int SOCKET = 0140000;

    private final Syscalls calls;
    private final SockaddrUn address;
    private final Path path;

    /** Which file it is, whatever its name: device, inode, and mode. */
    private record Identity(Object device, Object inode, int mode) {}

    SocketFile(Syscalls calls, SockaddrUn address) {
        this.calls = calls;
        this.address = address;
        this.path = path(address.name());
    }

    /**
     * A path of exactly these bytes, whatever the locale: the URI of a file takes each byte as
     * {@code %NN}. It has to be absolute, and Java knows the working directory in characters only.
     */
    private static Path path(byte[] name) {
        StringBuilder uri = new StringBuilder("file://");
        if (name[0] != '/') {
            uri.append("/proc/self/cwd/");
        }
        for (byte b : name) {
            uri.append(b == '/' ? "/" : String.format("%%%02X", b));
        }
        return Path.of(URI.create(uri.toString()));
    }

    /**
     * Removes the file if it is a socket that nobody is behind. A datagram connect tells, because
     * it disturbs nobody: it is refused with ECONNREFUSED by a stale socket only, while a stream
     * socket answers EPROTOTYPE, whether or not it listens yet.
     */
    boolean removeIfStale() throws Refusal {
        Optional<Identity> before = identity();
        if (before.isEmpty() || (before.get().mode() & FILE_TYPE) != SOCKET) {
            return false;
        }
        int answer;
        try (Descriptor probe = Descriptor.socket(calls, SocketType.dgram, "a probe")) {
            answer = probe.tryConnect(address);
        }
        return answer == -Errno.ECONNREFUSED && remove(before.get());
    }

    /** Takes note of the file that a bind has just made; a run of the result removes it. */
    Runnable own() {
        Optional<Identity> own = identity();
        return () -> own.ifPresent(this::remove);
    }

    private boolean remove(Identity expected) {
        return identity().equals(Optional.of(expected)) && calls.unlink(address.pathname()) == 0;
    }

    private Optional<Identity> identity() {
        try {
            Map<String, Object> stat =
                    Files.readAttributes(path, "unix:dev,ino,mode", LinkOption.NOFOLLOW_LINKS);
            return Optional.of(
                    new Identity(stat.get("dev"), stat.get("ino"), (Integer) stat.get("mode")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
