package sockcall.jnr;

/**
 * The C library as jnr-ffi maps it: C's prototypes, with {@code int} and {@code long} only.
 *
 * <p>A pointer is a {@code long} that {@link sockcall.spi.BufferAddress} reads from a buffer:
 * methods of nothing but primitives get a generated stub that allocates nothing, while a ByteBuffer
 * as parameter costs 10 to 15% more a call. Functions of six parameters, variadic ones, and those
 * that a C library may lack, are called through {@link SixWords}. Public because jnr-ffi implements
 * it from a class loader of its own.
 *
 * <p>The calls that move bytes are made by their numbers (docs/adr/0005), where they have at most
 * four parameters: syscall takes one more, and a mapped function can have five. send and recv are
 * not among them, since they are sendto and recvfrom by their numbers. C declares syscall with an
 * ellipsis, but glibc's is assembly that looks at registers only, wherever jffi runs.
 */
public interface LibC {
    long syscall(long number, long a, long b, long c);

    long syscall(long number, long a, long b, long c, long d);

    int socket(int domain, int type, int protocol);

    int socketpair(int domain, int type, int protocol, long sv);

    int bind(int sockfd, long addr, int addrlen);

    int listen(int sockfd, int backlog);

    int accept(int sockfd, long addr, long addrlen);

    int accept4(int sockfd, long addr, long addrlen, int flags);

    int connect(int sockfd, long addr, int addrlen);

    int shutdown(int sockfd, int how);

    int getsockname(int sockfd, long addr, long addrlen);

    int getpeername(int sockfd, long addr, long addrlen);

    int getsockopt(int sockfd, int level, int optname, long optval, long optlen);

    int setsockopt(int sockfd, int level, int optname, long optval, int optlen);

    long send(int sockfd, long buf, long len, int flags);

    long recv(int sockfd, long buf, long len, int flags);

    int recvmmsg(int sockfd, long msgvec, int vlen, int flags, long timeout);

    int close(int fd);

    int dup(int oldfd);

    int dup3(int oldfd, int newfd, int flags);

    int poll(long fds, long nfds, int timeout);

    int ppoll(long fds, long nfds, long tmo_p, long sigmask);

    int epoll_create1(int flags);

    int epoll_ctl(int epfd, int op, int fd, long event);

    int epoll_wait(int epfd, long events, int maxevents, int timeout);

    int pipe2(long pipefd, int flags);

    int eventfd(int initval, int flags);

    int mkfifo(long pathname, int mode);

    int unlink(long pathname);

    int fchmod(int fd, int mode);
}
