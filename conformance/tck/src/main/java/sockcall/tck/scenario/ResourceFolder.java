package sockcall.tck.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Text files among the resources, by their folder: of every jar and directory that has some. */
final class ResourceFolder {
    private ResourceFolder() {}

    /** The texts of the files in a folder whose names fit the pattern, by name. */
    static Map<String, String> texts(String folder, String pattern) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (URL found :
                    Collections.list(ResourceFolder.class.getClassLoader().getResources(folder))) {
                add(found.toURI(), folder, pattern, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    /** A folder of a jar is one of a file system of its own. */
    private static void add(URI found, String folder, String pattern, Map<String, String> texts)
            throws IOException {
        if (!found.getScheme().equals("jar")) {
            add(Path.of(found), pattern, texts);
            return;
        }
        Path jar = Path.of(URI.create(found.getRawSchemeSpecificPart().split("!", 2)[0]));
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            add(inside.getPath(folder), pattern, texts);
        }
    }

    private static void add(Path folder, String pattern, Map<String, String> texts)
            throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    texts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
    }
}
