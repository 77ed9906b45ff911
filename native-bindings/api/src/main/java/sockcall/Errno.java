package sockcall;

/**
 * Error numbers, with the names and texts of errno(3).
 *
 * <p>Ints, not an enum: a number that this table does not know is still a number, and survives.
 * Source: {@code asm-generic/errno-base.h} and {@code errno.h} of Linux 6.18, the same on every
 * supported platform; the texts are those of strerror(3) in glibc 2.36.
 */
public final class Errno {
    private static final int SIZE = 134;
    private static final String[] NAMES = new String[SIZE];
    private static final String[] TEXTS = new String[SIZE];

    /** Operation not permitted. */
    public static final int EPERM = define(1, "EPERM", "Operation not permitted");

    /** No such file or directory. */
    public static final int ENOENT = define(2, "ENOENT", "No such file or directory");

    /** No such process. */
    public static final int ESRCH = define(3, "ESRCH", "No such process");

    /** Interrupted system call. */
    public static final int EINTR = define(4, "EINTR", "Interrupted system call");

    /** Input/output error. */
    public static final int EIO = define(5, "EIO", "Input/output error");

    /** No such device or address. */
    public static final int ENXIO = define(6, "ENXIO", "No such device or address");

    /** Argument list too long. */
    public static final int E2BIG = define(7, "E2BIG", "Argument list too long");

    /** Exec format error. */
    public static final int ENOEXEC = define(8, "ENOEXEC", "Exec format error");

    /** Bad file descriptor. */
    public static final int EBADF = define(9, "EBADF", "Bad file descriptor");

    /** No child processes. */
    public static final int ECHILD = define(10, "ECHILD", "No child processes");

    /** Resource temporarily unavailable. */
    public static final int EAGAIN = define(11, "EAGAIN", "Resource temporarily unavailable");

    /** The other name of {@link #EAGAIN}, with the same number. */
    public static final int EWOULDBLOCK = EAGAIN;

    /** Cannot allocate memory. */
    public static final int ENOMEM = define(12, "ENOMEM", "Cannot allocate memory");

    /** Permission denied. */
    public static final int EACCES = define(13, "EACCES", "Permission denied");

    /** Bad address. */
    public static final int EFAULT = define(14, "EFAULT", "Bad address");

    /** Block device required. */
    public static final int ENOTBLK = define(15, "ENOTBLK", "Block device required");

    /** Device or resource busy. */
    public static final int EBUSY = define(16, "EBUSY", "Device or resource busy");

    /** File exists. */
    public static final int EEXIST = define(17, "EEXIST", "File exists");

    /** Invalid cross-device link. */
    public static final int EXDEV = define(18, "EXDEV", "Invalid cross-device link");

    /** No such device. */
    public static final int ENODEV = define(19, "ENODEV", "No such device");

    /** Not a directory. */
    public static final int ENOTDIR = define(20, "ENOTDIR", "Not a directory");

    /** Is a directory. */
    public static final int EISDIR = define(21, "EISDIR", "Is a directory");

    /** Invalid argument. */
    public static final int EINVAL = define(22, "EINVAL", "Invalid argument");

    /** Too many open files in system. */
    public static final int ENFILE = define(23, "ENFILE", "Too many open files in system");

    /** Too many open files. */
    public static final int EMFILE = define(24, "EMFILE", "Too many open files");

    /** Inappropriate ioctl for device. */
    public static final int ENOTTY = define(25, "ENOTTY", "Inappropriate ioctl for device");

    /** Text file busy. */
    public static final int ETXTBSY = define(26, "ETXTBSY", "Text file busy");

    /** File too large. */
    public static final int EFBIG = define(27, "EFBIG", "File too large");

    /** No space left on device. */
    public static final int ENOSPC = define(28, "ENOSPC", "No space left on device");

    /** Illegal seek. */
    public static final int ESPIPE = define(29, "ESPIPE", "Illegal seek");

    /** Read-only file system. */
    public static final int EROFS = define(30, "EROFS", "Read-only file system");

    /** Too many links. */
    public static final int EMLINK = define(31, "EMLINK", "Too many links");

    /** Broken pipe. */
    public static final int EPIPE = define(32, "EPIPE", "Broken pipe");

    /** Numerical argument out of domain. */
    public static final int EDOM = define(33, "EDOM", "Numerical argument out of domain");

