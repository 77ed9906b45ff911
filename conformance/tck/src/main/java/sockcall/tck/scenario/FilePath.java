package sockcall.tck.scenario;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Files by the bytes of their paths, whatever the locale says of characters. */
final class FilePath {
    private static final int ALL_OF_THE_OWNER = 0700;

    private FilePath() {}

    /** A path in a directory that ends with a slash. */
    static Path in(byte[] directory, byte[] name) {
        byte[] path = new byte[directory.length + name.length];
        System.arraycopy(directory, 0, path, 0, directory.length);
        System.arraycopy(name, 0, path, directory.length, name.length);
        return of(path);
    }

    /** A URI is the one door to a path of any bytes, and has only absolute ones. */
    static Path of(byte[] path) {
        boolean isAbsolute = path.length > 0 && path[0] == '/';
        StringBuilder uri = new StringBuilder("file://").append(isAbsolute ? "" : "/");
        for (byte b : path) {
            uri.append(b == '/' ? "/" : String.format("%%%02x", b));
        }
        Path absolute = Path.of(URI.create(uri.toString()));
        return isAbsolute ? absolute : absolute.subpath(0, absolute.getNameCount());
    }

    static void setMode(Path path, Integer mode) throws IOException {
        if (mode != null) {
            Files.setAttribute(path, "unix:mode", mode);
        }
    }

    /** Deletes a file, or a directory with all that is in it, whatever their modes. */
    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            setMode(path, ALL_OF_THE_OWNER);
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                for (Path entry : entries) {
                    delete(entry);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
