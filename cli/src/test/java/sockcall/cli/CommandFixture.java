package sockcall.cli;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What a test of the command line stands on: a directory of its own, in which the programs that it
 * starts run, and which are ended with it.
 */
@Timeout(value = 45, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class CommandFixture {
    /** 128 and the number of the signal, as a shell tells that a signal ended a program. */
    static final int BY_SIGINT = 130;

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final List<Running> started = new ArrayList<>();

    @TempDir
    Path directory;

    @AfterEach
    void endPrograms() {
        started.forEach(Running::stop);
    }

    /** A path in the directory of the test, as an ADDRESS. */
    String path(String file) {
        return directory.resolve(file).toString();
    }

    /** An abstract name that nobody else has, as an ADDRESS. */
    static String abstractName() {
        return "@sockcall-" + ProcessHandle.current().pid() + "-" + NAMES.incrementAndGet();
    }

    /** {@code sockcall receive} on the backend and the JDK of a lane. */
    Running receive(Lane lane, String... arguments) throws IOException {
        return start(sockcall(lane, with(lane, "receive", arguments)));
    }

    /** {@code sockcall send} on the backend and the JDK of a lane. */
    Running send(Lane lane, String... arguments) throws IOException {
        return start(sockcall(lane, with(lane, "send", arguments)));
    }

    private static String[] with(Lane lane, String command, String... arguments) {
        return Stream.concat(Stream.of(command, "-b", lane.backend()), Arrays.stream(arguments))
                .toArray(String[]::new);
    }

    /** {@code bin/sockcall} on the JDK of a lane, with these arguments. */
    ProcessBuilder sockcall(Lane lane, String... arguments) {
        return onJdkOf(lane, new ProcessBuilder(bin()), arguments);
    }

    /** A shell script in which {@code $0} is {@code bin/sockcall}. */
    ProcessBuilder shell(Lane lane, String script, String... arguments) {
        return onJdkOf(lane, new ProcessBuilder("sh", "-c", script, bin()), arguments);
    }

    /** Likewise; a shell that runs the tests in the background may have had SIGINT ignored. */
    ProcessBuilder interruptible(Lane lane, String... arguments) {
        return shell(lane, "exec env --default-signal=INT \"$0\" \"$@\"", arguments);
    }

    private static String bin() {
        return Peers.ROOT.resolve("bin/sockcall").toString();
    }

    /** Options for Java in the environment of the tests would make it say so on standard error. */
    private static ProcessBuilder onJdkOf(Lane lane, ProcessBuilder program, String... arguments) {
        List<String> command = new ArrayList<>(program.command());
        command.addAll(List.of(arguments));
        program.environment().put("JAVA_HOME", lane.home());
        program.environment().keySet().removeIf(key -> key.matches(".*JAVA.*_OPTIONS"));
        return program.command(command);
    }

    /** A Python program in which {@code name} is the address; see {@link Peers#python}. */
    Running python(String lines, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Peers.interpreter());
        command.addAll(List.of("-c", Peers.python(lines)));
        command.addAll(List.of(arguments));
        return start(new ProcessBuilder(command));
    }

    /** Starts a program in the directory of the test; it is ended with the test. */
    Running start(ProcessBuilder program) throws IOException {
        Running running = new Running(program.directory(directory.toFile()));
        started.add(running);
        return running;
    }

    /** A stream socket of the JDK that listens. */
    static ServerSocketChannel listener(String path) throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(path));
    }

    /** A stream socket of the JDK that is connected. */
    static SocketChannel connected(String path) throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(path));
    }

    /** A connection of the JDK that brings these bytes. */
    static void sendStream(String path, byte[] bytes) throws IOException {
        try (SocketChannel channel = connected(path)) {
            channel.write(ByteBuffer.wrap(bytes));
        }
    }
}
