package sockcall.spi;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructIovec;
import sockcall.abi.StructMmsghdr;
import sockcall.abi.StructPollfd;
import sockcall.abi.StructStat;
import sockcall.abi.StructTimespec;

import java.nio.ByteBuffer;

/**
 * The calls as the C library has them, with C's own parameters: the one description of each call.
 *
 * <p>A buffer stands for a pointer to its position; {@code null} stands for NULL. Positions and
 * limits are never moved. Every call returns what the kernel returns, or {@code -errno}.
 *
 * <p>A struct that points to memory holds its addresses already: {@link #address} gave them, and
 * the caller keeps alive what they stand for.
 *
 * <p>A backend trusts its caller: it checks nothing, adds nothing and keeps nothing.
 * {@link sockcall.Syscalls} is the floor for programs; it guards the memory and documents each call
 * in full. The annotations say what each parameter is, and tools read them by reflection: whoever
 * adds a call here describes it here, and nowhere else.
 */
public interface Backend {
    /** What the kernel reads of a {@code sigset_t}, in bytes: a bit for each of 64 signals. */
    int SIGSET_SIZE = 8;

    /** {@code int socket(int domain, int type, int protocol)}: socket(2). */
    @Fd
    int socket(
            @Names("AF_") int domain, @Names(value = "SOCK_", flags = true) int type, int protocol);

    /** {@code int socketpair(int domain, int type, int protocol, int sv[2])}: socketpair(2). */
    int socketpair(
            @Names("AF_") int domain,
            @Names(value = "SOCK_", flags = true) int type,
            int protocol,
            @Out @Size(8) @Fd ByteBuffer sv);

    /** {@code int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen)}: bind(2). */
    int bind(@Fd int sockfd, @In @Length("addrlen") @Address ByteBuffer addr, int addrlen);

    /** {@code int listen(int sockfd, int backlog)}: listen(2). */
    int listen(@Fd int sockfd, int backlog);

    /** {@code int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen)}: accept(2). */
    @Fd
    int accept(
            @Fd int sockfd,
            @Out @Nullable @Length("addrlen") @Address ByteBuffer addr,
            @InOut @Nullable @Size(4) ByteBuffer addrlen);

    /**
     * {@code int accept4(int sockfd, struct sockaddr *addr, socklen_t *addrlen, int flags)}:
     * accept4(2).
     */
    @Fd
    int accept4(
            @Fd int sockfd,
            @Out @Nullable @Length("addrlen") @Address ByteBuffer addr,
            @InOut @Nullable @Size(4) ByteBuffer addrlen,
            @Names(value = "SOCK_", flags = true) int flags);

    /**
     * {@code int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen)}: connect(2).
     */
    int connect(@Fd int sockfd, @In @Length("addrlen") @Address ByteBuffer addr, int addrlen);

    /** {@code int shutdown(int sockfd, int how)}: shutdown(2). */
    int shutdown(@Fd int sockfd, @Names("SHUT_") int how);

    /**
     * {@code int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen)}:
     * getsockname(2).
     */
    int getsockname(
            @Fd int sockfd,
            @Out @Length("addrlen") @Address ByteBuffer addr,
            @InOut @Size(4) ByteBuffer addrlen);

    /**
     * {@code int getpeername(int sockfd, struct sockaddr *addr, socklen_t *addrlen)}:
     * getpeername(2).
     */
    int getpeername(
            @Fd int sockfd,
            @Out @Length("addrlen") @Address ByteBuffer addr,
            @InOut @Size(4) ByteBuffer addrlen);

    /**
     * {@code int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen)}:
     * getsockopt(2).
     */
    int getsockopt(
            @Fd int sockfd,
            @Names("SOL_") int level,
            @Names("SO_") int optname,
            @Out @Nullable @Length("optlen") ByteBuffer optval,
            @InOut @Size(4) ByteBuffer optlen);

    /**
     * {@code int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t
     * optlen)}: setsockopt(2).
     */
    int setsockopt(
            @Fd int sockfd,
            @Names("SOL_") int level,
            @Names("SO_") int optname,
            @In @Nullable @Length("optlen") ByteBuffer optval,
            int optlen);

    /** {@code ssize_t send(int sockfd, const void *buf, size_t len, int flags)}: send(2). */
    int send(
            @Fd int sockfd,
            @In @Length("len") ByteBuffer buf,
            long len,
            @Names(value = "MSG_", flags = true) int flags);

