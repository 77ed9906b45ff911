package sockcall.ffm;

import static sockcall.ffm.LibC.address;
import static sockcall.ffm.LibC.call;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.spi.Backend;
import sockcall.spi.BufferAddress;

import java.nio.ByteBuffer;

/**
 * The calls through the Foreign Function and Memory API: one statement each; every public method is
 * one of {@link Backend}.
 */
final class FfmBackend implements Backend {

    FfmBackend() {
        LibC.initialize();
    }

    public int socket(int domain, int type, int protocol) {
        return call(LibC.socket, domain, type, protocol);
    }

    public int socketpair(int domain, int type, int protocol, ByteBuffer sv) {
        return call(LibC.socketpair, domain, type, protocol, address(sv));
    }

    public int bind(int sockfd, ByteBuffer addr, int addrlen) {
        return call(LibC.bind, sockfd, address(addr), addrlen);
    }

    public int listen(int sockfd, int backlog) {
        return call(LibC.listen, sockfd, backlog);
    }

    public int accept(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return call(LibC.accept, sockfd, address(addr), address(addrlen));
    }

    public int accept4(int sockfd, ByteBuffer addr, ByteBuffer addrlen, int flags) {
        return call(LibC.accept4, sockfd, address(addr), address(addrlen), flags);
    }

    public int connect(int sockfd, ByteBuffer addr, int addrlen) {
        return call(LibC.connect, sockfd, address(addr), addrlen);
    }

    public int shutdown(int sockfd, int how) {
        return call(LibC.shutdown, sockfd, how);
    }

    public int getsockname(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return call(LibC.getsockname, sockfd, address(addr), address(addrlen));
    }

    public int getpeername(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        return call(LibC.getpeername, sockfd, address(addr), address(addrlen));
    }

    public int getsockopt(
            int sockfd, int level, int optname, ByteBuffer optval, ByteBuffer optlen) {
        return call(LibC.getsockopt, sockfd, level, optname, address(optval), address(optlen));
    }

    public int setsockopt(int sockfd, int level, int optname, ByteBuffer optval, int optlen) {
        return call(LibC.setsockopt, sockfd, level, optname, address(optval), optlen);
    }

    public int send(int sockfd, ByteBuffer buf, long len, int flags) {
        return call(LibC.send, sockfd, address(buf), len, flags);
    }

    public int recv(int sockfd, ByteBuffer buf, long len, int flags) {
        return call(LibC.recv, sockfd, address(buf), len, flags);
    }

    public int sendto(
            int sockfd, ByteBuffer buf, long len, int flags, ByteBuffer dest_addr, int addrlen) {
        return call(LibC.sendto, sockfd, address(buf), len, flags, address(dest_addr), addrlen);
    }

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

    public int sendmsg(int sockfd, MsgHdr msg, int flags) {
        return call(LibC.sendmsg, sockfd, BufferAddress.address(msg), flags);
    }

    public int recvmsg(int sockfd, MsgHdr msg, int flags) {
        return call(LibC.recvmsg, sockfd, BufferAddress.address(msg), flags);
    }

    public int sendmmsg(int sockfd, MMsgHdrs msgvec, int vlen, int flags) {
        return call(LibC.sendmmsg, sockfd, BufferAddress.address(msgvec), vlen, flags);
    }

    public int recvmmsg(int sockfd, MMsgHdrs msgvec, int vlen, int flags, ByteBuffer timeout) {
        return call(
                LibC.recvmmsg,
                sockfd,
                BufferAddress.address(msgvec),
                vlen,
                flags,
                address(timeout));
    }

    public int read(int fd, ByteBuffer buf, long count) {
        return call(LibC.read, fd, address(buf), count);
    }

    public int write(int fd, ByteBuffer buf, long count) {
        return call(LibC.write, fd, address(buf), count);
    }

    public int readv(int fd, Iovecs iov, int iovcnt) {
        return call(LibC.readv, fd, BufferAddress.address(iov), iovcnt);
    }

    public int writev(int fd, Iovecs iov, int iovcnt) {
        return call(LibC.writev, fd, BufferAddress.address(iov), iovcnt);
    }

    public int close(int fd) {
        return call(LibC.close, fd);
    }

    public int dup(int oldfd) {
        return call(LibC.dup, oldfd);
    }

    public int dup3(int oldfd, int newfd, int flags) {
        return call(LibC.dup3, oldfd, newfd, flags);
    }

    public int close_range(int first, int last, int flags) {
        return call(LibC.close_range, first, last, flags);
    }

    public int fcntl(int fd, int cmd, int arg) {
        return call(LibC.fcntl, fd, cmd, arg);
    }

    public int ioctl(int fd, int request, ByteBuffer argp) {
        return call(LibC.ioctl, fd, request, address(argp));
    }

    public int poll(ByteBuffer fds, long nfds, int timeout) {
        return call(LibC.poll, address(fds), nfds, timeout);
    }

    public int ppoll(ByteBuffer fds, long nfds, ByteBuffer tmo_p, ByteBuffer sigmask) {
        return call(LibC.ppoll, address(fds), nfds, address(tmo_p), address(sigmask));
    }

    public int epoll_create1(int flags) {
        return call(LibC.epoll_create1, flags);
    }

    public int epoll_ctl(int epfd, int op, int fd, ByteBuffer event) {
        return call(LibC.epoll_ctl, epfd, op, fd, address(event));
    }

    public int epoll_wait(int epfd, ByteBuffer events, int maxevents, int timeout) {
        return call(LibC.epoll_wait, epfd, address(events), maxevents, timeout);
    }

    // The size is for the kernel's own epoll_pwait2: that of the C library passes it over.
    public int epoll_pwait2(
            int epfd, ByteBuffer events, int maxevents, ByteBuffer timeout, ByteBuffer sigmask) {
        return call(
                LibC.epoll_pwait2,
                epfd,
                address(events),
                maxevents,
                address(timeout),
                address(sigmask),
                SIGSET_SIZE);
    }

    public int pipe2(ByteBuffer pipefd, int flags) {
        return call(LibC.pipe2, address(pipefd), flags);
    }

    public int eventfd(int initval, int flags) {
        return call(LibC.eventfd, initval, flags);
    }

    public int open(ByteBuffer pathname, int flags, int mode) {
        return call(LibC.open, address(pathname), flags, mode);
    }

    public int mkfifo(ByteBuffer pathname, int mode) {
        return call(LibC.mkfifo, address(pathname), mode);
    }

    public int unlink(ByteBuffer pathname) {
        return call(LibC.unlink, address(pathname));
    }

    public int fchmod(int fd, int mode) {
        return call(LibC.fchmod, fd, mode);
    }

    public int fstat(int fd, ByteBuffer statbuf) {
        return call(LibC.fstat, fd, address(statbuf));
    }

    public int pidfd_open(int pid, int flags) {
        return call(LibC.pidfd_open, pid, flags);
    }

    public int pidfd_send_signal(int pidfd, int sig, ByteBuffer info, int flags) {
        return call(LibC.pidfd_send_signal, pidfd, sig, address(info), flags);
    }

    @Override
    public String toString() {
        return "ffm";
    }
}
