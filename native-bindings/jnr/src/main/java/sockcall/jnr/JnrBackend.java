package sockcall.jnr;

import static sockcall.jnr.SixWords.call;
import static sockcall.jnr.SixWords.callVariadic;
import static sockcall.spi.BufferAddress.address;

import jnr.ffi.LibraryLoader;
import jnr.ffi.Runtime;

import sockcall.Constants;
import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.spi.Backend;

import java.nio.ByteBuffer;

/** The calls through jnr-ffi: one statement each; every public method is one of {@link Backend}. */
final class JnrBackend implements Backend {
    private final LibC libc;
    private final Runtime runtime;

    JnrBackend() {
        libc = LibraryLoader.create(LibC.class).load("c");
        runtime = Runtime.getRuntime(libc);
        // Loads and links all that stands between a failed call and its errno; see result.
        runtime.getLastError();
    }

    public int socket(int domain, int type, int protocol) {
        return result(libc.socket(domain, type, protocol));
    }

    public int socketpair(int domain, int type, int protocol, ByteBuffer sv) {
        return result(libc.socketpair(domain, type, protocol, address(sv)));
    }

    public int bind(int sockfd, ByteBuffer addr, int addrlen) {
        return result(libc.bind(sockfd, address(addr), addrlen));
    }

    public int listen(int sockfd, int backlog) {
        return result(libc.listen(sockfd, backlog));
    }

    public int accept(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return result(libc.accept(sockfd, address(addr), address(addrlen)));
    }

    public int accept4(int sockfd, ByteBuffer addr, ByteBuffer addrlen, int flags) {
        return result(libc.accept4(sockfd, address(addr), address(addrlen), flags));
    }

    public int connect(int sockfd, ByteBuffer addr, int addrlen) {
        return result(libc.connect(sockfd, address(addr), addrlen));
    }

    public int shutdown(int sockfd, int how) {
        return result(libc.shutdown(sockfd, how));
    }

    public int getsockname(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return result(libc.getsockname(sockfd, address(addr), address(addrlen)));
    }

    public int getpeername(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return result(libc.getpeername(sockfd, address(addr), address(addrlen)));
    }

    public int getsockopt(
            int sockfd, int level, int optname, ByteBuffer optval, ByteBuffer optlen) {
        return result(libc.getsockopt(sockfd, level, optname, address(optval), address(optlen)));
    }

    public int setsockopt(int sockfd, int level, int optname, ByteBuffer optval, int optlen) {
        return result(libc.setsockopt(sockfd, level, optname, address(optval), optlen));
    }

    public int send(int sockfd, ByteBuffer buf, long len, int flags) {
        return result(libc.send(sockfd, address(buf), len, flags));
    }

    public int recv(int sockfd, ByteBuffer buf, long len, int flags) {
        return result(libc.recv(sockfd, address(buf), len, flags));
    }

    public int sendto(
            int sockfd, ByteBuffer buf, long len, int flags, ByteBuffer dest_addr, int addrlen) {
        return result(call(
                SixWords.sendto, sockfd, address(buf), len, flags, address(dest_addr), addrlen));
    }

    public int recvfrom(
            int sockfd,
            ByteBuffer buf,
            long len,
            int flags,
            ByteBuffer src_addr,
            ByteBuffer addrlen) {
        return result(call(
                SixWords.recvfrom,
                sockfd,
                address(buf),
                len,
                flags,
                address(src_addr),
                address(addrlen)));
    }

    public int sendmsg(int sockfd, MsgHdr msg, int flags) {
        return result(libc.syscall(Constants.SYS_sendmsg, sockfd, address(msg), flags));
    }

    public int recvmsg(int sockfd, MsgHdr msg, int flags) {
        return result(libc.syscall(Constants.SYS_recvmsg, sockfd, address(msg), flags));
    }

    public int sendmmsg(int sockfd, MMsgHdrs msgvec, int vlen, int flags) {
        return result(libc.syscall(Constants.SYS_sendmmsg, sockfd, address(msgvec), vlen, flags));
    }

