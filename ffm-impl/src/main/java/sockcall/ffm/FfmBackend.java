package sockcall.ffm;

import static sockcall.ffm.LibC.address;
import static sockcall.ffm.LibC.call;

import sockcall.spi.Backend;

import java.nio.ByteBuffer;

/** The calls through the Foreign Function and Memory API: one statement each. */
final class FfmBackend implements Backend {

    FfmBackend() {
        LibC.initialize();
    }

    @Override
    public int socket(int domain, int type, int protocol) {
        return call(LibC.socket, domain, type, protocol);
    }

    @Override
    public int socketpair(int domain, int type, int protocol, ByteBuffer sv) {
        return call(LibC.socketpair, domain, type, protocol, address(sv));
    }

    @Override
    public int bind(int sockfd, ByteBuffer addr, int addrlen) {
        return call(LibC.bind, sockfd, address(addr), addrlen);
    }

    @Override
    public int listen(int sockfd, int backlog) {
        return call(LibC.listen, sockfd, backlog);
    }

    @Override
    public int accept(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return call(LibC.accept, sockfd, address(addr), address(addrlen));
    }

    @Override
    public int accept4(int sockfd, ByteBuffer addr, ByteBuffer addrlen, int flags) {
        return call(LibC.accept4, sockfd, address(addr), address(addrlen), flags);
    }

    @Override
    public int connect(int sockfd, ByteBuffer addr, int addrlen) {
        return call(LibC.connect, sockfd, address(addr), addrlen);
    }

    @Override
    public int shutdown(int sockfd, int how) {
        return call(LibC.shutdown, sockfd, how);
    }

    @Override
    public int getsockname(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return call(LibC.getsockname, sockfd, address(addr), address(addrlen));
    }

    @Override
    public int getpeername(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return call(LibC.getpeername, sockfd, address(addr), address(addrlen));
    }

    @Override
    public int getsockopt(
            int sockfd, int level, int optname, ByteBuffer optval, ByteBuffer optlen) {
        return call(LibC.getsockopt, sockfd, level, optname, address(optval), address(optlen));
    }

    @Override
    public int setsockopt(int sockfd, int level, int optname, ByteBuffer optval, int optlen) {
        return call(LibC.setsockopt, sockfd, level, optname, address(optval), optlen);
    }

    @Override
    public int send(int sockfd, ByteBuffer buf, long len, int flags) {
        return call(LibC.send, sockfd, address(buf), len, flags);
    }

    @Override
    public int recv(int sockfd, ByteBuffer buf, long len, int flags) {
        return call(LibC.recv, sockfd, address(buf), len, flags);
    }

    @Override
    public int sendto(
            int sockfd, ByteBuffer buf, long len, int flags, ByteBuffer dest_addr, int addrlen) {
        return call(LibC.sendto, sockfd, address(buf), len, flags, address(dest_addr), addrlen);
    }

    @Override
    public int recvfrom(
            int sockfd,
            ByteBuffer buf,
            long len,
            int flags,
            ByteBuffer src_addr,
            ByteBuffer addrlen) {
        return call(
                LibC.recvfrom,
                sockfd,
                address(buf),
                len,
                flags,
                address(src_addr),
                address(addrlen));
    }

    @Override
    public int read(int fd, ByteBuffer buf, long count) {
        return call(LibC.read, fd, address(buf), count);
    }

    @Override
    public int write(int fd, ByteBuffer buf, long count) {
        return call(LibC.write, fd, address(buf), count);
    }

    @Override
    public int close(int fd) {
        return call(LibC.close, fd);
    }

    @Override
    public int poll(ByteBuffer fds, long nfds, int timeout) {
        return call(LibC.poll, address(fds), nfds, timeout);
    }

    @Override
    public int unlink(ByteBuffer pathname) {
        return call(LibC.unlink, address(pathname));
    }

    @Override
    public String toString() {
        return "ffm";
    }
}
