package sockcall.bench.syscalls;

import static sockcall.bench.syscalls.Results.counted;
import static sockcall.bench.syscalls.Results.exactly;

import sockcall.Constants;
import sockcall.EpollEvents;
import sockcall.Syscalls;
import sockcall.bench.AlignedMemory;
import sockcall.bench.Load;
import sockcall.bench.LoopTurn;
import sockcall.bench.Numbers;
import sockcall.bench.Surroundings;
import sockcall.bench.Work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** An echo server of one thread, level-triggered, with one recv an event. */
final class EpollLoop implements Work {
    private static final int EVENTS = 64;
    private static final int SIZE = 64;

    private final Syscalls calls;
    private final int[] connections;
    private final EpollEvents ready = new EpollEvents(EVENTS);
    private final ByteBuffer message = AlignedMemory.of(SIZE);

    /** Over so many connections. */
    EpollLoop(Syscalls calls, int connections) {
        this.calls = calls;
        this.connections = new int[connections];
    }

    @Override
    public Numbers run(long ns) throws IOException {
        Path path = Surroundings.freshPath();
        int listener = new Sockets(calls).listening(path.toString());
        int epoll = counted("epoll_create1", calls.epoll_create1(Constants.EPOLL_CLOEXEC));
        Load load = new Load(path, connections.length);
        try {
            accept(listener, epoll);
            return serve(epoll, new LoopTurn(ns, connections.length));
        } finally {
            for (int connection : connections) {
                calls.close(connection);
            }
            load.await();
            calls.close(epoll);
            calls.close(listener);
            Files.deleteIfExists(path);
        }
    }

    private void accept(int listener, int epoll) {
        EpollEvents event = new EpollEvents(1);
        for (int i = 0; i < connections.length; i++) {
            int fd = counted("accept", calls.accept(listener, null, null));
            connections[i] = fd;
            ByteBuffer interest = event.set(0, Constants.EPOLLIN, fd).events();
            exactly(0, "epoll_ctl", calls.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, fd, interest));
        }
    }

    private Numbers serve(int epoll, LoopTurn turn) {
        int count;
        do {
            count = counted("epoll_wait", calls.epoll_wait(epoll, ready.events(), -1));
            for (int i = 0; i < count; i++) {
                echo((int) ready.data(i));
            }
        } while (turn.served(count));
        return turn.numbers();
    }

    private void echo(int fd) {
        exactly(SIZE, "recv", calls.recv(fd, message, 0));
        exactly(SIZE, "send", calls.send(fd, message, Constants.MSG_NOSIGNAL));
    }

    @Override
    public void close() {
        // Every turn has closed its own connections.
    }
}