    public int recvmmsg(int sockfd, MMsgHdrs msgvec, int vlen, int flags, ByteBuffer timeout) {
        return result(libc.recvmmsg(sockfd, address(msgvec), vlen, flags, address(timeout)));
    }

    public int read(int fd, ByteBuffer buf, long count) {
        return result(libc.syscall(Constants.SYS_read, fd, address(buf), count));
    }

    public int write(int fd, ByteBuffer buf, long count) {
        return result(libc.syscall(Constants.SYS_write, fd, address(buf), count));
    }

    public int readv(int fd, Iovecs iov, int iovcnt) {
        return result(libc.syscall(Constants.SYS_readv, fd, address(iov), iovcnt));
    }

    public int writev(int fd, Iovecs iov, int iovcnt) {
        return result(libc.syscall(Constants.SYS_writev, fd, address(iov), iovcnt));
    }

    public int close(int fd) {
        return result(libc.close(fd));
    }

    public int dup(int oldfd) {
        return result(libc.dup(oldfd));
    }

    public int dup3(int oldfd, int newfd, int flags) {
        return result(libc.dup3(oldfd, newfd, flags));
    }

    public int close_range(int first, int last, int flags) {
        return result(call(SixWords.close_range, first, last, flags));
    }

    public int fcntl(int fd, int cmd, int arg) {
        return result(callVariadic(SixWords.fcntl, fd, cmd, arg));
    }

    public int ioctl(int fd, int request, ByteBuffer argp) {
        return result(callVariadic(SixWords.ioctl, fd, request, address(argp)));
    }

    public int poll(ByteBuffer fds, long nfds, int timeout) {
        return result(libc.poll(address(fds), nfds, timeout));
    }

    public int ppoll(ByteBuffer fds, long nfds, ByteBuffer tmo_p, ByteBuffer sigmask) {
        return result(libc.ppoll(address(fds), nfds, address(tmo_p), address(sigmask)));
    }

    public int epoll_create1(int flags) {
        return result(libc.epoll_create1(flags));
    }

    public int epoll_ctl(int epfd, int op, int fd, ByteBuffer event) {
        return result(libc.epoll_ctl(epfd, op, fd, address(event)));
    }

    public int epoll_wait(int epfd, ByteBuffer events, int maxevents, int timeout) {
        return result(libc.epoll_wait(epfd, address(events), maxevents, timeout));
    }

    // The size is for the kernel's own epoll_pwait2: that of the C library passes it over.
    public int epoll_pwait2(
            int epfd, ByteBuffer events, int maxevents, ByteBuffer timeout, ByteBuffer sigmask) {
        return result(call(
                SixWords.epoll_pwait2,
                epfd,
                address(events),
                maxevents,
                address(timeout),
                address(sigmask),
                SIGSET_SIZE));
    }

    public int pipe2(ByteBuffer pipefd, int flags) {
        return result(libc.pipe2(address(pipefd), flags));
    }

    public int eventfd(int initval, int flags) {
        return result(libc.eventfd(initval, flags));
    }

    public int open(ByteBuffer pathname, int flags, int mode) {
        return result(callVariadic(SixWords.open, address(pathname), flags, mode));
    }

    public int mkfifo(ByteBuffer pathname, int mode) {
        return result(libc.mkfifo(address(pathname), mode));
    }

    public int unlink(ByteBuffer pathname) {
        return result(libc.unlink(address(pathname)));
    }

    public int fchmod(int fd, int mode) {
        return result(libc.fchmod(fd, mode));
    }

    public int fstat(int fd, ByteBuffer statbuf) {
        return result(call(SixWords.fstat, fd, address(statbuf)));
    }

    public int pidfd_open(int pid, int flags) {
        return result(call(SixWords.pidfd_open, pid, flags));
    }

    public int pidfd_send_signal(int pidfd, int sig, ByteBuffer info, int flags) {
        return result(call(SixWords.pidfd_send_signal, pidfd, sig, address(info), flags));
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
