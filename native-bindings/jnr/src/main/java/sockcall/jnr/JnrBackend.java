package sockcall.jnr;

import static sockcall.jnr.JnrAddress.address;

import jnr.ffi.LibraryLoader;
import jnr.ffi.Runtime;

import sockcall.spi.Backend;

import java.nio.ByteBuffer;

/** The calls through jnr-ffi: one statement each. */
final class JnrBackend implements Backend {
    private final LibC libc;
    private final Runtime runtime;

    JnrBackend() {
        libc = LibraryLoader.create(LibC.class).load("c");
        runtime = Runtime.getRuntime(libc);
        // Loads and links all that stands between a failed call and its errno; see result.
        runtime.getLastError();
    }

    @Override
    public int socket(int domain, int type, int protocol) {
        return result(libc.socket(domain, type, protocol));
    }

    @Override
    public int socketpair(int domain, int type, int protocol, ByteBuffer sv) {
        return result(libc.socketpair(domain, type, protocol, address(sv)));
    }

    @Override
    public int bind(int sockfd, ByteBuffer addr, int addrlen) {
        return result(libc.bind(sockfd, address(addr), addrlen));
    }

    @Override
    public int listen(int sockfd, int backlog) {
        return result(libc.listen(sockfd, backlog));
    }

    @Override
    public int accept(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return result(libc.accept(sockfd, address(addr), address(addrlen)));
    }

    @Override
    public int accept4(int sockfd, ByteBuffer addr, ByteBuffer addrlen, int flags) {
        return result(libc.accept4(sockfd, address(addr), address(addrlen), flags));
    }

    @Override
    public int connect(int sockfd, ByteBuffer addr, int addrlen) {
        return result(libc.connect(sockfd, address(addr), addrlen));
    }

    @Override
    public int shutdown(int sockfd, int how) {
        return result(libc.shutdown(sockfd, how));
    }

    @Override
    public int getsockname(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return result(libc.getsockname(sockfd, address(addr), address(addrlen)));
    }

    @Override
    public int getpeername(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return result(libc.getpeername(sockfd, address(addr), address(addrlen)));
    }

    @Override
    public int getsockopt(
            int sockfd, int level, int optname, ByteBuffer optval, ByteBuffer optlen) {
        return result(libc.getsockopt(sockfd, level, optname, address(optval), address(optlen)));
    }

    @Override
    public int setsockopt(int sockfd, int level, int optname, ByteBuffer optval, int optlen) {
        return result(libc.setsockopt(sockfd, level, optname, address(optval), optlen));
    }

    @Override
    public int send(int sockfd, ByteBuffer buf, long len, int flags) {
        return result(libc.send(sockfd, address(buf), len, flags));
    }

    @Override
    public int recv(int sockfd, ByteBuffer buf, long len, int flags) {
        return result(libc.recv(sockfd, address(buf), len, flags));
    }

    @Override
    public int sendto(
            int sockfd, ByteBuffer buf, long len, int flags, ByteBuffer dest_addr, int addrlen) {
        return result(SixWords.call(
                SixWords.sendto, sockfd, address(buf), len, flags, address(dest_addr), addrlen));
    }

    @Override
    public int recvfrom(
            int sockfd,
            ByteBuffer buf,
            long len,
            int flags,
            ByteBuffer src_addr,
            ByteBuffer addrlen) {
        return result(SixWords.call(
                SixWords.recvfrom,
                sockfd,
                address(buf),
                len,
                flags,
                address(src_addr),
                address(addrlen)));
    }

    @Override
    public int read(int fd, ByteBuffer buf, long count) {
        return result(libc.read(fd, address(buf), count));
    }

    @Override
    public int write(int fd, ByteBuffer buf, long count) {
        return result(libc.write(fd, address(buf), count));
    }

    @Override
    public int close(int fd) {
        return result(libc.close(fd));
    }

    @Override
    public int poll(ByteBuffer fds, long nfds, int timeout) {
        return result(libc.poll(address(fds), nfds, timeout));
    }

    @Override
    public int unlink(ByteBuffer pathname) {
        return result(libc.unlink(address(pathname)));
    }

    @Override
    public String toString() {
        return "jnr";
    }

    /**
     * What the kernel returned, or {@code -errno}. The errno is the thread's: nothing may stand
     * between the call and this that could unmount a virtual thread, as a lock, a log line, the
     * loading of a class, or another native call.
     */
    private int result(long returned) {
        return (int) returned != -1 ? (int) returned : -runtime.getLastError();
    }
}
