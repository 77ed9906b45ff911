package sockcall.tck.scenario;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of this process as jars that every user can read, in a directory of their own. The
 * local repository of a user is often nobody else's to read.
 *
 * <p>Directories of classes become jars too: a class in a directory is opened when it is loaded,
 * which would need a descriptor where there may be none left.
 */
final class ClassPathCopy implements AutoCloseable {
    private static final int DIRECTORY_MODE = 0755;
    private static final int FILE_MODE = 0644;

    private final Path directory;
    private final List<Path> jars = new ArrayList<>();

    ClassPathCopy() throws IOException {
        directory = Files.createTempDirectory("sockcall-classes");
        FilePath.setMode(directory, DIRECTORY_MODE);
        try {
            for (Path entry : entries()) {
                add(entry);
            }
            JffiLibrary.unpack(jars, directory);
        } catch (IOException e) {
            FilePath.delete(directory);
            throw e;
        }
    }

    Path directory() {
        return directory;
    }

    /** The copy, as {@code java -cp} takes it. */
    String classPath() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Set<Path> entries() throws IOException {
        Set<Path> entries = new LinkedHashSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            follow(Path.of(entry).toAbsolutePath().normalize(), entries);
        }
        return entries;
    }

    /** An entry, and those that the manifest of a jar adds, as of one that is started by itself. */
    private static void follow(Path entry, Set<Path> entries) throws IOException {
        if (!Files.exists(entry) || !entries.add(entry) || Files.isDirectory(entry)) {
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            Manifest manifest = jar.getManifest();
            String more = manifest == null
                    ? null
                    : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String relative : more == null ? new String[0] : more.trim().split(" +")) {
                follow(Path.of(entry.toUri().resolve(relative)), entries);
            }
        }
    }

    private void add(Path entry) throws IOException {
        Path jar = directory.resolve(jars.size() + ".jar");
        if (Files.isDirectory(entry)) {
            pack(entry, jar);
        } else {
            Files.copy(entry, jar);
        }
        FilePath.setMode(jar, FILE_MODE);
        jars.add(jar);
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /** Removes the copy. */
    @Override
    public void close() {
        try {
            FilePath.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
