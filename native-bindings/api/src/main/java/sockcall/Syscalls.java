package sockcall;

import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructPollfd;
import sockcall.abi.StructStat;
import sockcall.abi.StructTimespec;
import sockcall.spi.Backend;
import sockcall.spi.Backends;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The system calls, by their own names: the man pages apply.
 *
 * <p><b>Results.</b> Every call returns what the kernel returns: a value from 0 up, or
 * {@code -errno} ({@link Errno}). {@link ErrnoException#check} turns that into an exception where
 * one is wanted. EAGAIN and EINTR are values like others: nothing is repeated, no flag is added, no
 * descriptor is owned.
 *
 * <p>Every call that takes memory can also return {@code EFAULT}, for memory that is there no more,
 * as a mapping of a file that was cut since. accept then has lost the connection that it took.
 * Lengths in memory and paths are read here first: for those Java itself then throws an
 * {@link InternalError}.
 *
 * <p><b>Memory.</b> Every buffer is direct, and its position and limit are the pointer and the
 * length; neither is moved. A call has one system call to make, and blocks as that does: it holds
 * its carrier when a virtual thread makes it. Memory must not be freed while a call uses it, nor
 * its lengths be changed: neither by another thread, nor by the call itself, where the buffer of
 * recvfrom overlaps its {@code addrlen}.
 *
 * <p><b>The guard.</b> Memory is checked before the kernel sees it. What breaks a rule throws, on
 * every backend the same exception with the same text, and no system call is made:
 *
 * <ul>
 *   <li>{@link NullPointerException}: {@code null} where the man page does not allow NULL
 *   <li>{@link IllegalArgumentException}: a heap buffer; too small for what the kernel reads or
 *       writes; an in/out length that is more than its buffer has; an array that is no whole number
 *       of structs, or a number of structs that is more than there are; a string without its NUL; a
 *       command whose number would be a pointer; memory for a request that does not say its size
 *   <li>{@link java.nio.ReadOnlyBufferException}: a read-only buffer where the kernel writes
 *   <li>{@link IllegalStateException}: memory of an arena that is closed
 *   <li>{@code WrongThreadException}: memory of an arena that is confined to another thread
 * </ul>
 *
 * <p>What a struct points to is memory as well, and is called as in C: {@code msg_name},
 * {@code iov[0]}, {@code msg_control}.
 *
 * <p>All else is the kernel's to say. Instances keep no state and serve any number of threads.
 */
public final class Syscalls {
    /** {@code sizeof(struct sock_filter)}: linux/filter.h, the same on every platform. */
    private static final int FILTER_SIZE = 8;

    /** {@code sizeof(siginfo_t)}: asm-generic/siginfo.h, the same on every platform. */
    private static final int SIGINFO_SIZE = 128;

    private final Backend backend;

    private Syscalls(Backend backend) {
        this.backend = Objects.requireNonNull(backend, "backend");
    }

    /**
     * {@return the calls, over the best backend that is usable here, or over the one that the
     * system property {@code sockcall.backend} names}
     *
     * @throws sockcall.spi.BackendUnavailableException when there is none; its message says why
     */
    public static Syscalls open() {
        return over(Backends.open());
    }

    /**
     * {@return the calls, over the backend of this name}
     *
     * @param name as {@code ffm} or {@code jnr}
     * @throws sockcall.spi.BackendUnavailableException when it is not usable; its message says why
     */
    public static Syscalls open(String name) {
        return over(Backends.open(name));
    }

    /** {@return the calls, over a backend of the caller's own} */
    public static Syscalls over(Backend backend) {
        return new Syscalls(backend);
    }

    /**
     * {@code int socket(int domain, int type, int protocol)}
     *
     * <p>Makes a socket.
     *
     * @return the new descriptor; or, negated:
     *     <ul>
     *       <li>{@code EAFNOSUPPORT}: the kernel has no such {@code domain}
     *       <li>{@code ESOCKTNOSUPPORT}: the domain has no such {@code type}
     *       <li>{@code EPROTONOSUPPORT}: {@code protocol} is neither 0 nor {@code PF_UNIX}, for
     *           AF_UNIX
     *       <li>{@code EINVAL}: unknown bits in {@code type}
     *       <li>{@code EMFILE}: the process has no descriptor left
     *       <li>{@code ENFILE}: the system has none left
     *       <li>{@code ENOMEM}, {@code ENOBUFS}: no memory
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/socket.2.html">socket(2), unix(7)</a>
     */
    public int socket(int domain, int type, int protocol) {
        return backend.socket(domain, type, protocol);
    }

    /**
     * {@code int socketpair(int domain, int type, int protocol, int sv[2])}
     *
     * <p>Makes two sockets that are connected to each other.
     *
     * <p>{@code sv}: two ints in native order, written from the position on; Linux writes numbers
     * there before it looks at domain, type and protocol, and they stay when one of those is
     * refused.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EAFNOSUPPORT}: the kernel has no such {@code domain}
     *       <li>{@code EOPNOTSUPP}: the domain has no pairs
     *       <li>{@code ESOCKTNOSUPPORT}: the domain has no such {@code type}
     *       <li>{@code EPROTONOSUPPORT}: {@code protocol} is neither 0 nor {@code PF_UNIX}
     *       <li>{@code EINVAL}: unknown bits in {@code type}
     *       <li>{@code EMFILE}: the process lacks two descriptors
     *       <li>{@code ENFILE}: the system lacks them
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/socketpair.2.html">socketpair(2),
     *     unix(7)</a>
     */
    public int socketpair(int domain, int type, int protocol, ByteBuffer sv) {
        Guard.written(sv, "sv", 2 * Integer.BYTES);
        return kept(backend.socketpair(domain, type, protocol, sv), sv);
    }

    /**
     * {@code int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen)}
     *
     * <p>Gives a socket its address; a path appears in the file system and stays there until
     * unlinked.
     *
     * <p>{@code addr}: one address, read from position to limit; {@code addrlen} is what remains.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EADDRINUSE}: the path exists, whatever it is, or the abstract name is taken
     *       <li>{@code EINVAL}: the socket has an address already (to ask for any, with the family
     *           alone, then returns 0 and keeps it), or the length is not from 2 to 110, or the
     *           family is not AF_UNIX
     *       <li>{@code EAFNOSUPPORT}: a network socket got an address of another family
     *       <li>{@code EACCES}: no permission to search the path or to write its directory
     *       <li>{@code ENOENT}: a directory of the path is missing
     *       <li>{@code ENOTDIR}: a component of the path is not a directory
     *       <li>{@code ELOOP}: too many symlinks
     *       <li>{@code EROFS}: the file system is read-only
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/bind.2.html">bind(2), unix(7)</a>
     */
    public int bind(int sockfd, ByteBuffer addr) {
        Guard.read(addr, "addr");
        return kept(backend.bind(sockfd, addr, addr.remaining()), addr);
    }

    /**
     * {@code int listen(int sockfd, int backlog)}
     *
     * <p>Makes a bound socket accept connections; {@code backlog} + 1 of them may wait.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EINVAL}: the socket is not bound, or is connected
     *       <li>{@code EOPNOTSUPP}: sockets of this type do not listen
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/listen.2.html">listen(2), unix(7)</a>
     */
    public int listen(int sockfd, int backlog) {
        return backend.listen(sockfd, backlog);
    }

    /**
     * {@code int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen)}
     *
     * <p>Takes the first waiting connection; blocks while there is none.
     *
     * <p>{@code addr}: room for an address, written from the position on; {@code addrlen}: 4 bytes,
     * a {@code socklen_t} in native order, in: the bytes of room, at most what remains in
     * {@code addr}; out: the length of the whole address, which is larger than the room when the
     * address was cut. Both may be {@code null}.
     *
     * @return the descriptor of the connection; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EAGAIN}: nobody waits, and the socket does not block or {@code SO_RCVTIMEO}
     *           ran out
     *       <li>{@code EINVAL}: the socket does not listen, or was shut down meanwhile
     *       <li>{@code EOPNOTSUPP}: sockets of this type do not accept
     *       <li>{@code EINTR}: a signal came first
     *       <li>{@code EMFILE}: the process has no descriptor left
     *       <li>{@code ENFILE}: the system has none left
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/accept.2.html">accept(2), unix(7)</a>
     */
    public int accept(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        peerAddress(addr, "addr", addrlen);
        return kept(backend.accept(sockfd, addr, addrlen), addr, addrlen);
    }

    /**
     * {@code int accept4(int sockfd, struct sockaddr *addr, socklen_t *addrlen, int flags)}
     *
     * <p>Takes the first waiting connection, with {@code SOCK_CLOEXEC} and {@code SOCK_NONBLOCK}
     * set at once.
     *
     * <p>{@code addr}: room for an address, written from the position on; {@code addrlen}: 4 bytes,
     * a {@code socklen_t} in native order, in: the bytes of room, at most what remains in
     * {@code addr}; out: the length of the whole address, which is larger than the room when the
     * address was cut. Both may be {@code null}.
     *
     * @return the descriptor of the connection; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EAGAIN}: nobody waits, and the socket does not block or {@code SO_RCVTIMEO}
     *           ran out
     *       <li>{@code EINVAL}: the socket does not listen, or was shut down meanwhile, or
     *           {@code flags} has other bits
     *       <li>{@code EOPNOTSUPP}: sockets of this type do not accept
     *       <li>{@code EINTR}: a signal came first
     *       <li>{@code EMFILE}: the process has no descriptor left
     *       <li>{@code ENFILE}: the system has none left
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/accept4.2.html">accept4(2), unix(7)</a>
     */
    public int accept4(int sockfd, ByteBuffer addr, ByteBuffer addrlen, int flags) {
        peerAddress(addr, "addr", addrlen);
        return kept(backend.accept4(sockfd, addr, addrlen, flags), addr, addrlen);
    }

    /**
     * {@code int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen)}
     *
     * <p>Connects to the socket bound to an address; a datagram socket may do so again and again.
     *
     * <p>{@code addr}: one address, read from position to limit; {@code addrlen} is what remains.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code ECONNREFUSED}: nobody listens there: a stale path, a file that is no socket,
     *           a socket that does not listen, or an abstract name that no socket of this type has
     *       <li>{@code ENOENT}: no such path
     *       <li>{@code EACCES}: no permission to search the path or to write the socket
     *       <li>{@code EPROTOTYPE}: the socket at the path has another type
     *       <li>{@code EISCONN}: the socket is connected
     *       <li>{@code EAGAIN}: the backlog is full and the socket does not block
     *       <li>{@code EPERM}: the datagram socket there is connected to another
     *       <li>{@code EINVAL}: the length or the family is wrong, or the socket listens
     *       <li>{@code EINTR}: a signal came first
     *       <li>{@code ENOTDIR}, {@code ELOOP}: as bind
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/connect.2.html">connect(2), unix(7)</a>
     */
    public int connect(int sockfd, ByteBuffer addr) {
        Guard.read(addr, "addr");
        return kept(backend.connect(sockfd, addr, addr.remaining()), addr);
    }

    /**
     * {@code int shutdown(int sockfd, int how)}
     *
     * <p>Ends one direction of a connection, or both; wakes who blocks in it.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EINVAL}: {@code how} is none of the {@code SHUT_} constants
     *       <li>{@code ENOTCONN}: the socket is not connected; not on AF_UNIX, where Linux returns
     *           0
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/shutdown.2.html">shutdown(2)</a>
     */
    public int shutdown(int sockfd, int how) {
        return backend.shutdown(sockfd, how);
    }

    /**
     * {@code int getsockname(int sockfd, struct sockaddr *addr, socklen_t *addrlen)}
     *
     * <p>Reads the address that a socket is bound to; length 2 where it has none.
     *
     * <p>{@code addr}: room for an address, written from the position on; {@code addrlen}: 4 bytes,
     * a {@code socklen_t} in native order, in: the bytes of room, at most what remains in
     * {@code addr}; out: the length of the whole address, which is larger than the room when the
     * address was cut.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockname.2.html">getsockname(2),
     *     unix(7)</a>
     */
    public int getsockname(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        Guard.written(addr, "addr", addrlen, "addrlen");
        return kept(backend.getsockname(sockfd, addr, addrlen), addr, addrlen);
    }

    /**
     * {@code int getpeername(int sockfd, struct sockaddr *addr, socklen_t *addrlen)}
     *
     * <p>Reads the address of the socket at the other end; length 2 where it has none.
     *
     * <p>{@code addr}: room for an address, written from the position on; {@code addrlen}: 4 bytes,
     * a {@code socklen_t} in native order, in: the bytes of room, at most what remains in
     * {@code addr}; out: the length of the whole address, which is larger than the room when the
     * address was cut.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code ENOTCONN}: the socket is not connected
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/getpeername.2.html">getpeername(2),
     *     unix(7)</a>
     */
    public int getpeername(int sockfd, ByteBuffer addr, ByteBuffer addrlen) {
        Guard.written(addr, "addr", addrlen, "addrlen");
        return kept(backend.getpeername(sockfd, addr, addrlen), addr, addrlen);
    }

    /**
     * {@code int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen)}
     *
     * <p>Reads an option.
     *
     * <p>{@code optval}: room for the value, written from the position on, or {@code null};
     * {@code optlen}: 4 bytes, a {@code socklen_t} in native order, in: the bytes of room, at most
     * what remains in {@code optval}; out: the bytes of the value. {@code SO_GET_FILTER} alone
     * counts {@code struct sock_filter}, of 8 bytes each, in both directions.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code ENOPROTOOPT}: no such option, or one that can only be set
     *       <li>{@code EOPNOTSUPP}: the socket has no options of this level
     *       <li>{@code ERANGE}: the value needs more room; {@code optlen} then says how much
     *       <li>{@code EFAULT}: {@code optval} is {@code null} and the kernel has a value to write
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/getsockopt.2.html">getsockopt(2),
     *     socket(7), unix(7)</a>
     */
    public int getsockopt(
            int sockfd, int level, int optname, ByteBuffer optval, ByteBuffer optlen) {
        if (optval == null) {
            Guard.written(optlen, "optlen", Integer.BYTES);
        } else if (level == Constants.SOL_SOCKET && optname == Constants.SO_GET_FILTER) {
            Guard.writtenStructs(optval, "optval", optlen, "optlen", FILTER_SIZE);
        } else {
            Guard.written(optval, "optval", optlen, "optlen");
        }
        return kept(backend.getsockopt(sockfd, level, optname, optval, optlen), optval, optlen);
    }

    /**
     * {@code int setsockopt(int sockfd, int level, int optname, const void *optval, socklen_t
     * optlen)}
     *
     * <p>Sets an option.
     *
     * <p>{@code optval}: the value, read from position to limit; {@code optlen} is what remains;
     * {@code null} is NULL and 0.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code ENOPROTOOPT}: no such option, or one that can only be read
     *       <li>{@code EOPNOTSUPP}: the socket has no options of this level
     *       <li>{@code EINVAL}: the value is shorter than the option's type, or makes no sense
     *       <li>{@code EDOM}: a time that is none
     *       <li>{@code EPERM}: the option needs a privilege
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/setsockopt.2.html">setsockopt(2),
     *     socket(7), unix(7)</a>
     */
    public int setsockopt(int sockfd, int level, int optname, ByteBuffer optval) {
        if (optval == null) {
            return backend.setsockopt(sockfd, level, optname, null, 0);
        }
        Guard.read(optval, "optval");
        return kept(backend.setsockopt(sockfd, level, optname, optval, optval.remaining()), optval);
    }

    /**
     * {@code ssize_t send(int sockfd, const void *buf, size_t len, int flags)}
     *
     * <p>Sends bytes, or one message, to the peer.
     *
     * <p>{@code buf}: the bytes, read from position to limit; {@code len} is what remains. The
     * position does not move.
     *
     * @return the number of bytes taken, which may be less than given on a stream; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EAGAIN}: no room, and the socket or {@code MSG_DONTWAIT} does not block, or
     *           {@code SO_SNDTIMEO} ran out
     *       <li>{@code EPIPE}: the other end is closed or shut down (the JVM ignores the SIGPIPE
     *           that comes with it)
     *       <li>{@code ENOTCONN}: the socket has no peer
     *       <li>{@code EMSGSIZE}: the message is larger than {@code SO_SNDBUF} allows
     *       <li>{@code ECONNREFUSED}: the datagram socket at the other end is closed
     *       <li>{@code ENOBUFS}: no memory for a large message
     *       <li>{@code EOPNOTSUPP}: a flag that this type does not have
     *       <li>{@code EINTR}: a signal came before any byte was taken
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/send.2.html">send(2), unix(7)</a>
     */
    public int send(int sockfd, ByteBuffer buf, int flags) {
        Guard.read(buf, "buf");
        return kept(backend.send(sockfd, buf, buf.remaining(), flags), buf);
    }

    /**
     * {@code ssize_t recv(int sockfd, void *buf, size_t len, int flags)}
     *
     * <p>Receives bytes, or one message.
     *
     * <p>{@code buf}: room for the bytes, written from the position on; {@code len} is what
     * remains. The position does not move.
     *
     * @return the number of bytes received; 0 at the end of a stream or for an empty message; with
     *     {@code MSG_TRUNC} the real length of a message, which may be more than the room; or,
     *     negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EAGAIN}: nothing there, and the socket or {@code MSG_DONTWAIT} does not
     *           block, or {@code SO_RCVTIMEO} ran out
     *       <li>{@code ECONNRESET}: the other end closed with bytes of ours unread; once
     *       <li>{@code ENOTCONN}: a seqpacket socket without a connection
     *       <li>{@code EINVAL}: a stream socket without a connection
     *       <li>{@code EOPNOTSUPP}: a flag that this type does not have
     *       <li>{@code EINTR}: a signal came before any byte
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/recv.2.html">recv(2), unix(7)</a>
     */
    public int recv(int sockfd, ByteBuffer buf, int flags) {
        Guard.written(buf, "buf");
        return kept(backend.recv(sockfd, buf, buf.remaining(), flags), buf);
    }

    /**
     * {@code ssize_t sendto(int sockfd, const void *buf, size_t len, int flags, const struct
     * sockaddr *dest_addr, socklen_t addrlen)}
     *
     * <p>Sends one message to an address.
     *
     * <p>{@code buf}: the bytes, read from position to limit; {@code len} is what remains.
     * {@code dest_addr}: one address, read from position to limit, or {@code null}; {@code addrlen}
     * is what remains. Positions do not move.
     *
     * @return the number of bytes taken, which may be less than given on a stream; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EISCONN}: a connected stream socket takes no address
     *       <li>{@code EOPNOTSUPP}: a stream socket without a connection takes none either, or a
     *           flag that this type does not have
     *       <li>{@code ENOENT}, {@code EACCES}, {@code EPROTOTYPE}, {@code EPERM}, {@code ENOTDIR},
     *           {@code ELOOP}: as connect
     *       <li>{@code EAGAIN}: no room, and the socket or {@code MSG_DONTWAIT} does not block, or
     *           {@code SO_SNDTIMEO} ran out
     *       <li>{@code EPIPE}: the other end is closed or shut down (the JVM ignores the SIGPIPE
     *           that comes with it)
     *       <li>{@code ENOTCONN}: the socket has no peer
     *       <li>{@code EMSGSIZE}: the message is larger than {@code SO_SNDBUF} allows
     *       <li>{@code ECONNREFUSED}: the datagram socket at the other end is closed
     *       <li>{@code ENOBUFS}: no memory for a large message
     *       <li>{@code EINTR}: a signal came before any byte was taken
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/sendto.2.html">sendto(2), unix(7)</a>
     */
    public int sendto(int sockfd, ByteBuffer buf, int flags, ByteBuffer dest_addr) {
        Guard.read(buf, "buf");
        if (dest_addr == null) {
            return kept(backend.sendto(sockfd, buf, buf.remaining(), flags, null, 0), buf);
        }
        Guard.read(dest_addr, "dest_addr");
        return kept(
                backend.sendto(
                        sockfd, buf, buf.remaining(), flags, dest_addr, dest_addr.remaining()),
                buf,
                dest_addr);
    }

    /**
     * {@code ssize_t recvfrom(int sockfd, void *buf, size_t len, int flags, struct sockaddr
     * *src_addr, socklen_t *addrlen)}
     *
     * <p>Receives bytes, or one message, and the address of its sender.
     *
     * <p>{@code buf}: room for the bytes, written from the position on; {@code len} is what
     * remains. {@code src_addr}: room for an address, written from the position on;
     * {@code addrlen}: 4 bytes, a {@code socklen_t} in native order, in: the bytes of room, at most
     * what remains in {@code src_addr}; out: the length of the whole address, which is larger than
     * the room when the address was cut; 0 where the sender has no address. Both may be
     * {@code null}. Positions do not move.
     *
     * @return the number of bytes received; 0 at the end of a stream or for an empty message; with
     *     {@code MSG_TRUNC} the real length of a message, which may be more than the room; or,
     *     negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EAGAIN}: nothing there, and the socket or {@code MSG_DONTWAIT} does not
     *           block, or {@code SO_RCVTIMEO} ran out
     *       <li>{@code ECONNRESET}: the other end closed with bytes of ours unread; once
     *       <li>{@code ENOTCONN}: a seqpacket socket without a connection
     *       <li>{@code EINVAL}: a stream socket without a connection
     *       <li>{@code EOPNOTSUPP}: a flag that this type does not have
     *       <li>{@code EINTR}: a signal came before any byte
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/recvfrom.2.html">recvfrom(2), unix(7)</a>
     */
    public int recvfrom(
            int sockfd, ByteBuffer buf, int flags, ByteBuffer src_addr, ByteBuffer addrlen) {
        Guard.written(buf, "buf");
        peerAddress(src_addr, "src_addr", addrlen);
        return kept(
                backend.recvfrom(sockfd, buf, buf.remaining(), flags, src_addr, addrlen),
                buf,
                src_addr,
                addrlen);
    }

    /**
     * {@code ssize_t sendmsg(int sockfd, const struct msghdr *msg, int flags)}
     *
     * <p>Sends one message, gathered from several buffers, with control messages such as
     * descriptors.
     *
     * <p>{@code msg}: the address, the data and the control messages, each read from position to
     * limit as they then stand. A descriptor that was taken with bytes travels with them, whatever
     * is closed here.
     *
     * @return the number of bytes taken, which may be less than given on a stream; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd, or one in a control message,} is not an open
     *           descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EINVAL}: a control message whose {@code cmsg_len} makes no sense, more than
     *           253 descriptors, or credentials of the wrong size
     *       <li>{@code EPERM}: credentials that are not this process's own, without the privilege
     *       <li>{@code ESRCH}: credentials of a process that is not there
     *       <li>{@code ETOOMANYREFS}: more descriptors in flight than {@code RLIMIT_NOFILE},
     *           without the privilege
     *       <li>{@code EISCONN}: {@code msg_name} on a connected stream socket
     *       <li>{@code ENOENT}, {@code EACCES}, {@code EPROTOTYPE}, {@code ENOTDIR}, {@code ELOOP}:
     *           {@code msg_name}, as connect
     *       <li>{@code EAGAIN}: no room, and the socket or {@code MSG_DONTWAIT} does not block, or
     *           {@code SO_SNDTIMEO} ran out
     *       <li>{@code EPIPE}: the other end is closed or shut down (the JVM ignores the SIGPIPE
     *           that comes with it)
     *       <li>{@code ENOTCONN}: the socket has no peer
     *       <li>{@code EMSGSIZE}: the message is larger than {@code SO_SNDBUF} allows, or has more
     *           than 1,024 buffers
     *       <li>{@code ECONNREFUSED}: the datagram socket at the other end is closed
     *       <li>{@code ENOBUFS}: no memory for a large message, or for control messages
     *       <li>{@code EOPNOTSUPP}: a flag that this type does not have
     *       <li>{@code EINTR}: a signal came before any byte was taken
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/sendmsg.2.html">sendmsg(2), unix(7),
     *     cmsg(3)</a>
     */
    public int sendmsg(int sockfd, MsgHdr msg, int flags) {
        Guard.present(msg, "msg", "MsgHdr");
        msg.gathered();
        return kept(backend.sendmsg(sockfd, msg, flags), msg);
    }

    /**
     * {@code ssize_t recvmsg(int sockfd, struct msghdr *msg, int flags)}
     *
     * <p>Receives bytes, or one message, scattered to several buffers, with its sender and its
     * control messages.
     *
     * <p>{@code msg}: room for the address, the data and the control messages, each written from
     * the position on, up to the limit. It then says how long address and control messages are and,
     * in {@code msg_flags}, what was cut. Descriptors that arrived are open, also when
     * {@code MSG_CTRUNC} says that others did not: {@link ControlMessages#close} closes them.
     *
     * @return the number of bytes received; 0 at the end of a stream or for an empty message; with
     *     {@code MSG_TRUNC} the real length of a message, which may be more than the room; or,
     *     negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EAGAIN}: nothing there, and the socket or {@code MSG_DONTWAIT} does not
     *           block, or {@code SO_RCVTIMEO} ran out
     *       <li>{@code ECONNRESET}: the other end closed with bytes of ours unread; once
     *       <li>{@code ENOTCONN}: a seqpacket socket without a connection
     *       <li>{@code EINVAL}: a stream socket without a connection
     *       <li>{@code EMSGSIZE}: more than 1,024 buffers
     *       <li>{@code EOPNOTSUPP}: a flag that this type does not have
     *       <li>{@code EINTR}: a signal came before any byte
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/recvmsg.2.html">recvmsg(2), unix(7),
     *     cmsg(3)</a>
     */
    public int recvmsg(int sockfd, MsgHdr msg, int flags) {
        Guard.present(msg, "msg", "MsgHdr");
        msg.scattered();
        return kept(backend.recvmsg(sockfd, msg, flags), msg);
    }

    /**
     * {@code int sendmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags)}
     *
     * <p>Sends several messages.
     *
     * <p>{@code msgvec}: the messages, each as in sendmsg; {@code vlen}: how many of them, at most
     * {@link MMsgHdrs#count}; the kernel takes 1,024. {@link MMsgHdrs#msg_len} then says the bytes
     * of each that was sent.
     *
     * @return the number of messages sent, which may be less than {@code vlen}; an error only when
     *     the first one failed; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EINVAL}: a control message whose {@code cmsg_len} makes no sense, more than
     *           253 descriptors, or credentials of the wrong size
     *       <li>{@code EPERM}: credentials that are not this process's own, without the privilege
     *       <li>{@code ESRCH}: credentials of a process that is not there
     *       <li>{@code ETOOMANYREFS}: more descriptors in flight than {@code RLIMIT_NOFILE},
     *           without the privilege
     *       <li>{@code EISCONN}: {@code msg_name} on a connected stream socket
     *       <li>{@code ENOENT}, {@code EACCES}, {@code EPROTOTYPE}, {@code ENOTDIR}, {@code ELOOP}:
     *           {@code msg_name}, as connect
     *       <li>{@code EAGAIN}: no room, and the socket or {@code MSG_DONTWAIT} does not block, or
     *           {@code SO_SNDTIMEO} ran out
     *       <li>{@code EPIPE}: the other end is closed or shut down (the JVM ignores the SIGPIPE
     *           that comes with it)
     *       <li>{@code ENOTCONN}: the socket has no peer
     *       <li>{@code EMSGSIZE}: the message is larger than {@code SO_SNDBUF} allows, or has more
     *           than 1,024 buffers
     *       <li>{@code ECONNREFUSED}: the datagram socket at the other end is closed
     *       <li>{@code ENOBUFS}: no memory for a large message, or for control messages
     *       <li>{@code EOPNOTSUPP}: a flag that this type does not have
     *       <li>{@code EINTR}: a signal came before any byte was taken
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/sendmmsg.2.html">sendmmsg(2)</a>
     */
    public int sendmmsg(int sockfd, MMsgHdrs msgvec, int vlen, int flags) {
        Guard.present(msgvec, "msgvec", "MMsgHdrs");
        msgvec.gathered(vlen);
        return kept(backend.sendmmsg(sockfd, msgvec, vlen, flags), msgvec);
    }

    /**
     * {@code int recvmmsg(int sockfd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct
     * timespec *timeout)}
     *
     * <p>Receives several messages; {@code MSG_WAITFORONE} blocks for the first alone.
     *
     * <p>{@code msgvec}: room for the messages, each as in recvmsg; {@code vlen}: how many of them,
     * at most {@link MMsgHdrs#count}. {@link MMsgHdrs#msg_len} then says the bytes of each.
     * {@code timeout}: a {@code struct timespec} ({@link sockcall.abi.StructTimespec}), 16 bytes,
     * or {@code null}; the kernel looks at it only after each message, and writes there what is
     * left.
     *
     * @return the number of messages received; an error only when there was none; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code sockfd} is not an open descriptor
     *       <li>{@code ENOTSOCK}: it is not a socket
     *       <li>{@code EAGAIN}: nothing there, and the socket or {@code MSG_DONTWAIT} does not
     *           block, or {@code SO_RCVTIMEO} ran out
     *       <li>{@code ECONNRESET}: the other end closed with bytes of ours unread; once
     *       <li>{@code ENOTCONN}: a seqpacket socket without a connection
     *       <li>{@code EINVAL}: a stream socket without a connection
     *       <li>{@code EMSGSIZE}: more than 1,024 buffers
     *       <li>{@code EOPNOTSUPP}: a flag that this type does not have
     *       <li>{@code EINTR}: a signal came before any byte
     *       <li>{@code EINVAL}: {@code timeout} is no time
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/recvmmsg.2.html">recvmmsg(2)</a>
     */
    public int recvmmsg(int sockfd, MMsgHdrs msgvec, int vlen, int flags, ByteBuffer timeout) {
        Guard.present(msgvec, "msgvec", "MMsgHdrs");
        msgvec.scattered(vlen);
        Guard.writtenOrNull(timeout, "timeout", StructTimespec.SIZE);
        return kept(backend.recvmmsg(sockfd, msgvec, vlen, flags, timeout), msgvec, timeout);
    }

    /**
     * {@code ssize_t read(int fd, void *buf, size_t count)}
     *
     * <p>Reads from any descriptor; on a socket as recv without flags, but for a count of 0, which
     * returns 0 at once and leaves what is there.
     *
     * <p>{@code buf}: room for the bytes, written from the position on; {@code count} is what
     * remains. The position does not move.
     *
     * @return the number of bytes read; 0 at the end; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code fd} is not an open descriptor, or not one to read
     *       <li>{@code EISDIR}: it is a directory
     *       <li>{@code EAGAIN}: nothing there, and the descriptor does not block or
     *           {@code SO_RCVTIMEO} ran out
     *       <li>{@code ECONNRESET}: the other end closed with bytes of ours unread; once
     *       <li>{@code ENOTCONN}: a seqpacket socket without a connection
     *       <li>{@code EINVAL}: a stream socket without a connection
     *       <li>{@code EINTR}: a signal came before any byte
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/read.2.html">read(2), unix(7)</a>
     */
    public int read(int fd, ByteBuffer buf) {
        Guard.written(buf, "buf");
        return kept(backend.read(fd, buf, buf.remaining()), buf);
    }

    /**
     * {@code ssize_t write(int fd, const void *buf, size_t count)}
     *
     * <p>Writes to any descriptor; on a socket as send without flags.
     *
     * <p>{@code buf}: the bytes, read from position to limit; {@code count} is what remains. The
     * position does not move.
     *
     * @return the number of bytes taken, which may be less than given; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code fd} is not an open descriptor, or not one to write
     *       <li>{@code ENOSPC}: no room on the device
     *       <li>{@code EAGAIN}: no room, and the descriptor does not block or {@code SO_SNDTIMEO}
     *           ran out
     *       <li>{@code EPIPE}: the other end is closed or shut down (the JVM ignores the SIGPIPE
     *           that comes with it)
     *       <li>{@code ENOTCONN}: the socket has no peer
     *       <li>{@code EMSGSIZE}: the message is larger than {@code SO_SNDBUF} allows
     *       <li>{@code ECONNREFUSED}: the datagram socket at the other end is closed
     *       <li>{@code ENOBUFS}: no memory for a large message
     *       <li>{@code EINTR}: a signal came before any byte was taken
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/write.2.html">write(2), unix(7)</a>
     */
    public int write(int fd, ByteBuffer buf) {
        Guard.read(buf, "buf");
        return kept(backend.write(fd, buf, buf.remaining()), buf);
    }

    /**
     * {@code ssize_t readv(int fd, const struct iovec *iov, int iovcnt)}
     *
     * <p>Reads from any descriptor into several buffers, each filled before the next.
     *
     * <p>{@code iov}: room, each buffer written from its position on, up to its limit;
     * {@code iovcnt} is how many there are.
     *
     * @return the number of bytes read; 0 at the end; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code fd} is not an open descriptor, or not one to read
     *       <li>{@code EINVAL}: more than 1,024 buffers, or a stream socket without a connection
     *       <li>{@code EAGAIN}, {@code ECONNRESET}, {@code ENOTCONN}, {@code EINTR}: as read
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/readv.2.html">readv(2)</a>
     */
    public int readv(int fd, Iovecs iov) {
        Guard.present(iov, "iov", "Iovecs");
        iov.scattered();
        return kept(backend.readv(fd, iov, iov.count()), iov);
    }

    /**
     * {@code ssize_t writev(int fd, const struct iovec *iov, int iovcnt)}
     *
     * <p>Writes several buffers to any descriptor, as if they were one.
     *
     * <p>{@code iov}: the bytes, each buffer read from its position to its limit; {@code iovcnt} is
     * how many there are.
     *
     * @return the number of bytes taken, which may be less than given; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code fd} is not an open descriptor, or not one to write
     *       <li>{@code EINVAL}: more than 1,024 buffers
     *       <li>{@code EAGAIN}, {@code EPIPE}, {@code ENOTCONN}, {@code EMSGSIZE},
     *           {@code ECONNREFUSED}, {@code ENOBUFS}, {@code ENOSPC}, {@code EINTR}: as write
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/writev.2.html">writev(2)</a>
     */
    public int writev(int fd, Iovecs iov) {
        Guard.present(iov, "iov", "Iovecs");
        iov.gathered();
        return kept(backend.writev(fd, iov, iov.count()), iov);
    }

    /**
     * {@code int close(int fd)}
     *
     * <p>Closes a descriptor; it is free again even when an error is returned, so that close is
     * never repeated.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code fd} is not an open descriptor
     *       <li>{@code EINTR}, {@code EIO}, {@code ENOSPC}, {@code EDQUOT}: of other files than
     *           sockets
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/close.2.html">close(2)</a>
     */
    public int close(int fd) {
        return backend.close(fd);
    }

    /**
     * {@code int dup(int oldfd)}
     *
     * <p>Makes another descriptor of an open file, without {@code FD_CLOEXEC}; what is closed last
     * closes the file.
     *
     * @return the new descriptor; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code oldfd} is not an open descriptor
     *       <li>{@code EMFILE}: the process has no descriptor left
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/dup.2.html">dup(2)</a>
     */
    public int dup(int oldfd) {
        return backend.dup(oldfd);
    }

    /**
     * {@code int dup3(int oldfd, int newfd, int flags)}
     *
     * <p>Makes {@code newfd} another descriptor of an open file; what it was before is closed.
     *
     * @return {@code newfd}; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code oldfd} is not an open descriptor, or {@code newfd} cannot be
     *           one
     *       <li>{@code EINVAL}: both are the same, or {@code flags} has other bits than
     *           {@code O_CLOEXEC}
     *       <li>{@code EBUSY}: another thread is opening {@code newfd}
     *       <li>{@code EINTR}: a signal came first
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/dup3.2.html">dup3(2)</a>
     */
    public int dup3(int oldfd, int newfd, int flags) {
        return backend.dup3(oldfd, newfd, flags);
    }

    /**
     * {@code int close_range(unsigned int first, unsigned int last, int flags)}
     *
     * <p>Closes all descriptors from {@code first} to {@code last}, both unsigned and included,
     * those of the JVM among them.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EINVAL}: {@code first} is more than {@code last}, or unknown bits in
     *           {@code flags}
     *       <li>{@code EMFILE}, {@code ENOMEM}: {@code CLOSE_RANGE_UNSHARE} found no room for the
     *           table
     *       <li>{@code ENOSYS}: Linux before 5.9
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/close_range.2.html">close_range(2)</a>
     */
    public int close_range(int first, int last, int flags) {
        return backend.close_range(first, last, flags);
    }

    /**
     * {@code int fcntl(int fd, int cmd, int arg)}
     *
     * <p>Reads or sets what a descriptor, or its open file, is like; {@code arg} is passed over
     * where {@code cmd} takes none. A command that takes a pointer is refused. {@code F_GETOWN} of
     * a group of processes is negative, as an error is; ioctl with {@code FIOGETOWN} tells them
     * apart.
     *
     * @return a value of the command: flags, a new descriptor, a capacity; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code fd} is not an open descriptor
     *       <li>{@code EINVAL}: no such command, or an argument that it does not take
     *       <li>{@code EMFILE}: {@code F_DUPFD}: no descriptor left from {@code arg} on
     *       <li>{@code EPERM}: {@code F_SETPIPE_SZ}: more than the limit, without the privilege
     *       <li>{@code EBUSY}: {@code F_SETPIPE_SZ}: less than the pipe holds
     *       <li>{@code EAGAIN}: a lock is held by another
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/fcntl.2.html">fcntl(2)</a>
     */
    public int fcntl(int fd, int cmd, int arg) {
        Guard.byValue(cmd, "cmd", "arg");
        return backend.fcntl(fd, cmd, arg);
    }

    /**
     * {@code int ioctl(int fd, unsigned long request, void *argp)}
     *
     * <p>Asks a descriptor for what has no call of its own.
     *
     * <p>{@code argp}: an int in native order for all requests of {@link Constants}, in or out as
     * these say; of others, the bytes that the request's number says; {@code null} is NULL. A
     * request that says no size takes no memory here.
     *
     * @return 0, or a value of the request; of {@code SIOCUNIXFILE} a new descriptor; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code fd} is not an open descriptor
     *       <li>{@code ENOTTY}: the descriptor has no such request
     *       <li>{@code EINVAL}: the request makes no sense now, as {@code FIONREAD} on a listening
     *           socket
     *       <li>{@code EFAULT}: {@code argp} is {@code null} and the request needs it
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/ioctl.2.html">ioctl(2), unix(7)</a>
     */
    public int ioctl(int fd, int request, ByteBuffer argp) {
        if (argp != null) {
            Guard.sized(request, "request", "argp");
            Guard.written(argp, "argp", Pointers.sizeOfIoctl(request));
        }
        return kept(backend.ioctl(fd, request, argp), argp);
    }

    /**
     * {@code int poll(struct pollfd *fds, nfds_t nfds, int timeout)}
     *
     * <p>Waits until one of several descriptors is ready; {@code timeout} is in milliseconds,
     * negative is for ever, 0 is at once.
     *
     * <p>{@code fds}: an array of {@code struct pollfd} ({@link sockcall.abi.StructPollfd}) from
     * position to limit, read and its {@code revents} written; {@code nfds} is how many of them
     * remain; {@code null} is none.
     *
     * @return the number of entries whose {@code revents} is not 0; 0 when the time ran out; or,
     *     negated:
     *     <ul>
     *       <li>{@code EINTR}: a signal came first
     *       <li>{@code EINVAL}: more entries than {@code RLIMIT_NOFILE}
     *       <li>{@code ENOMEM}: no memory
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/poll.2.html">poll(2)</a>
     */
    public int poll(ByteBuffer fds, int timeout) {
        if (fds == null) {
            return backend.poll(null, 0, timeout);
        }
        Guard.array(fds, "fds", "pollfd", StructPollfd.SIZE);
        return kept(backend.poll(fds, fds.remaining() / StructPollfd.SIZE, timeout), fds);
    }

    /**
     * {@code int ppoll(struct pollfd *fds, nfds_t nfds, const struct timespec *tmo_p, const
     * sigset_t *sigmask)}
     *
     * <p>Waits as poll, with a time in nanoseconds, and other signals blocked meanwhile.
     *
     * <p>{@code fds}: as in poll. {@code tmo_p}: a {@code struct timespec}
     * ({@link sockcall.abi.StructTimespec}), 16 bytes read; {@code null} is for ever.
     * {@code sigmask}: 8 bytes read, a bit a signal from the lowest on in native order;
     * {@code null} leaves the mask alone.
     *
     * @return the number of entries whose {@code revents} is not 0; 0 when the time ran out; or,
     *     negated:
     *     <ul>
     *       <li>{@code EINTR}: a signal came first
     *       <li>{@code EINVAL}: more entries than {@code RLIMIT_NOFILE}, or {@code tmo_p} is no
     *           time
     *       <li>{@code ENOMEM}: no memory
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/poll.2.html">ppoll(2)</a>
     */
    public int ppoll(ByteBuffer fds, ByteBuffer tmo_p, ByteBuffer sigmask) {
        Guard.readOrNull(tmo_p, "tmo_p", StructTimespec.SIZE);
        Guard.readOrNull(sigmask, "sigmask", Backend.SIGSET_SIZE);
        if (fds == null) {
            return kept(backend.ppoll(null, 0, tmo_p, sigmask), tmo_p, sigmask);
        }
        Guard.array(fds, "fds", "pollfd", StructPollfd.SIZE);
        int nfds = fds.remaining() / StructPollfd.SIZE;
        return kept(backend.ppoll(fds, nfds, tmo_p, sigmask), fds, tmo_p, sigmask);
    }

    /**
     * {@code int epoll_create1(int flags)}
     *
     * <p>Makes a set of descriptors to wait for.
     *
     * @return the new descriptor; or, negated:
     *     <ul>
     *       <li>{@code EINVAL}: other bits in {@code flags} than {@code EPOLL_CLOEXEC}
     *       <li>{@code EMFILE}: the process has no descriptor left
     *       <li>{@code ENFILE}: the system has none left
     *       <li>{@code ENOMEM}: no memory
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_create.2.html">epoll_create1(2),
     *     epoll(7)</a>
     */
    public int epoll_create1(int flags) {
        return backend.epoll_create1(flags);
    }

    /**
     * {@code int epoll_ctl(int epfd, int op, int fd, struct epoll_event *event)}
     *
     * <p>Adds a descriptor to a set, changes what is waited for, or removes it.
     *
     * <p>{@code event}: a {@code struct epoll_event} ({@link EpollEvents},
     * {@link sockcall.abi.StructEpollEvent}), read from the position on; {@code null} with
     * {@code EPOLL_CTL_DEL}, which passes it over.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code epfd, or fd,} is not an open descriptor
     *       <li>{@code EEXIST}: {@code EPOLL_CTL_ADD}: it is there already
     *       <li>{@code ENOENT}: the others: it is not there
     *       <li>{@code EINVAL}: {@code epfd} is no set, or is {@code fd}, or no such {@code op}, or
     *           {@code EPOLLEXCLUSIVE} where it cannot be
     *       <li>{@code EPERM}: {@code fd} cannot be waited for, as a regular file
     *       <li>{@code ELOOP}: sets in sets without an end
     *       <li>{@code EFAULT}: {@code event} is {@code null} and is needed
     *       <li>{@code ENOSPC}, {@code ENOMEM}: too many descriptors are watched
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_ctl.2.html">epoll_ctl(2),
     *     epoll(7)</a>
     */
    public int epoll_ctl(int epfd, int op, int fd, ByteBuffer event) {
        Guard.readOrNull(event, "event", StructEpollEvent.SIZE);
        return kept(backend.epoll_ctl(epfd, op, fd, event), event);
    }

    /**
     * {@code int epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout)}
     *
     * <p>Waits until descriptors of a set are ready; {@code timeout} is in milliseconds, negative
     * is for ever, 0 is at once.
     *
     * <p>{@code events}: room for an array of {@code struct epoll_event} ({@link EpollEvents}) from
     * position to limit; {@code maxevents} is how many fit.
     *
     * @return the number of events written; 0 when the time ran out; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code epfd} is not an open descriptor
     *       <li>{@code EINVAL}: {@code epfd} is no set, or {@code events} has no room
     *       <li>{@code EINTR}: a signal came first
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_wait.2.html">epoll_wait(2),
     *     epoll(7)</a>
     */
    public int epoll_wait(int epfd, ByteBuffer events, int timeout) {
        Guard.array(events, "events", "epoll_event", StructEpollEvent.SIZE);
        int maxevents = events.remaining() / StructEpollEvent.SIZE;
        return kept(backend.epoll_wait(epfd, events, maxevents, timeout), events);
    }

    /**
     * {@code int epoll_pwait2(int epfd, struct epoll_event *events, int maxevents, const struct
     * timespec *timeout, const sigset_t *sigmask)}
     *
     * <p>Waits as epoll_wait, with a time in nanoseconds, and other signals blocked meanwhile.
     *
     * <p>{@code events}: as in epoll_wait. {@code timeout}: a {@code struct timespec}
     * ({@link sockcall.abi.StructTimespec}), 16 bytes read; {@code null} is for ever.
     * {@code sigmask}: 8 bytes read, a bit a signal from the lowest on in native order;
     * {@code null} leaves the mask alone.
     *
     * @return the number of events written; 0 when the time ran out; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code epfd} is not an open descriptor
     *       <li>{@code EINVAL}: {@code epfd} is no set, or {@code events} has no room
     *       <li>{@code EINTR}: a signal came first
     *       <li>{@code ENOSYS}: Linux before 5.11
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/epoll_wait.2.html">epoll_pwait2(2),
     *     epoll(7)</a>
     */
    public int epoll_pwait2(int epfd, ByteBuffer events, ByteBuffer timeout, ByteBuffer sigmask) {
        Guard.array(events, "events", "epoll_event", StructEpollEvent.SIZE);
        Guard.readOrNull(timeout, "timeout", StructTimespec.SIZE);
        Guard.readOrNull(sigmask, "sigmask", Backend.SIGSET_SIZE);
        int maxevents = events.remaining() / StructEpollEvent.SIZE;
        return kept(
                backend.epoll_pwait2(epfd, events, maxevents, timeout, sigmask),
                events,
                timeout,
                sigmask);
    }

    /**
     * {@code int pipe2(int pipefd[2], int flags)}
     *
     * <p>Makes a pipe.
     *
     * <p>{@code pipefd}: two ints in native order, written from the position on: the end to read,
     * and the end to write.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EINVAL}: unknown bits in {@code flags}
     *       <li>{@code EMFILE}: the process lacks two descriptors
     *       <li>{@code ENFILE}: the system lacks them, or the user has too many pages in pipes
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/pipe.2.html">pipe2(2), pipe(7)</a>
     */
    public int pipe2(ByteBuffer pipefd, int flags) {
        Guard.written(pipefd, "pipefd", 2 * Integer.BYTES);
        return kept(backend.pipe2(pipefd, flags), pipefd);
    }

    /**
     * {@code int eventfd(unsigned int initval, int flags)}
     *
     * <p>Makes a counter that can be waited for; it is read and written eight bytes at a time.
     *
     * @return the new descriptor; or, negated:
     *     <ul>
     *       <li>{@code EINVAL}: unknown bits in {@code flags}
     *       <li>{@code EMFILE}: the process has no descriptor left
     *       <li>{@code ENFILE}: the system has none left
     *       <li>{@code ENOMEM}: no memory
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/eventfd.2.html">eventfd(2)</a>
     */
    public int eventfd(int initval, int flags) {
        return backend.eventfd(initval, flags);
    }

    /**
     * {@code int open(const char *pathname, int flags, mode_t mode)}
     *
     * <p>Opens a file, as a FIFO; a socket only with {@code O_PATH}. {@code mode} are the
     * permissions of a file that {@code O_CREAT} makes.
     *
     * <p>{@code pathname}: the bytes of a path that ends at its first NUL, read from the position
     * on; {@link SockaddrUn#pathname()} makes one.
     *
     * @return the new descriptor; or, negated:
     *     <ul>
     *       <li>{@code ENXIO}: the path is a socket, or a FIFO without a reader, opened to write
     *           without blocking
     *       <li>{@code EEXIST}: {@code O_CREAT} with {@code O_EXCL}: it exists
     *       <li>{@code EISDIR}: a directory cannot be written
     *       <li>{@code EINVAL}: flags that do not go together
     *       <li>{@code EINTR}: a signal came while a FIFO waited for its other end
     *       <li>{@code EMFILE}: the process has no descriptor left
     *       <li>{@code ENFILE}: the system has none left
     *       <li>{@code ENOENT}: no such path
     *       <li>{@code EACCES}: no permission
     *       <li>{@code ENOTDIR}: a component of the path is not a directory
     *       <li>{@code ELOOP}: too many symlinks
     *       <li>{@code ENAMETOOLONG}: the path is too long
     *       <li>{@code EROFS}: the file system is read-only
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/open.2.html">open(2), fifo(7)</a>
     */
    public int open(ByteBuffer pathname, int flags, int mode) {
        Guard.string(pathname, "pathname");
        return kept(backend.open(pathname, flags, mode), pathname);
    }

    /**
     * {@code int mkfifo(const char *pathname, mode_t mode)}
     *
     * <p>Makes a FIFO, with these permissions but for the umask.
     *
     * <p>{@code pathname}: the bytes of a path that ends at its first NUL, read from the position
     * on; {@link SockaddrUn#pathname()} makes one.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EEXIST}: the path exists
     *       <li>{@code ENOSPC}, {@code EDQUOT}: no room for it
     *       <li>{@code ENOENT}: no such path
     *       <li>{@code EACCES}: no permission
     *       <li>{@code ENOTDIR}: a component of the path is not a directory
     *       <li>{@code ELOOP}: too many symlinks
     *       <li>{@code ENAMETOOLONG}: the path is too long
     *       <li>{@code EROFS}: the file system is read-only
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man3/mkfifo.3.html">mkfifo(3), fifo(7)</a>
     */
    public int mkfifo(ByteBuffer pathname, int mode) {
        Guard.string(pathname, "pathname");
        return kept(backend.mkfifo(pathname, mode), pathname);
    }

    /**
     * {@code int unlink(const char *pathname)}
     *
     * <p>Removes a name from the file system; a socket that is open there lives on without it.
     *
     * <p>{@code pathname}: the bytes of a path that ends at its first NUL, read from the position
     * on; {@link SockaddrUn#pathname()} makes one.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code ENOENT}: no such path
     *       <li>{@code EACCES}, {@code EPERM}: no permission, or a directory's sticky bit
     *       <li>{@code EISDIR}: it is a directory
     *       <li>{@code ENOTDIR}: a component of the path is not a directory
     *       <li>{@code ELOOP}: too many symlinks
     *       <li>{@code ENAMETOOLONG}: the path is too long
     *       <li>{@code EROFS}: the file system is read-only
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/unlink.2.html">unlink(2)</a>
     */
    public int unlink(ByteBuffer pathname) {
        Guard.string(pathname, "pathname");
        return kept(backend.unlink(pathname), pathname);
    }

    /**
     * {@code int fchmod(int fd, mode_t mode)}
     *
     * <p>Sets the permissions of an open file; of a socket, those that bind gives its path.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code fd} is not an open descriptor, or one of {@code O_PATH}
     *       <li>{@code EPERM}: not the owner, without the privilege
     *       <li>{@code EROFS}: the file system is read-only
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/chmod.2.html">fchmod(2), unix(7)</a>
     */
    public int fchmod(int fd, int mode) {
        return backend.fchmod(fd, mode);
    }

    /**
     * {@code int fstat(int fd, struct stat *statbuf)}
     *
     * <p>Reads what a file is: type, permissions, owner, size.
     *
     * <p>{@code statbuf}: room for a {@code struct stat} ({@link sockcall.abi.StructStat}), written
     * from the position on.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code fd} is not an open descriptor
     *       <li>{@code EOVERFLOW}: a number that does not fit
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-pages/man2/stat.2.html">fstat(2)</a>
     */
    public int fstat(int fd, ByteBuffer statbuf) {
        Guard.written(statbuf, "statbuf", StructStat.SIZE);
        return kept(backend.fstat(fd, statbuf), statbuf);
    }

    /**
     * {@code int pidfd_open(pid_t pid, unsigned int flags)}
     *
     * <p>Makes a descriptor that stands for a process, and is ready to read when it has ended;
     * {@code FD_CLOEXEC} is set.
     *
     * @return the new descriptor; or, negated:
     *     <ul>
     *       <li>{@code EINVAL}: {@code pid} is not positive, or unknown bits in {@code flags}
     *       <li>{@code ESRCH}: no such process
     *       <li>{@code EMFILE}: the process has no descriptor left
     *       <li>{@code ENFILE}: the system has none left
     *       <li>{@code ENODEV}, {@code ENOMEM}: no memory for it
     *       <li>{@code ENOSYS}: Linux before 5.3
     *     </ul>
     *
     * @see <a href="https://man7.org/linux/man-pages/man2/pidfd_open.2.html">pidfd_open(2)</a>
     */
    public int pidfd_open(int pid, int flags) {
        return backend.pidfd_open(pid, flags);
    }

    /**
     * {@code int pidfd_send_signal(int pidfd, int sig, siginfo_t *info, unsigned int flags)}
     *
     * <p>Sends a signal to the process that a pidfd stands for; 0 only asks whether it could.
     *
     * <p>{@code info}: a {@code siginfo_t}, 128 bytes read; {@code null} is what kill(2) would say.
     *
     * @return 0; or, negated:
     *     <ul>
     *       <li>{@code EBADF}: {@code pidfd} is not an open pidfd
     *       <li>{@code EINVAL}: no such signal, or {@code flags} is not 0, or {@code info} says
     *           another signal
     *       <li>{@code EPERM}: no permission
     *       <li>{@code ESRCH}: the process has ended and was waited for
     *       <li>{@code ENOSYS}: Linux before 5.1
     *     </ul>
     *
     * @throws RuntimeException when memory breaks a rule of the guard, as the class describes
     * @see <a href="https://man7.org/linux/man-
     *     pages/man2/pidfd_send_signal.2.html">pidfd_send_signal(2)</a>
     */
    public int pidfd_send_signal(int pidfd, int sig, ByteBuffer info, int flags) {
        Guard.readOrNull(info, "info", SIGINFO_SIZE);
        return kept(backend.pidfd_send_signal(pidfd, sig, info, flags), info);
    }

    /** {@return the name of the backend's class, for logs} */
    @Override
    public String toString() {
        return "Syscalls over " + backend;
    }

    private static void peerAddress(ByteBuffer addr, String name, ByteBuffer addrlen) {
        if (addr != null) {
            Guard.written(addr, name, addrlen, "addrlen");
        } else if (addrlen != null) {
            Guard.written(addrlen, "addrlen", Integer.BYTES);
        }
    }

    /** Keeps memory from being freed by the collector until its call has returned. */
    private static int kept(int result, Object memory) {
        Reference.reachabilityFence(memory);
        return result;
    }

    private static int kept(int result, Object memory, Object second) {
        Reference.reachabilityFence(second);
        return kept(result, memory);
    }

    private static int kept(int result, Object memory, Object second, Object third) {
        Reference.reachabilityFence(third);
        return kept(result, memory, second);
    }
}