    /** {@code ssize_t recv(int sockfd, void *buf, size_t len, int flags)}: recv(2). */
    int recv(
            @Fd int sockfd,
            @Out @Length("len") ByteBuffer buf,
            long len,
            @Names(value = "MSG_", flags = true) int flags);

    /**
     * {@code ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct
     * sockaddr *dest_addr, socklen_t addrlen)}: sendto(2).
     */
    int sendto(
            @Fd int sockfd,
            @In @Length("len") ByteBuffer buf,
            long len,
            @Names(value = "MSG_", flags = true) int flags,
            @In @Nullable @Length("addrlen") @Address ByteBuffer dest_addr,
            int addrlen);

    /**
     * {@code ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr
     * *src_addr, socklen_t *addrlen)}: recvfrom(2).
     */
    int recvfrom(
            @Fd int sockfd,
            @Out @Length("len") ByteBuffer buf,
            long len,
            @Names(value = "MSG_", flags = true) int flags,
            @Out @Nullable @Length("addrlen") @Address ByteBuffer src_addr,
            @InOut @Nullable @Size(4) ByteBuffer addrlen);

    /** {@code ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)}: sendmsg(2). */
    int sendmsg(
            @Fd int sockfd, @In @Gather MsgHdr msg, @Names(value = "MSG_", flags = true) int flags);

    /** {@code ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)}: recvmsg(2). */
    int recvmsg(
            @Fd int sockfd,
            @InOut @Scatter MsgHdr msg,
            @Names(value = "MSG_", flags = true) int flags);

    /**
     * {@code int sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)}:
     * sendmmsg(2).
     */
    int sendmmsg(
            @Fd int sockfd,
            @InOut @Gather @Length(value = "vlen", of = StructMmsghdr.class) MMsgHdrs msgvec,
            int vlen,
            @Names(value = "MSG_", flags = true) int flags);

    /**
     * {@code int recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct
     * timespec *timeout)}: recvmmsg(2).
     */
    int recvmmsg(
            @Fd int sockfd,
            @InOut @Scatter @Length(value = "vlen", of = StructMmsghdr.class) MMsgHdrs msgvec,
            int vlen,
            @Names(value = "MSG_", flags = true) int flags,
            @InOut @Nullable @Struct(StructTimespec.class) ByteBuffer timeout);

    /** {@code ssize_t read(int fd, void *buf, size_t count)}: read(2). */
    int read(@Fd int fd, @Out @Length("count") ByteBuffer buf, long count);

    /** {@code ssize_t write(int fd, const void *buf, size_t count)}: write(2). */
    int write(@Fd int fd, @In @Length("count") ByteBuffer buf, long count);

    /** {@code ssize_t readv(int fd, const struct iovec *iov, int iovcnt)}: readv(2). */
    int readv(
            @Fd int fd,
            @In @Scatter @Length(value = "iovcnt", of = StructIovec.class) Iovecs iov,
            int iovcnt);

    /** {@code ssize_t writev(int fd, const struct iovec *iov, int iovcnt)}: writev(2). */
    int writev(
            @Fd int fd,
            @In @Gather @Length(value = "iovcnt", of = StructIovec.class) Iovecs iov,
            int iovcnt);

    /** {@code int close(int fd)}: close(2). */
    int close(@Fd int fd);

    /** {@code int dup(int oldfd)}: dup(2). */
    @Fd
    int dup(@Fd int oldfd);

    /** {@code int dup3(int oldfd, int newfd, int flags)}: dup3(2). */
    @Fd
    int dup3(@Fd int oldfd, @Fd int newfd, @Names(value = "O_", flags = true) int flags);

    /**
     * {@code int close_range(unsigned int first, unsigned int last, int flags)}: close_range(2).
     */
    int close_range(int first, int last, @Names(value = "CLOSE_RANGE_", flags = true) int flags);

    /** {@code int fcntl(int fd, int cmd, int arg)}: fcntl(2). */
    @Fd(with = {"F_DUPFD", "F_DUPFD_CLOEXEC"})
    int fcntl(
            @Fd int fd,
            @Names("F_") int cmd,
            @Names(value = "O_", flags = true, after = "F_SETFL")
                    @Unused(with = {"F_GETFD", "F_GETFL", "F_GETOWN", "F_GETSIG", "F_GETPIPE_SZ"})
                    int arg);

