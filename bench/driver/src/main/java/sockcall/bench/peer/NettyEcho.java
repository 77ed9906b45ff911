package sockcall.bench.peer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Sends back what comes, and tells how many messages of a size that were. */
final class NettyEcho extends ChannelInboundHandlerAdapter {

    /** Who counts the messages. */
    interface Served {
        void messages(int count);
    }

    private final int size;
    private final Served served;
    private int bytes;

    NettyEcho(int size, Served served) {
        this.size = size;
        this.served = served;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        bytes += ((ByteBuf) message).readableBytes();
        context.writeAndFlush(message, context.voidPromise());
        served.messages(bytes / size);
        bytes %= size;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
