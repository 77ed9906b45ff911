package sockcall.tck.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The native library of jffi, which is under jnr: outside of its jar, for processes under a umask.
 * It would be unpacked into a file of mode 0600 without the bits of the umask, which nobody could
 * read any more under some.
 */
final class JffiLibrary {
    /** Where jffi looks first: {@code com.kenai.jffi.internal.StubLoader} of jffi 1.4.3. */
    static final String PROPERTY = "jffi.boot.library.path";

    private JffiLibrary() {}

    /** Unpacks it into a directory, readable by all, if one of the jars has it. */
    static void unpack(List<Path> jars, Path directory) throws IOException {
        String arch = System.getProperty("os.arch").replace("amd64", "x86_64");
        for (Path path : jars) {
            try (JarFile jar = new JarFile(path.toFile())) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (entry.getName().matches("jni/" + arch + "-Linux/libjffi[^/]*\\.so")) {
                        Path name = Path.of(entry.getName()).getFileName();
                        Path library = directory.resolve(name);
                        Files.copy(jar.getInputStream(entry), library);
                        FilePath.setMode(library, 0644);
                    }
                }
            }
        }
    }
}
