package sockcall;

import static sockcall.abi.Platform.everywhere;
import static sockcall.abi.Platform.unlessPowerPC;

/**
 * The constants of the calls, by their C names, as the headers of Linux 6.18 define them.
 *
 * <p>Each has its value on every supported platform, whether or not the C headers of this machine
 * know it. None is a compile-time constant, so that class files compiled on one platform are right
 * on another; hence they serve in {@code if}, not in {@code case}.
 */
public final class Constants {
    // Address and protocol families: socket(2), {@code linux/socket.h}.

    /** Unspecified; in connect(2) on a datagram socket: dissolve the association. */
    public static final int AF_UNSPEC = everywhere(0);

    /** Unix-domain sockets. */
    public static final int AF_UNIX = everywhere(1);

    /** The POSIX name of {@link #AF_UNIX}. */
    public static final int AF_LOCAL = everywhere(1);

    /** IPv4. */
    public static final int AF_INET = everywhere(2);

    /** IPv6. */
    public static final int AF_INET6 = everywhere(10);

    /** As {@link #AF_UNSPEC}. */
    public static final int PF_UNSPEC = everywhere(0);

    /** As {@link #AF_UNIX}. */
    public static final int PF_UNIX = everywhere(1);

    /** As {@link #AF_LOCAL}. */
    public static final int PF_LOCAL = everywhere(1);

    /** As {@link #AF_INET}. */
    public static final int PF_INET = everywhere(2);

    /** As {@link #AF_INET6}. */
    public static final int PF_INET6 = everywhere(10);

    // Types of socket(2), with the flags that go with them: {@code linux/net.h}.

    /** A byte stream. */
    public static final int SOCK_STREAM = everywhere(1);

    /** Messages, without a connection. */
    public static final int SOCK_DGRAM = everywhere(2);

    /** Raw; on AF_UNIX taken as {@link #SOCK_DGRAM}. */
    public static final int SOCK_RAW = everywhere(3);

    /** Reliable messages; not on AF_UNIX. */
    public static final int SOCK_RDM = everywhere(4);

    /** Messages, in order, over a connection. */
    public static final int SOCK_SEQPACKET = everywhere(5);

    /** Set {@code O_NONBLOCK} on the new descriptor. */
    public static final int SOCK_NONBLOCK = everywhere(0x800);

    /** Set {@code FD_CLOEXEC} on the new descriptor. */
    public static final int SOCK_CLOEXEC = everywhere(0x80000);

    // Directions of shutdown(2).

    /** No more receives. */
    public static final int SHUT_RD = everywhere(0);

    /** No more sends. */
    public static final int SHUT_WR = everywhere(1);

    /** Neither. */
    public static final int SHUT_RDWR = everywhere(2);

    // listen(2), {@code linux/socket.h}.

    /**
     * The default of {@code net.core.somaxconn} since Linux 5.4, as glibc has it; musl keeps the
     * 128 of before.
     */
    public static final int SOMAXCONN = everywhere(4096);

    // Flags of send(2) and recv(2): {@code linux/socket.h}.

    /** Out-of-band data. */
    public static final int MSG_OOB = everywhere(0x1);

    /** Leave what is received in the queue. */
    public static final int MSG_PEEK = everywhere(0x2);

    /** Without a gateway; nothing on AF_UNIX. */
    public static final int MSG_DONTROUTE = everywhere(0x4);

    /** Control data was cut. */
    public static final int MSG_CTRUNC = everywhere(0x8);

    /** Not used by AF_UNIX. */
    public static final int MSG_PROXY = everywhere(0x10);

    /** The message was cut; as an input flag: return its real length. */
    public static final int MSG_TRUNC = everywhere(0x20);

    /** Do not block. */
    public static final int MSG_DONTWAIT = everywhere(0x40);

    /** End of record. */
    public static final int MSG_EOR = everywhere(0x80);

    /** Wait for the full length. */
    public static final int MSG_WAITALL = everywhere(0x100);

    /** Not used by AF_UNIX. */
    public static final int MSG_FIN = everywhere(0x200);

    /** Not used by AF_UNIX. */
    public static final int MSG_SYN = everywhere(0x400);

    /** Not used by AF_UNIX. */
    public static final int MSG_CONFIRM = everywhere(0x800);

    /** Not used by AF_UNIX. */
    public static final int MSG_RST = everywhere(0x1000);