    /** Numerical result out of range. */
    public static final int ERANGE = define(34, "ERANGE", "Numerical result out of range");

    /** Resource deadlock avoided. */
    public static final int EDEADLK = define(35, "EDEADLK", "Resource deadlock avoided");

    /** File name too long. */
    public static final int ENAMETOOLONG = define(36, "ENAMETOOLONG", "File name too long");

    /** No locks available. */
    public static final int ENOLCK = define(37, "ENOLCK", "No locks available");

    /** Function not implemented. */
    public static final int ENOSYS = define(38, "ENOSYS", "Function not implemented");

    /** Directory not empty. */
    public static final int ENOTEMPTY = define(39, "ENOTEMPTY", "Directory not empty");

    /** Too many levels of symbolic links. */
    public static final int ELOOP = define(40, "ELOOP", "Too many levels of symbolic links");

    /** No message of desired type. */
    public static final int ENOMSG = define(42, "ENOMSG", "No message of desired type");

    /** Identifier removed. */
    public static final int EIDRM = define(43, "EIDRM", "Identifier removed");

    /** Channel number out of range. */
    public static final int ECHRNG = define(44, "ECHRNG", "Channel number out of range");

    /** Level 2 not synchronized. */
    public static final int EL2NSYNC = define(45, "EL2NSYNC", "Level 2 not synchronized");

    /** Level 3 halted. */
    public static final int EL3HLT = define(46, "EL3HLT", "Level 3 halted");

    /** Level 3 reset. */
    public static final int EL3RST = define(47, "EL3RST", "Level 3 reset");

    /** Link number out of range. */
    public static final int ELNRNG = define(48, "ELNRNG", "Link number out of range");

    /** Protocol driver not attached. */
    public static final int EUNATCH = define(49, "EUNATCH", "Protocol driver not attached");

    /** No CSI structure available. */
    public static final int ENOCSI = define(50, "ENOCSI", "No CSI structure available");

    /** Level 2 halted. */
    public static final int EL2HLT = define(51, "EL2HLT", "Level 2 halted");

    /** Invalid exchange. */
    public static final int EBADE = define(52, "EBADE", "Invalid exchange");

    /** Invalid request descriptor. */
    public static final int EBADR = define(53, "EBADR", "Invalid request descriptor");

    /** Exchange full. */
    public static final int EXFULL = define(54, "EXFULL", "Exchange full");

    /** No anode. */
    public static final int ENOANO = define(55, "ENOANO", "No anode");

    /** Invalid request code. */
    public static final int EBADRQC = define(56, "EBADRQC", "Invalid request code");

    /** Invalid slot. */
    public static final int EBADSLT = define(57, "EBADSLT", "Invalid slot");

    /** Bad font file format. */
    public static final int EBFONT = define(59, "EBFONT", "Bad font file format");

    /** Device not a stream. */
    public static final int ENOSTR = define(60, "ENOSTR", "Device not a stream");

    /** No data available. */
    public static final int ENODATA = define(61, "ENODATA", "No data available");

    /** Timer expired. */
    public static final int ETIME = define(62, "ETIME", "Timer expired");

    /** Out of streams resources. */
    public static final int ENOSR = define(63, "ENOSR", "Out of streams resources");

    /** Machine is not on the network. */
    public static final int ENONET = define(64, "ENONET", "Machine is not on the network");

    /** Package not installed. */
    public static final int ENOPKG = define(65, "ENOPKG", "Package not installed");

    /** Object is remote. */
    public static final int EREMOTE = define(66, "EREMOTE", "Object is remote");

    /** Link has been severed. */
    public static final int ENOLINK = define(67, "ENOLINK", "Link has been severed");

    /** Advertise error. */
    public static final int EADV = define(68, "EADV", "Advertise error");

    /** Srmount error. */
    public static final int ESRMNT = define(69, "ESRMNT", "Srmount error");

    /** Communication error on send. */
    public static final int ECOMM = define(70, "ECOMM", "Communication error on send");

    /** Protocol error. */
    public static final int EPROTO = define(71, "EPROTO", "Protocol error");

    /** Multihop attempted. */
    public static final int EMULTIHOP = define(72, "EMULTIHOP", "Multihop attempted");

    /** RFS specific error. */
    public static final int EDOTDOT = define(73, "EDOTDOT", "RFS specific error");

    /** Bad message. */
    public static final int EBADMSG = define(74, "EBADMSG", "Bad message");

