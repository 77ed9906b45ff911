package sockcall.bench.peer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

import sockcall.bench.Allocated;
import sockcall.bench.Numbers;
import sockcall.bench.Work;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Writes to an event loop that drops what comes, as long as the channel says it is writable. */
final class NettyOneWay implements Work {
    private final NettyEnds ends = new NettyEnds();
    private final Channel channel;
    private final Sender sender;

    NettyOneWay(int size) throws IOException {
        sender = new Sender(size);
        ends.listen(Drain::new);
        channel = ends.connect(sender);
    }

    @Override
    public Numbers run(long ns) throws Exception {
        CompletableFuture<Numbers> numbers = new CompletableFuture<>();
        channel.eventLoop().execute(() -> sender.begin(ns, numbers));
        return numbers.get();
    }

    @Override
    public void close() {
        channel.close();
        ends.close();
    }

    /** The server's handler. */
    private static final class Drain extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ((ByteBuf) message).release();
        }
    }

    /** The client's handler: writes until the channel is full, and again when it is not. */
    private final class Sender extends ChannelInboundHandlerAdapter {
        private final ByteBuf message;
        private final int size;
        private CompletableFuture<Numbers> result;
        private Allocated allocated;
        private long ns;
        private long started;
        private long count;

        Sender(int size) {
            this.size = size;
            message = Unpooled.directBuffer(size, size).writeZero(size);
        }

        void begin(long turn, CompletableFuture<Numbers> numbers) {
            ns = turn;
            result = numbers;
            count = 0;
            allocated = Allocated.by(null);
            started = System.nanoTime();
            fill();
        }

        private void fill() {
            while (result != null && channel.isWritable()) {
                channel.writeAndFlush(message.retainedSlice(0, size), channel.voidPromise());
                count++;
                long spent = System.nanoTime() - started;
                if (spent >= ns) {
                    result.complete(new Numbers(count, spent, 0, 0, allocated.bytes()));
                    result = null;
                }
            }
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            fill();
        }
    }
}
