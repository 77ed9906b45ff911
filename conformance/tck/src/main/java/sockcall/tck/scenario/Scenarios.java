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

/** The scenario files among the resources: those of the suite, and those of whoever adds some. */
public final class Scenarios {
    /** The folder of the resources. */
    public static final String FOLDER = "sockcall/tck/scenarios/";

    private static final String ANY_FILE = "*.scenario";

    private Scenarios() {}

    /** {@return the text of every file, by name} */
    public static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        try {
            for (URL folder :
                    Collections.list(Scenarios.class.getClassLoader().getResources(FOLDER))) {
                add(folder.toURI(), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    /** A folder of a jar is one of a file system of its own. */
    private static void add(URI folder, Map<String, String> files) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            add(Path.of(folder), files);
            return;
        }
        Path jar = Path.of(URI.create(folder.getRawSchemeSpecificPart().split("!", 2)[0]));
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            add(inside.getPath(FOLDER), files);
        }
    }

    private static void add(Path folder, Map<String, String> files) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ANY_FILE)) {
            for (Path file : found) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }
}