    /** {@code int ioctl(int fd, unsigned long request, void *argp)}: ioctl(2). */
    @Fd(with = "SIOCUNIXFILE")
    int ioctl(@Fd int fd, @Names({"FIO", "SIOC"}) int request, @InOut @Nullable ByteBuffer argp);

    /** {@code int poll(struct pollfd *fds, nfds_t nfds, int timeout)}: poll(2). */
    int poll(
            @InOut @Nullable @Length(value = "nfds", of = StructPollfd.class) ByteBuffer fds,
            long nfds,
            int timeout);

    /**
     * {@code int ppoll(struct pollfd *fds, nfds_t nfds, const struct timespec *tmo_p, const
     * sigset_t *sigmask)}: ppoll(2).
     */
    int ppoll(
            @InOut @Nullable @Length(value = "nfds", of = StructPollfd.class) ByteBuffer fds,
            long nfds,
            @In @Nullable @Struct(StructTimespec.class) ByteBuffer tmo_p,
            @In @Nullable @Size(SIGSET_SIZE) ByteBuffer sigmask);

    /** {@code int epoll_create1(int flags)}: epoll_create1(2). */
    @Fd
    int epoll_create1(@Names(value = "EPOLL_CLOEXEC", flags = true) int flags);

    /** {@code int epoll_ctl(int epfd, int op, int fd, struct epoll_event *event)}: epoll_ctl(2). */
    int epoll_ctl(
            @Fd int epfd,
            @Names("EPOLL_CTL_") int op,
            @Fd int fd,
            @In @Nullable @Struct(StructEpollEvent.class) ByteBuffer event);

    /**
     * {@code int epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout)}:
     * epoll_wait(2).
     */
    int epoll_wait(
            @Fd int epfd,
            @Out @Length(value = "maxevents", of = StructEpollEvent.class) ByteBuffer events,
            int maxevents,
            int timeout);

    /**
     * {@code int epoll_pwait2(int epfd, struct epoll_event *events, int maxevents, const struct
     * timespec *timeout, const sigset_t *sigmask)}: epoll_pwait2(2).
     */
    int epoll_pwait2(
            @Fd int epfd,
            @Out @Length(value = "maxevents", of = StructEpollEvent.class) ByteBuffer events,
            int maxevents,
            @In @Nullable @Struct(StructTimespec.class) ByteBuffer timeout,
            @In @Nullable @Size(SIGSET_SIZE) ByteBuffer sigmask);

    /** {@code int pipe2(int pipefd[2], int flags)}: pipe2(2). */
    int pipe2(@Out @Size(8) @Fd ByteBuffer pipefd, @Names(value = "O_", flags = true) int flags);

    /** {@code int eventfd(unsigned int initval, int flags)}: eventfd(2). */
    @Fd
    int eventfd(int initval, @Names(value = "EFD_", flags = true) int flags);

    /** {@code int open(const char *pathname, int flags, mode_t mode)}: open(2). */
    @Fd
    int open(
            @In @CString ByteBuffer pathname,
            @Names(value = "O_", flags = true) int flags,
            @Octal int mode);

    /** {@code int mkfifo(const char *pathname, mode_t mode)}: mkfifo(3). */
    int mkfifo(@In @CString ByteBuffer pathname, @Octal int mode);

    /** {@code int unlink(const char *pathname)}: unlink(2). */
    int unlink(@In @CString ByteBuffer pathname);

    /** {@code int fchmod(int fd, mode_t mode)}: fchmod(2). */
    int fchmod(@Fd int fd, @Octal int mode);

    /** {@code int fstat(int fd, struct stat *statbuf)}: fstat(2). */
    int fstat(@Fd int fd, @Out @Struct(StructStat.class) ByteBuffer statbuf);

    /** {@code int pidfd_open(pid_t pid, unsigned int flags)}: pidfd_open(2). */
    @Fd
    int pidfd_open(@Pid int pid, @Names(value = "PIDFD_", flags = true) int flags);

    /**
     * {@code int pidfd_send_signal(int pidfd, int sig, siginfo_t *info, unsigned int flags)}:
     * pidfd_send_signal(2).
     */
    int pidfd_send_signal(
            @Fd int pidfd, int sig, @In @Nullable @Size(128) ByteBuffer info, int flags);
}