    /** Receive from the error queue. */
    public static final int MSG_ERRQUEUE = everywhere(0x2000);

    /** No SIGPIPE. */
    public static final int MSG_NOSIGNAL = everywhere(0x4000);

    /** More will follow. */
    public static final int MSG_MORE = everywhere(0x8000);

    /** In recvmmsg(2): wait for one message only. */
    public static final int MSG_WAITFORONE = everywhere(0x10000);

    /** In sendmmsg(2): more messages follow. */
    public static final int MSG_BATCH = everywhere(0x40000);

    /** Receive device memory. */
    public static final int MSG_SOCK_DEVMEM = everywhere(0x2000000);

    /** Do not copy; on AF_UNIX it copies all the same. */
    public static final int MSG_ZEROCOPY = everywhere(0x4000000);

    /** Not used by AF_UNIX. */
    public static final int MSG_FASTOPEN = everywhere(0x20000000);

    /** Set {@code FD_CLOEXEC} on received descriptors. */
    public static final int MSG_CMSG_CLOEXEC = everywhere(0x40000000);

    // Events of poll(2): {@code asm-generic/poll.h}.

    /** There is something to read. */
    public static final int POLLIN = everywhere(0x1);

    /** There is something exceptional to read. */
    public static final int POLLPRI = everywhere(0x2);

    /** Writing is possible. */
    public static final int POLLOUT = everywhere(0x4);

    /** An error; only in {@code revents}. */
    public static final int POLLERR = everywhere(0x8);

    /** Hung up; only in {@code revents}. */
    public static final int POLLHUP = everywhere(0x10);

    /** Not an open descriptor; only in {@code revents}. */
    public static final int POLLNVAL = everywhere(0x20);

    /** As {@link #POLLIN}. */
    public static final int POLLRDNORM = everywhere(0x40);

    /** Priority data to read. */
    public static final int POLLRDBAND = everywhere(0x80);

    /** As {@link #POLLOUT}. */
    public static final int POLLWRNORM = everywhere(0x100);

    /** Priority data may be written. */
    public static final int POLLWRBAND = everywhere(0x200);

    /** Not used. */
    public static final int POLLMSG = everywhere(0x400);

    /** The peer has shut down its sending side. */
    public static final int POLLRDHUP = everywhere(0x2000);

    // Options of level SOL_SOCKET: socket(7), {@code asm-generic/socket.h} of Linux 6.18; 64-bit
    // PowerPC
    // numbers six of them otherwise.

    /** The level of the options below. */
    public static final int SOL_SOCKET = everywhere(1);

    /** {@code SO_DEBUG}. */
    public static final int SO_DEBUG = everywhere(1);

    /** {@code SO_REUSEADDR}. */
    public static final int SO_REUSEADDR = everywhere(2);

    /** Int: the type of the socket, read only. */
    public static final int SO_TYPE = everywhere(3);

    /** Int: the pending error, cleared by the read. */
    public static final int SO_ERROR = everywhere(4);

    /** {@code SO_DONTROUTE}. */
    public static final int SO_DONTROUTE = everywhere(5);

    /** {@code SO_BROADCAST}. */
    public static final int SO_BROADCAST = everywhere(6);

    /** Int: bytes to be queued for sending, doubled by the kernel. */
    public static final int SO_SNDBUF = everywhere(7);

    /** Int: without effect on AF_UNIX. */
    public static final int SO_RCVBUF = everywhere(8);

    /** {@code SO_KEEPALIVE}. */
    public static final int SO_KEEPALIVE = everywhere(9);

    /** {@code SO_OOBINLINE}. */
    public static final int SO_OOBINLINE = everywhere(10);

    /** {@code SO_NO_CHECK}. */
    public static final int SO_NO_CHECK = everywhere(11);

    /** {@code SO_PRIORITY}. */
    public static final int SO_PRIORITY = everywhere(12);

    /** {@code struct linger}: of no effect on AF_UNIX. */
    public static final int SO_LINGER = everywhere(13);

    /** {@code SO_BSDCOMPAT}. */
    public static final int SO_BSDCOMPAT = everywhere(14);

    /** {@code SO_REUSEPORT}. */
    public static final int SO_REUSEPORT = everywhere(15);

