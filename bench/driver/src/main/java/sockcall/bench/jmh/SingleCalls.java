package sockcall.bench.jmh;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import sockcall.Constants;
import sockcall.MsgHdr;
import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.Backends;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;

/** Single calls: what one costs, what the guard adds, and what is allocated. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SingleCalls {
    private static final int SIZE = 64;
    private static final int FLAGS = Constants.MSG_DONTWAIT;

    private final ByteBuffer memory = ByteBuffer.allocateDirect(SIZE);
    private final MsgHdr message = new MsgHdr().msg_iov(ByteBuffer.allocateDirect(SIZE));
    private Backend backend;
    private Syscalls calls;
    private int near;
    private int far;

    /** Made by JMH. */
    public SingleCalls() {}

    /** Opens a pair over the backend of {@code -Dsockcall.backend}. */
    @Setup
    public void open() {
        backend = Backends.open();
        calls = Syscalls.over(backend);
        ByteBuffer sv = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        calls.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0, sv);
        near = sv.getInt(0);
        far = sv.getInt(Integer.BYTES);
    }

    /** recv with nothing there, as a user makes it. */
    @Benchmark
    public int recvNothing() {
        return calls.recv(near, memory, FLAGS);
    }

    /** The same without the guard. */
    @Benchmark
    public int recvNothingUnguarded() {
        return backend.recv(near, memory, SIZE, FLAGS);
    }

    /** recvmsg with nothing there. */
    @Benchmark
    public int recvmsgNothing() {
        return calls.recvmsg(near, message, FLAGS);
    }

    /** A message out and in again. */
    @Benchmark
    public int sendAndReceive() {
        return calls.send(near, memory, 0) + calls.recv(far, memory, 0);
    }
}