    /** Value too large for defined data type. */
    public static final int EOVERFLOW =
            define(75, "EOVERFLOW", "Value too large for defined data type");

    /** Name not unique on network. */
    public static final int ENOTUNIQ = define(76, "ENOTUNIQ", "Name not unique on network");

    /** File descriptor in bad state. */
    public static final int EBADFD = define(77, "EBADFD", "File descriptor in bad state");

    /** Remote address changed. */
    public static final int EREMCHG = define(78, "EREMCHG", "Remote address changed");

    /** Can not access a needed shared library. */
    public static final int ELIBACC =
            define(79, "ELIBACC", "Can not access a needed shared library");

    /** Accessing a corrupted shared library. */
    public static final int ELIBBAD = define(80, "ELIBBAD", "Accessing a corrupted shared library");

    /** .lib section in a.out corrupted. */
    public static final int ELIBSCN = define(81, "ELIBSCN", ".lib section in a.out corrupted");

    /** Attempting to link in too many shared libraries. */
    public static final int ELIBMAX =
            define(82, "ELIBMAX", "Attempting to link in too many shared libraries");

    /** Cannot exec a shared library directly. */
    public static final int ELIBEXEC =
            define(83, "ELIBEXEC", "Cannot exec a shared library directly");

    /** Invalid or incomplete multibyte or wide character. */
    public static final int EILSEQ =
            define(84, "EILSEQ", "Invalid or incomplete multibyte or wide character");

    /** Interrupted system call should be restarted. */
    public static final int ERESTART =
            define(85, "ERESTART", "Interrupted system call should be restarted");

    /** Streams pipe error. */
    public static final int ESTRPIPE = define(86, "ESTRPIPE", "Streams pipe error");

    /** Too many users. */
    public static final int EUSERS = define(87, "EUSERS", "Too many users");

    /** Socket operation on non-socket. */
    public static final int ENOTSOCK = define(88, "ENOTSOCK", "Socket operation on non-socket");

    /** Destination address required. */
    public static final int EDESTADDRREQ =
            define(89, "EDESTADDRREQ", "Destination address required");

    /** Message too long. */
    public static final int EMSGSIZE = define(90, "EMSGSIZE", "Message too long");

    /** Protocol wrong type for socket. */
    public static final int EPROTOTYPE = define(91, "EPROTOTYPE", "Protocol wrong type for socket");

    /** Protocol not available. */
    public static final int ENOPROTOOPT = define(92, "ENOPROTOOPT", "Protocol not available");

    /** Protocol not supported. */
    public static final int EPROTONOSUPPORT =
            define(93, "EPROTONOSUPPORT", "Protocol not supported");

    /** Socket type not supported. */
    public static final int ESOCKTNOSUPPORT =
            define(94, "ESOCKTNOSUPPORT", "Socket type not supported");

    /** Operation not supported. */
    public static final int EOPNOTSUPP = define(95, "EOPNOTSUPP", "Operation not supported");

    /** The other name of {@link #EOPNOTSUPP}, with the same number. */
    public static final int ENOTSUP = EOPNOTSUPP;

    /** Protocol family not supported. */
    public static final int EPFNOSUPPORT =
            define(96, "EPFNOSUPPORT", "Protocol family not supported");

    /** Address family not supported by protocol. */
    public static final int EAFNOSUPPORT =
            define(97, "EAFNOSUPPORT", "Address family not supported by protocol");

    /** Address already in use. */
    public static final int EADDRINUSE = define(98, "EADDRINUSE", "Address already in use");

    /** Cannot assign requested address. */
    public static final int EADDRNOTAVAIL =
            define(99, "EADDRNOTAVAIL", "Cannot assign requested address");

    /** Network is down. */
    public static final int ENETDOWN = define(100, "ENETDOWN", "Network is down");

    /** Network is unreachable. */
    public static final int ENETUNREACH = define(101, "ENETUNREACH", "Network is unreachable");

    /** Network dropped connection on reset. */
    public static final int ENETRESET =
            define(102, "ENETRESET", "Network dropped connection on reset");

    /** Software caused connection abort. */
    public static final int ECONNABORTED =
            define(103, "ECONNABORTED", "Software caused connection abort");

    /** Connection reset by peer. */
    public static final int ECONNRESET = define(104, "ECONNRESET", "Connection reset by peer");

    /** No buffer space available. */
    public static final int ENOBUFS = define(105, "ENOBUFS", "No buffer space available");