    /** Int: receive {@code SCM_CREDENTIALS}. */
    public static final int SO_PASSCRED = unlessPowerPC(16, 20);

    /** {@code struct ucred} of the peer, read only. */
    public static final int SO_PEERCRED = unlessPowerPC(17, 21);

    /** Int: the least number of bytes for a receive. */
    public static final int SO_RCVLOWAT = unlessPowerPC(18, 16);

    /** Int: always 1, read only. */
    public static final int SO_SNDLOWAT = unlessPowerPC(19, 17);

    /** {@code struct timeval}: how long a receive blocks. */
    public static final int SO_RCVTIMEO = unlessPowerPC(20, 18);

    /** {@code struct timeval}: how long a send blocks. */
    public static final int SO_SNDTIMEO = unlessPowerPC(21, 19);

    /** {@code SO_SECURITY_AUTHENTICATION}. */
    public static final int SO_SECURITY_AUTHENTICATION = everywhere(22);

    /** {@code SO_SECURITY_ENCRYPTION_TRANSPORT}. */
    public static final int SO_SECURITY_ENCRYPTION_TRANSPORT = everywhere(23);

    /** {@code SO_SECURITY_ENCRYPTION_NETWORK}. */
    public static final int SO_SECURITY_ENCRYPTION_NETWORK = everywhere(24);

    /** {@code SO_BINDTODEVICE}. */
    public static final int SO_BINDTODEVICE = everywhere(25);

    /** {@code SO_ATTACH_FILTER}. */
    public static final int SO_ATTACH_FILTER = everywhere(26);

    /** {@code SO_GET_FILTER}. */
    public static final int SO_GET_FILTER = everywhere(26);

    /** {@code SO_DETACH_FILTER}. */
    public static final int SO_DETACH_FILTER = everywhere(27);

    /** {@code SO_DETACH_BPF}. */
    public static final int SO_DETACH_BPF = everywhere(27);

    /** {@code SO_PEERNAME}. */
    public static final int SO_PEERNAME = everywhere(28);

    /** {@code SO_TIMESTAMP}. */
    public static final int SO_TIMESTAMP = everywhere(29);

    /** Int: is the socket listening, read only. */
    public static final int SO_ACCEPTCONN = everywhere(30);

    /** The security label of the peer, read only. */
    public static final int SO_PEERSEC = everywhere(31);

    /** As {@link #SO_SNDBUF}, beyond the limit, privileged. */
    public static final int SO_SNDBUFFORCE = everywhere(32);

    /** As {@link #SO_RCVBUF}, beyond the limit, privileged. */
    public static final int SO_RCVBUFFORCE = everywhere(33);

    /** {@code SO_PASSSEC}. */
    public static final int SO_PASSSEC = everywhere(34);

    /** {@code SO_TIMESTAMPNS}. */
    public static final int SO_TIMESTAMPNS = everywhere(35);

    /** {@code SO_MARK}. */
    public static final int SO_MARK = everywhere(36);

    /** {@code SO_TIMESTAMPING}. */
    public static final int SO_TIMESTAMPING = everywhere(37);

    /** Int: the protocol, read only. */
    public static final int SO_PROTOCOL = everywhere(38);

    /** Int: the address family, read only. */
    public static final int SO_DOMAIN = everywhere(39);

    /** {@code SO_RXQ_OVFL}. */
    public static final int SO_RXQ_OVFL = everywhere(40);

    /** {@code SO_WIFI_STATUS}. */
    public static final int SO_WIFI_STATUS = everywhere(41);

    /** Int: where {@link #MSG_PEEK} reads, or -1. */
    public static final int SO_PEEK_OFF = everywhere(42);

    /** {@code SO_NOFCS}. */
    public static final int SO_NOFCS = everywhere(43);

    /** {@code SO_LOCK_FILTER}. */
    public static final int SO_LOCK_FILTER = everywhere(44);

    /** {@code SO_SELECT_ERR_QUEUE}. */
    public static final int SO_SELECT_ERR_QUEUE = everywhere(45);

    /** {@code SO_BUSY_POLL}. */
    public static final int SO_BUSY_POLL = everywhere(46);

    /** {@code SO_MAX_PACING_RATE}. */
    public static final int SO_MAX_PACING_RATE = everywhere(47);

    /** {@code SO_BPF_EXTENSIONS}. */
    public static final int SO_BPF_EXTENSIONS = everywhere(48);

