package sockcall;

import static sockcall.abi.Platform.byMachine;
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

    // Levels of getsockopt(2) and of control messages, and protocols of socket(2): {@code
    // linux/in.h}.

    /** IPv4; in socket(2): the protocol that goes with the type. */
    public static final int IPPROTO_IP = everywhere(0);

    /** ICMP. */
    public static final int IPPROTO_ICMP = everywhere(1);

    /** TCP. */
    public static final int IPPROTO_TCP = everywhere(6);

    /** UDP. */
    public static final int IPPROTO_UDP = everywhere(17);

    /** IPv6. */
    public static final int IPPROTO_IPV6 = everywhere(41);

    // Options of {@code IPPROTO_TCP}: tcp(7).

    /** Int: send small segments at once. */
    public static final int TCP_NODELAY = everywhere(1);

    // Options of {@code IPPROTO_IPV6}: ipv6(7).

    /** Int: no IPv4 over this socket. */
    public static final int IPV6_V6ONLY = everywhere(26);

    // Types of control messages of {@code SOL_SOCKET}: unix(7), socket(7), {@code linux/socket.h}.

    /** Ints: descriptors. */
    public static final int SCM_RIGHTS = everywhere(1);

    /** {@code struct ucred}: who sent this. */
    public static final int SCM_CREDENTIALS = everywhere(2);

    /** Text: the security label of the sender. */
    public static final int SCM_SECURITY = everywhere(3);

    /** Int: a pidfd of the sender, a new descriptor. */
    public static final int SCM_PIDFD = everywhere(4);

    /** {@code struct timeval}: when this arrived; as {@link #SO_TIMESTAMP}. */
    public static final int SCM_TIMESTAMP = everywhere(29);

    /** {@code struct timespec}: when this arrived; as {@link #SO_TIMESTAMPNS}. */
    public static final int SCM_TIMESTAMPNS = everywhere(35);

    /** Three {@code struct timespec}; as {@link #SO_TIMESTAMPING}. */
    public static final int SCM_TIMESTAMPING = everywhere(37);

    /** Int: the bytes still queued; as {@link #SO_INQ}. */
    public static final int SCM_INQ = everywhere(84);

    // Limits of the messages: {@code linux/uio.h}, {@code net/scm.h}.

    /** The most entries of an array of {@code struct iovec}. */
    public static final int UIO_MAXIOV = everywhere(1024);

    // Commands of fcntl(2): {@code linux/fcntl.h}.

    /** A duplicate, from this number on. */
    public static final int F_DUPFD = everywhere(0);

    /** The flags of the descriptor. */
    public static final int F_GETFD = everywhere(1);

    /** Set the flags of the descriptor. */
    public static final int F_SETFD = everywhere(2);

    /** The status flags of the open file. */
    public static final int F_GETFL = everywhere(3);

    /** Set the status flags of the open file. */
    public static final int F_SETFL = everywhere(4);

    /** Takes a pointer: a lock that stands in the way. */
    public static final int F_GETLK = everywhere(5);

    /** Takes a pointer: lock or unlock. */
    public static final int F_SETLK = everywhere(6);

    /** Takes a pointer: lock, and wait for it. */
    public static final int F_SETLKW = everywhere(7);

    /** Set who gets SIGIO and SIGURG. */
    public static final int F_SETOWN = everywhere(8);

    /** Who gets SIGIO and SIGURG. */
    public static final int F_GETOWN = everywhere(9);

    /** Set the signal that stands for SIGIO. */
    public static final int F_SETSIG = everywhere(10);

    /** The signal that stands for SIGIO. */
    public static final int F_GETSIG = everywhere(11);

    /** Takes a pointer: set who gets SIGIO, threads included. */
    public static final int F_SETOWN_EX = everywhere(15);

    /** Takes a pointer: who gets SIGIO, threads included. */
    public static final int F_GETOWN_EX = everywhere(16);

    /** Takes a pointer: as {@link #F_GETLK}, for the open file. */
    public static final int F_OFD_GETLK = everywhere(36);

    /** Takes a pointer: as {@link #F_SETLK}, for the open file. */
    public static final int F_OFD_SETLK = everywhere(37);

    /** Takes a pointer: as {@link #F_SETLKW}, for the open file. */
    public static final int F_OFD_SETLKW = everywhere(38);

    /** A duplicate that exec closes, from this number on. */
    public static final int F_DUPFD_CLOEXEC = everywhere(1030);

    /** Set the capacity of a pipe, in bytes. */
    public static final int F_SETPIPE_SZ = everywhere(1031);

    /** The capacity of a pipe, in bytes. */
    public static final int F_GETPIPE_SZ = everywhere(1032);

    /** A flag of the descriptor: exec closes it. */
    public static final int FD_CLOEXEC = everywhere(1);

    // Flags of open(2), pipe2(2), dup3(2) and {@code F_SETFL}: {@code asm/fcntl.h}.

    /** Only read. */
    public static final int O_RDONLY = everywhere(0);

    /** Only write. */
    public static final int O_WRONLY = everywhere(1);

    /** Read and write. */
    public static final int O_RDWR = everywhere(2);

    /** The bits of these three. */
    public static final int O_ACCMODE = everywhere(3);

    /** Make the file. */
    public static final int O_CREAT = everywhere(0x40);

    /** Fail if it exists. */
    public static final int O_EXCL = everywhere(0x80);

    /** No controlling terminal. */
    public static final int O_NOCTTY = everywhere(0x100);

    /** Cut the file to nothing. */
    public static final int O_TRUNC = everywhere(0x200);

    /** Write at the end. */
    public static final int O_APPEND = everywhere(0x400);

    /** Do not block. */
    public static final int O_NONBLOCK = everywhere(0x800);

    /** Writes wait for the data to be stored. */
    public static final int O_DSYNC = everywhere(0x1000);

    /** Send SIGIO. */
    public static final int O_ASYNC = everywhere(0x2000);

    /** Around the cache; of a pipe: packets. */
    public static final int O_DIRECT = byMachine(0x4000, 0x10000, 0x4000, 0x20000, 0x4000);

    /** Fail unless it is a directory. */
    public static final int O_DIRECTORY = byMachine(0x10000, 0x4000, 0x10000, 0x4000, 0x10000);

    /** Fail if it is a symbolic link. */
    public static final int O_NOFOLLOW = byMachine(0x20000, 0x8000, 0x20000, 0x8000, 0x20000);

    /** Leave the time of access. */
    public static final int O_NOATIME = everywhere(0x40000);

    /** Set {@link #FD_CLOEXEC} on the new descriptor. */
    public static final int O_CLOEXEC = everywhere(0x80000);

    /** Name the file, without opening it: a socket's, too. */
    public static final int O_PATH = everywhere(0x200000);

    // File types of {@code st_mode}: inode(7).

    /** The bits of the type. */
    public static final int S_IFMT = everywhere(0xf000);

    /** A socket. */
    public static final int S_IFSOCK = everywhere(0xc000);

    /** A symbolic link. */
    public static final int S_IFLNK = everywhere(0xa000);

    /** A regular file. */
    public static final int S_IFREG = everywhere(0x8000);

    /** A block device. */
    public static final int S_IFBLK = everywhere(0x6000);

    /** A directory. */
    public static final int S_IFDIR = everywhere(0x4000);

    /** A character device. */
    public static final int S_IFCHR = everywhere(0x2000);

    /** A pipe or FIFO. */
    public static final int S_IFIFO = everywhere(0x1000);

    // Requests of ioctl(2): {@code asm/ioctls.h}, {@code linux/sockios.h}, {@code linux/un.h}.

    /** Int out: the bytes that can be read; of datagrams, those of the first. */
    public static final int FIONREAD = unlessPowerPC(0x541b, 0x4004667f);

    /** Int in: do not block. */
    public static final int FIONBIO = unlessPowerPC(0x5421, 0x8004667e);

    /** Int in: send SIGIO. */
    public static final int FIOASYNC = unlessPowerPC(0x5452, 0x8004667d);

    /** Set {@link #FD_CLOEXEC}; no argument. */
    public static final int FIOCLEX = unlessPowerPC(0x5451, 0x20006601);

    /** Clear {@link #FD_CLOEXEC}; no argument. */
    public static final int FIONCLEX = unlessPowerPC(0x5450, 0x20006602);

    /** Int in: who gets SIGIO. */
    public static final int FIOSETOWN = everywhere(0x8901);

    /** Int out: who gets SIGIO. */
    public static final int FIOGETOWN = everywhere(0x8903);

    /** As {@link #FIONREAD}. */
    public static final int SIOCINQ = unlessPowerPC(0x541b, 0x4004667f);

    /** Int out: the bytes sent that the peer has not received, with their overhead. */
    public static final int SIOCOUTQ = unlessPowerPC(0x5411, 0x40047473);

    /** As {@link #FIOSETOWN}. */
    public static final int SIOCSPGRP = everywhere(0x8902);

    /** As {@link #FIOGETOWN}. */
    public static final int SIOCGPGRP = everywhere(0x8904);

    /** Int out: whether the next byte is the out-of-band one. */
    public static final int SIOCATMARK = everywhere(0x8905);

    /** A new descriptor of the socket's file, as with {@link #O_PATH}; no argument. */
    public static final int SIOCUNIXFILE = everywhere(0x89e0);

    // Events of epoll(7): {@code linux/eventpoll.h}. Before the other names that begin so, whose
    // numbers are others'.

    /** There is something to read. */
    public static final int EPOLLIN = everywhere(1);

    /** Out-of-band data. */
    public static final int EPOLLPRI = everywhere(2);

    /** There is room to write. */
    public static final int EPOLLOUT = everywhere(4);

    /** An error; always reported. */
    public static final int EPOLLERR = everywhere(8);

    /** Both directions are closed; always reported. */
    public static final int EPOLLHUP = everywhere(16);

    /** Not reported: epoll_ctl refuses such descriptors. */
    public static final int EPOLLNVAL = everywhere(32);

    /** As {@link #EPOLLIN}. */
    public static final int EPOLLRDNORM = everywhere(0x40);

    /** Not used on Linux. */
    public static final int EPOLLRDBAND = everywhere(0x80);

    /** As {@link #EPOLLOUT}. */
    public static final int EPOLLWRNORM = everywhere(0x100);

    /** Priority data may be written. */
    public static final int EPOLLWRBAND = everywhere(0x200);

    /** Not used. */
    public static final int EPOLLMSG = everywhere(0x400);

    /** The peer shut down its writing end. */
    public static final int EPOLLRDHUP = everywhere(0x2000);

    /** Wake one of those that wait, not all. */
    public static final int EPOLLEXCLUSIVE = everywhere(0x10000000);

    /** Keep the system awake while the event is handled. */
    public static final int EPOLLWAKEUP = everywhere(0x20000000);

    /** Once, until modified. */
    public static final int EPOLLONESHOT = everywhere(0x40000000);

    /** Edge-triggered. */
    public static final int EPOLLET = everywhere(0x80000000);

    // Operations of epoll_ctl(2) and flags of epoll_create1(2).

    /** Watch a descriptor. */
    public static final int EPOLL_CTL_ADD = everywhere(1);

    /** Watch it no more. */
    public static final int EPOLL_CTL_DEL = everywhere(2);

    /** Watch it for other events. */
    public static final int EPOLL_CTL_MOD = everywhere(3);

    /** Set {@link #FD_CLOEXEC} on the new descriptor. */
    public static final int EPOLL_CLOEXEC = everywhere(0x80000);

    // Flags of eventfd(2).

    /** A read takes one from the count. */
    public static final int EFD_SEMAPHORE = everywhere(1);

    /** Set {@link #O_NONBLOCK} on the new descriptor. */
    public static final int EFD_NONBLOCK = everywhere(0x800);

    /** Set {@link #FD_CLOEXEC} on the new descriptor. */
    public static final int EFD_CLOEXEC = everywhere(0x80000);

    // Flags of close_range(2): {@code linux/close_range.h}.

    /** Of a table of descriptors that is the caller's alone. */
    public static final int CLOSE_RANGE_UNSHARE = everywhere(2);

    /** Set {@link #FD_CLOEXEC}, and close nothing yet. */
    public static final int CLOSE_RANGE_CLOEXEC = everywhere(4);

    // Flags of pidfd_open(2): {@code linux/pidfd.h}.

    /** Set {@link #O_NONBLOCK} on the new descriptor. */
    public static final int PIDFD_NONBLOCK = everywhere(0x800);

    // Numbers of the system calls that move bytes, for syscall(2): {@code asm/unistd.h}.

    /** read(2). */
    public static final int SYS_read = byMachine(0, 63, 63, 3, 3);

    /** write(2). */
    public static final int SYS_write = byMachine(1, 64, 64, 4, 4);

    /** readv(2). */
    public static final int SYS_readv = byMachine(19, 65, 65, 145, 145);

    /** writev(2). */
    public static final int SYS_writev = byMachine(20, 66, 66, 146, 146);

    /** sendto(2). */
    public static final int SYS_sendto = byMachine(44, 206, 206, 335, 369);

    /** recvfrom(2). */
    public static final int SYS_recvfrom = byMachine(45, 207, 207, 337, 371);

    /** sendmsg(2). */
    public static final int SYS_sendmsg = byMachine(46, 211, 211, 341, 370);

    /** recvmsg(2). */
    public static final int SYS_recvmsg = byMachine(47, 212, 212, 342, 372);

    /** sendmmsg(2). */
    public static final int SYS_sendmmsg = byMachine(307, 269, 269, 349, 358);

    /** recvmmsg(2). */
    public static final int SYS_recvmmsg = byMachine(299, 243, 243, 343, 357);

    // Numbers of system calls that some C libraries have no function for: {@code asm/unistd.h}.

    /** fstat(2): glibc before 2.33. */
    public static final int SYS_fstat = byMachine(5, 80, 80, 108, 108);

    /** pidfd_send_signal(2): glibc before 2.36, musl. */
    public static final int SYS_pidfd_send_signal = everywhere(424);

    /** pidfd_open(2): glibc before 2.36, musl. */
    public static final int SYS_pidfd_open = everywhere(434);

    /** close_range(2): glibc before 2.34, musl. */
    public static final int SYS_close_range = everywhere(436);

    /** epoll_pwait2(2): glibc before 2.35, musl. */
    public static final int SYS_epoll_pwait2 = everywhere(441);

    private Constants() {}
}