    /** Transport endpoint is already connected. */
    public static final int EISCONN =
            define(106, "EISCONN", "Transport endpoint is already connected");

    /** Transport endpoint is not connected. */
    public static final int ENOTCONN =
            define(107, "ENOTCONN", "Transport endpoint is not connected");

    /** Cannot send after transport endpoint shutdown. */
    public static final int ESHUTDOWN =
            define(108, "ESHUTDOWN", "Cannot send after transport endpoint shutdown");

    /** Too many references: cannot splice. */
    public static final int ETOOMANYREFS =
            define(109, "ETOOMANYREFS", "Too many references: cannot splice");

    /** Connection timed out. */
    public static final int ETIMEDOUT = define(110, "ETIMEDOUT", "Connection timed out");

    /** Connection refused. */
    public static final int ECONNREFUSED = define(111, "ECONNREFUSED", "Connection refused");

    /** Host is down. */
    public static final int EHOSTDOWN = define(112, "EHOSTDOWN", "Host is down");

    /** No route to host. */
    public static final int EHOSTUNREACH = define(113, "EHOSTUNREACH", "No route to host");

    /** Operation already in progress. */
    public static final int EALREADY = define(114, "EALREADY", "Operation already in progress");

    /** Operation now in progress. */
    public static final int EINPROGRESS = define(115, "EINPROGRESS", "Operation now in progress");

    /** Stale file handle. */
    public static final int ESTALE = define(116, "ESTALE", "Stale file handle");

    /** Structure needs cleaning. */
    public static final int EUCLEAN = define(117, "EUCLEAN", "Structure needs cleaning");

    /** Not a XENIX named type file. */
    public static final int ENOTNAM = define(118, "ENOTNAM", "Not a XENIX named type file");

    /** No XENIX semaphores available. */
    public static final int ENAVAIL = define(119, "ENAVAIL", "No XENIX semaphores available");

    /** Is a named type file. */
    public static final int EISNAM = define(120, "EISNAM", "Is a named type file");

    /** Remote I/O error. */
    public static final int EREMOTEIO = define(121, "EREMOTEIO", "Remote I/O error");

    /** Disk quota exceeded. */
    public static final int EDQUOT = define(122, "EDQUOT", "Disk quota exceeded");

    /** No medium found. */
    public static final int ENOMEDIUM = define(123, "ENOMEDIUM", "No medium found");

    /** Wrong medium type. */
    public static final int EMEDIUMTYPE = define(124, "EMEDIUMTYPE", "Wrong medium type");

    /** Operation canceled. */
    public static final int ECANCELED = define(125, "ECANCELED", "Operation canceled");

    /** Required key not available. */
    public static final int ENOKEY = define(126, "ENOKEY", "Required key not available");

    /** Key has expired. */
    public static final int EKEYEXPIRED = define(127, "EKEYEXPIRED", "Key has expired");

    /** Key has been revoked. */
    public static final int EKEYREVOKED = define(128, "EKEYREVOKED", "Key has been revoked");

    /** Key was rejected by service. */
    public static final int EKEYREJECTED =
            define(129, "EKEYREJECTED", "Key was rejected by service");

    /** Owner died. */
    public static final int EOWNERDEAD = define(130, "EOWNERDEAD", "Owner died");

    /** State not recoverable. */
    public static final int ENOTRECOVERABLE =
            define(131, "ENOTRECOVERABLE", "State not recoverable");

    /** Operation not possible due to RF-kill. */
    public static final int ERFKILL =
            define(132, "ERFKILL", "Operation not possible due to RF-kill");

    /** Memory page has hardware error. */
    public static final int EHWPOISON = define(133, "EHWPOISON", "Memory page has hardware error");

    private Errno() {}

    /** {@return the name, as {@code EPIPE}; {@code E?} and the number where none is known} */
    public static String name(int errno) {
        return known(errno) ? NAMES[errno] : "E?" + errno;
    }

    /** {@return the text of strerror(3), as {@code Broken pipe}} */
    public static String text(int errno) {
        return known(errno) ? TEXTS[errno] : "Unknown error " + errno;
    }

    private static boolean known(int errno) {
        return errno > 0 && errno < SIZE && NAMES[errno] != null;
    }

    private static int define(int number, String name, String text) {
        NAMES[number] = name;
        TEXTS[number] = text;
        return number;
    }
}