    /** {@code SO_INCOMING_CPU}. */
    public static final int SO_INCOMING_CPU = everywhere(49);

    /** {@code SO_ATTACH_BPF}. */
    public static final int SO_ATTACH_BPF = everywhere(50);

    /** {@code SO_ATTACH_REUSEPORT_CBPF}. */
    public static final int SO_ATTACH_REUSEPORT_CBPF = everywhere(51);

    /** {@code SO_ATTACH_REUSEPORT_EBPF}. */
    public static final int SO_ATTACH_REUSEPORT_EBPF = everywhere(52);

    /** {@code SO_CNX_ADVICE}. */
    public static final int SO_CNX_ADVICE = everywhere(53);

    /** {@code SO_MEMINFO}. */
    public static final int SO_MEMINFO = everywhere(55);

    /** {@code SO_INCOMING_NAPI_ID}. */
    public static final int SO_INCOMING_NAPI_ID = everywhere(56);

    /** 64 bits that name the socket, read only. */
    public static final int SO_COOKIE = everywhere(57);

    /** The supplementary groups of the peer, read only. */
    public static final int SO_PEERGROUPS = everywhere(59);

    /** {@code SO_ZEROCOPY}. */
    public static final int SO_ZEROCOPY = everywhere(60);

    /** {@code SO_TXTIME}. */
    public static final int SO_TXTIME = everywhere(61);

    /** {@code SO_BINDTOIFINDEX}. */
    public static final int SO_BINDTOIFINDEX = everywhere(62);

    /** {@code SO_TIMESTAMP_NEW}. */
    public static final int SO_TIMESTAMP_NEW = everywhere(63);

    /** {@code SO_TIMESTAMPNS_NEW}. */
    public static final int SO_TIMESTAMPNS_NEW = everywhere(64);

    /** {@code SO_TIMESTAMPING_NEW}. */
    public static final int SO_TIMESTAMPING_NEW = everywhere(65);

    /** {@code SO_RCVTIMEO_NEW}. */
    public static final int SO_RCVTIMEO_NEW = everywhere(66);

    /** {@code SO_SNDTIMEO_NEW}. */
    public static final int SO_SNDTIMEO_NEW = everywhere(67);

    /** {@code SO_DETACH_REUSEPORT_BPF}. */
    public static final int SO_DETACH_REUSEPORT_BPF = everywhere(68);

    /** {@code SO_PREFER_BUSY_POLL}. */
    public static final int SO_PREFER_BUSY_POLL = everywhere(69);

    /** {@code SO_BUSY_POLL_BUDGET}. */
    public static final int SO_BUSY_POLL_BUDGET = everywhere(70);

    /** {@code SO_NETNS_COOKIE}. */
    public static final int SO_NETNS_COOKIE = everywhere(71);

    /** {@code SO_BUF_LOCK}. */
    public static final int SO_BUF_LOCK = everywhere(72);

    /** {@code SO_RESERVE_MEM}. */
    public static final int SO_RESERVE_MEM = everywhere(73);

    /** {@code SO_TXREHASH}. */
    public static final int SO_TXREHASH = everywhere(74);

    /** {@code SO_RCVMARK}. */
    public static final int SO_RCVMARK = everywhere(75);

    /** Int: receive {@code SCM_PIDFD}. */
    public static final int SO_PASSPIDFD = everywhere(76);

    /** Int: a pidfd of the peer, a new descriptor at each read. */
    public static final int SO_PEERPIDFD = everywhere(77);

    /** {@code SO_DEVMEM_LINEAR}. */
    public static final int SO_DEVMEM_LINEAR = everywhere(78);

    /** {@code SO_DEVMEM_DMABUF}. */
    public static final int SO_DEVMEM_DMABUF = everywhere(79);

    /** {@code SO_DEVMEM_DONTNEED}. */
    public static final int SO_DEVMEM_DONTNEED = everywhere(80);

    /** {@code SO_RCVPRIORITY}. */
    public static final int SO_RCVPRIORITY = everywhere(82);

    /** Int: receive {@code SCM_RIGHTS}, on by default. */
    public static final int SO_PASSRIGHTS = everywhere(83);

    /** Int: receive the number of bytes still queued. */
    public static final int SO_INQ = everywhere(84);

    private Constants() {}
}
