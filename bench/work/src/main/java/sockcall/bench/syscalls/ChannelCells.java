package sockcall.bench.syscalls;

import sockcall.Syscalls;
import sockcall.bench.OneWay;
import sockcall.bench.PingPong;
import sockcall.bench.Reopened;
import sockcall.bench.Repeated;
import sockcall.bench.TransportPair;
import sockcall.bench.Windows;
import sockcall.bench.Work;

import java.io.IOException;
import java.util.List;

/** The field's own question: the same two programs over every way between them. */
public final class ChannelCells {
    /** The ways, in the order that they are shown in. */
    public static final List<String> WAYS =
            List.of("stream", "dgram", "seqpacket", "pipe", "fifo", "udp", "tcp", "file");

    /** The bytes of a message whose round trip is timed. */
    public static final int SMALL = 64;

    /** The bytes of a message of the throughput: UDP takes no more than 65,507. */
    public static final int LARGE = 16 * 1024;

    private static final int UDP_WINDOW = 4;
    private static final int FILE_WINDOW = 64;
    private static final int WRITES_AT_ONCE = 64;

    /** A file takes up to some hundred megabytes in this time. */
    private static final long FILE_SLICE = 50_000_000;

    private final Channels channels;

    /** Over these calls. */
    public ChannelCells(Syscalls calls) {
        channels = new Channels(calls);
    }

    /** {@return the work of a round trip between two threads} */
    public Work latency(String way) throws IOException {
        if (way.equals("file")) {
            return new Reopened(() -> pingPong(way), Long.MAX_VALUE);
        }
        return pingPong(way);
    }

    private Work pingPong(String way) throws IOException {
        return Repeated.oneByOne(PingPong.withThread(channels.open(way), SMALL));
    }

    /** {@return the work of one message to another thread} */
    public Work throughput(String way) throws IOException {
        return switch (way) {
            case "udp" -> windows(way, UDP_WINDOW);
            case "file" -> new Reopened(() -> windows(way, FILE_WINDOW), FILE_SLICE);
            default -> {
                TransportPair ends = channels.open(way);
                yield Repeated.inBatches(WRITES_AT_ONCE, new OneWay(ends, LARGE, LARGE));
            }
        };
    }

    private Work windows(String way, int window) throws IOException {
        return Repeated.inBatches(WRITES_AT_ONCE, new Windows(channels.open(way), LARGE, window));
    }
}
