package sockcall.bench.peer;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;

import sockcall.bench.Surroundings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A server and a client of Netty's, each with an event loop of one thread. */
final class NettyEnds implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final EventLoopGroup serving = new EpollEventLoopGroup(1);
    private final EventLoopGroup connecting = new EpollEventLoopGroup(1);
    private final Path path = Surroundings.freshPath();

    NettyEnds() throws IOException {}

    /** The path that the server is bound to. */
    Path path() {
        return path;
    }

    /** Listens; each connection gets a handler of its own. */
    void listen(Supplier<ChannelHandler> handler) {
        new ServerBootstrap()
                .group(serving)
                .channel(EpollServerDomainSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childHandler(initializer(handler))
                .bind(new DomainSocketAddress(path.toFile()))
                .syncUninterruptibly();
    }

    /** Connects. */
    Channel connect(ChannelHandler handler) {
        return new Bootstrap()
                .group(connecting)
                .channel(EpollDomainSocketChannel.class)
                .handler(handler)
                .connect(new DomainSocketAddress(path.toFile()))
                .syncUninterruptibly()
                .channel();
    }

    private static ChannelInitializer<Channel> initializer(Supplier<ChannelHandler> handler) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(handler.get());
            }
        };
    }

    @Override
    public void close() {
        serving.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        connecting.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
