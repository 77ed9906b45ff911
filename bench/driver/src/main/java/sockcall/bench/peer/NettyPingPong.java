package sockcall.bench.peer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

import sockcall.bench.Allocated;
import sockcall.bench.Numbers;
import sockcall.bench.Samples;
import sockcall.bench.Work;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Round trips between two event loops. */
final class NettyPingPong implements Work {
    private final NettyEnds ends = new NettyEnds();
    private final int size;
    private final Channel channel;
    private final Pinger pinger = new Pinger();

    NettyPingPong(int size) throws IOException {
        this.size = size;
        ends.listen(() -> new NettyEcho(size, count -> pinger.server = Thread.currentThread()));
        channel = ends.connect(pinger);
    }

    @Override
    public Numbers run(long ns) throws Exception {
        CompletableFuture<Numbers> numbers = new CompletableFuture<>();
        channel.eventLoop().execute(() -> pinger.begin(ns, numbers));
        return numbers.get();
    }

    @Override
    public void close() {
        channel.close();
        ends.close();
    }

    /** The client's handler: each echo is timed, and answered with the next message. */
    private final class Pinger extends ChannelInboundHandlerAdapter {
        private final Samples samples = new Samples();
        private volatile Thread server;
        private CompletableFuture<Numbers> result;
        private Allocated allocated;
        private long ns;
        private long started;
        private long last;
        private long count;
        private int bytes;

        void begin(long turn, CompletableFuture<Numbers> numbers) {
            ns = turn;
            result = numbers;
            samples.clear();
            count = 0;
            allocated = Allocated.by(server);
            started = System.nanoTime();
            last = started;
            ping();
        }

        private void ping() {
            ByteBuf message = channel.alloc().directBuffer(size, size).writeZero(size);
            channel.writeAndFlush(message, channel.voidPromise());
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf echoed = (ByteBuf) message;
            bytes += echoed.readableBytes();
            echoed.release();
            if (bytes < size) {
                return;
            }
            bytes = 0;
            long now = System.nanoTime();
            samples.add(now - last);
            last = now;
            count++;
            if (now - started < ns) {
                ping();
            } else {
                end(now - started);
            }
        }

        private void end(long spent) {
            long allocation = allocated.bytes();
            samples.sort();
            result.complete(new Numbers(
                    count, spent, samples.percentile(50), samples.percentile(99), allocation));
        }
    }
}
