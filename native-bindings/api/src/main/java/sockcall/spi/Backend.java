package sockcall.spi;

import sockcall.abi.StructPollfd;

import java.nio.ByteBuffer;

/**
 * The calls as the C library has them, with C's own parameters: the one description of each call.
 *
 * <p>A buffer stands for a pointer to its position; {@code null} stands for NULL. Positions and
 * limits are never moved. Every call returns what the kernel returns, or {@code -errno}.
 *
 * <p>A backend trusts its caller: it checks nothing, adds nothing and keeps nothing.
 * {@link sockcall.Syscalls} is the floor for programs; it guards the memory and documents each call
 * in full. The annotations say what each parameter is, and tools read them by reflection: whoever
 * adds a call here describes it here, and nowhere else.
 */
public interface Backend {

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

    /** {@code ssize_t read(int fd, void *buf, size_t count)}: read(2). */
    int read(@Fd int fd, @Out @Length("count") ByteBuffer buf, long count);

    /** {@code ssize_t write(int fd, const void *buf, size_t count)}: write(2). */
    int write(@Fd int fd, @In @Length("count") ByteBuffer buf, long count);

    /** {@code int close(int fd)}: close(2). */
    int close(@Fd int fd);

    /** {@code int poll(struct pollfd *fds, nfds_t nfds, int timeout)}: poll(2). */
    int poll(
            @InOut @Nullable @Length(value = "nfds", of = StructPollfd.class) ByteBuffer fds,
            long nfds,
            int timeout);

    /** {@code int unlink(const char *pathname)}: unlink(2). */
    int unlink(@In @CString ByteBuffer pathname);
}
