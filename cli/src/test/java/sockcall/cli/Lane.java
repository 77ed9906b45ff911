package sockcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A backend on a JDK, as the command line is started with. */
enum Lane {
    JNR_17("jnr", 17),
    JNR_25("jnr", 25),
    FFM_25("ffm", 25);

    private static final Map<Integer, Running.End> HOMES = new ConcurrentHashMap<>();

    private final String backend;
    private final int feature;

    Lane(String backend, int feature) {
        this.backend = backend;
        this.feature = feature;
    }

    /** The first lane that can run here, for what does not depend on the lane. */
    static Lane any() {
        return lookUp(FFM_25.feature).status() == 0 ? FFM_25 : JNR_17;
    }

    /** The name of the backend. */
    String backend() {
        return backend;
    }

    /** The home of the JDK; a test without it ends here. */
    String home() {
        Running.End found = lookUp(feature);
        if (found.status() != 0) {
            Needed.isMissing(found.err());
        }
        return found.text().strip();
    }

    /** The full version of the JDK, as {@code 17.0.15}. */
    String version() {
        try {
            String release = Files.readString(Path.of(home(), "release"));
            return release.replaceAll("(?s).*JAVA_VERSION=\"([^\"]*)\".*", "$1");
        } catch (IOException e) {
            throw new AssertionError("a JDK without its release file", e);
        }
    }

    private static Running.End lookUp(int feature) {
        return HOMES.computeIfAbsent(feature, Lane::asked);
    }

    private static Running.End asked(int feature) {
        try {
            String lanes = Peers.ROOT.resolve("bin/lanes").toString();
            return new Running(new ProcessBuilder(lanes, "--home", "" + feature)).end();
        } catch (IOException e) {
            throw new AssertionError("bin/lanes does not start", e);
        }
    }
}
