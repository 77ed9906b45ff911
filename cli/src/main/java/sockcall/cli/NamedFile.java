package sockcall.cli;

import sockcall.Syscalls;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A name in the file system, and which file stands there: only the one that is meant is removed.
 */
final class NamedFile {
    private final Syscalls calls;
    private final ByteBuffer pathname;
    private final Path path;

    /** Which file it is, whatever its name: device, inode, and mode. */
    record Identity(Object device, Object inode, int mode) {}

    /** The file of a path, which is a C string. */
    NamedFile(Syscalls calls, ByteBuffer pathname) {
        this.calls = calls;
        this.pathname = pathname;
        this.path = path(pathname);
    }

    /**
     * A path of exactly these bytes, whatever the locale: the URI of a file takes each byte as
     * {@code %NN}. It has to be absolute, and Java knows the working directory in characters only.
     */
    private static Path path(ByteBuffer pathname) {
        StringBuilder uri = new StringBuilder("file://");
        if (pathname.get(0) != '/') {
            uri.append("/proc/self/cwd/");
        }
        for (int i = 0; pathname.get(i) != 0; i++) {
            byte b = pathname.get(i);
            uri.append(b == '/' ? "/" : String.format("%%%02X", b));
        }
        return Path.of(URI.create(uri.toString()));
    }

    /** Which file stands there; of a symlink, the link itself. */
    Optional<Identity> identity() {
        try {
            Map<String, Object> stat =
                    Files.readAttributes(path, "unix:dev,ino,mode", LinkOption.NOFOLLOW_LINKS);
            return Optional.of(
                    new Identity(stat.get("dev"), stat.get("ino"), (Integer) stat.get("mode")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes note of the file that stands there; a run of the result removes it. */
    Runnable own() {
        Optional<Identity> own = identity();
        return () -> own.ifPresent(this::remove);
    }

    /** Removes the file if it is still this one. */
    boolean remove(Identity expected) {
        return identity().equals(Optional.of(expected)) && calls.unlink(pathname) == 0;
    }
}
