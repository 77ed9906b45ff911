package sockcall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells that every participant enters in the same way, whatever its transports are made of. A
 * subclass says how it makes them, and adds the cells that only it can enter.
 */
public abstract class TransportCells {
    private static final int[] SIZES = {64, 4096, 65536};
    private static final int MESSAGE = 64;
    private static final int ROUND_TRIPS_AT_ONCE = 64;
    private static final int WRITES_AT_ONCE = 16;

    /** How a subclass waits for the other process. */
    protected interface Listener {
        /** {@return the end of the connection that has come} */
        Transport accept() throws IOException;
    }

    private final List<String> types;
    private final Map<String, Opening> own = new LinkedHashMap<>();

    /** Cells over these types of sockets: stream, dgram, seqpacket. */
    protected TransportCells(List<String> types) {
        this.types = types;
    }

    /** Adds a cell. */
    protected final void add(String name, Opening opening) {
        own.put(name, opening);
    }

    /** {@return the names of the cells} */
    public final List<String> names() {
        return new ArrayList<>(openings().keySet());
    }

    /** {@return the work of a cell} */
    public final Work open(String name) throws Exception {
        Opening opening = openings().get(name);
        if (opening == null) {
            throw new IllegalArgumentException("cannot enter " + name);
        }
        return opening.open();
    }

    private Map<String, Opening> openings() {
        Map<String, Opening> openings = new LinkedHashMap<>();
        for (String type : types) {
            for (int size : SIZES) {
                openings.put("pair-" + type + "-" + size, () -> sendAndReceive(type, size));
            }
        }
        if (types.contains("stream")) {
            putStreams(openings);
        }
        if (types.contains("dgram")) {
            openings.put("messages-dgram", () -> oneWay("dgram", MESSAGE, MESSAGE));
        }
        openings.putAll(own);
        openings.keySet().removeIf(name -> !canEnter(name));
        return openings;
    }

    private void putStreams(Map<String, Opening> openings) {
        for (int size : List.of(64, 4096)) {
            openings.put("pingpong-threads-" + size, () -> withThread(size));
            openings.put("pingpong-processes-" + size, () -> withProcess(size));
        }
        openings.put("oneway-65536", () -> oneWay("stream", 65536, 65536));
        openings.put("oneway-262144", () -> oneWay("stream", 262144, 262144));
        openings.put("messages-stream", () -> oneWay("stream", MESSAGE, MESSAGE));
    }

    /**
     * {@return whether a cell is one for this participant: all, unless a subclass says otherwise}
     */
    protected boolean canEnter(String cell) {
        return true;
    }

    /** {@return two ends that are connected to each other} */
    protected abstract TransportPair pair(String type) throws IOException;

    /** {@return what listens at a path, for the cells of two processes} */
    protected Listener listen(Path path) throws IOException {
        throw new UnsupportedOperationException("enters no cells of two processes");
    }

    /** {@return the end that is connected to a path, for the cells of two processes} */
    protected Transport connect(Path path) throws IOException {
        throw new UnsupportedOperationException("enters no cells of two processes");
    }

    /** {@return the arguments that the main class of this participant was given} */
    protected List<String> arguments() {
        return List.of();
    }

    private Work sendAndReceive(String type, int size) throws IOException {
        int batch = size < 65536 ? ROUND_TRIPS_AT_ONCE : WRITES_AT_ONCE;
        return Repeated.inBatches(batch, new SendAndReceive(pair(type), size));
    }

    private Work oneWay(String type, int size, int room) throws IOException {
        int batch = size < 4096 ? ROUND_TRIPS_AT_ONCE : WRITES_AT_ONCE;
        return Repeated.inBatches(batch, new OneWay(pair(type), size, room));
    }

    private Work withThread(int size) throws IOException {
        return Repeated.oneByOne(PingPong.withThread(pair("stream"), size));
    }

    private Work withProcess(int size) throws IOException {
        Path path = Surroundings.freshPath();
        Listener listener = listen(path);
        List<String> arguments = new ArrayList<>(arguments());
        arguments.addAll(List.of("echo", path.toString(), Integer.toString(size)));
        Process process = Surroundings.sameProgram(
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                getClass(),
                arguments.toArray(String[]::new));
        Transport near = listener.accept();
        Files.deleteIfExists(path);
        return Repeated.oneByOne(PingPong.withProcess(near, process, size));
    }

    /** Is the other process: echoes until the connection ends. */
    final void echo(Path path, int size) throws IOException {
        Echo echo = new Echo(connect(path), size);
        while (echo.serve()) {
            // The next receive blocks.
        }
    }
}
