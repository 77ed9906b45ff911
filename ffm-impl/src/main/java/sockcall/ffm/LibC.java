package sockcall.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import sockcall.Constants;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The C library: the address of each function, and one handle that calls them all.
 *
 * <p>It takes seven 64-bit words, as syscall(2) does, and gives one: the JDK links once, so that a
 * program starts as fast with many functions as with one. A function takes the words that it has
 * parameters for. It may be variadic, since on Linux a variadic word stands where any other would;
 * the linker is not told, since a program then starts later (docs/adr/0006). Pointers are words
 * too, since a memory segment as argument allocates as soon as a process uses several kinds of
 * buffers.
 *
 * <p>The calls that move bytes are made by their numbers: the C library's functions guard them
 * against a pthread_cancel that no JVM sends (docs/adr/0005). send and recv are then sendto and
 * recvfrom of no address, which is what the words are that nobody gives: zeros.
 */
@SuppressWarnings("restricted")
final class LibC {
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final Linker.Option WITH_ERRNO = Linker.Option.captureCallState("errno");
    private static final long ERRNO = offset("errno");
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LOOKUP = LINKER.defaultLookup();

    private static final FunctionDescriptor SHAPE = FunctionDescriptor.of(
            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle CALL = LINKER.downcallHandle(SHAPE, WITH_ERRNO);
    private static final MemorySegment SYSCALL = find("syscall").address;

    /**
     * Where a thread's calls leave their errno: one segment a thread, about 0.5 kB with its arena.
     * A class, since a program is up to its first call sooner without a lambda.
     */
    private static final ThreadLocal<MemorySegment> CAPTURED = new ThreadLocal<>() {
        @Override
        protected MemorySegment initialValue() {
            return Arena.ofAuto().allocate(STATE);
        }
    };

    static final Function socket = find("socket");
    static final Function socketpair = find("socketpair");
    static final Function bind = find("bind");
    static final Function listen = find("listen");
    static final Function accept = find("accept");
    static final Function accept4 = find("accept4");
    static final Function connect = find("connect");
    static final Function shutdown = find("shutdown");
    static final Function getsockname = find("getsockname");
    static final Function getpeername = find("getpeername");
    static final Function getsockopt = find("getsockopt");
    static final Function setsockopt = find("setsockopt");
    static final Function send = systemCall(Constants.SYS_sendto);
    static final Function recv = systemCall(Constants.SYS_recvfrom);
    static final Function sendto = systemCall(Constants.SYS_sendto);
    static final Function recvfrom = systemCall(Constants.SYS_recvfrom);
    static final Function sendmsg = systemCall(Constants.SYS_sendmsg);
    static final Function recvmsg = systemCall(Constants.SYS_recvmsg);
    static final Function sendmmsg = systemCall(Constants.SYS_sendmmsg);
    static final Function recvmmsg = systemCall(Constants.SYS_recvmmsg);
    static final Function read = systemCall(Constants.SYS_read);
    static final Function write = systemCall(Constants.SYS_write);
    static final Function readv = systemCall(Constants.SYS_readv);
    static final Function writev = systemCall(Constants.SYS_writev);
    static final Function close = find("close");
    static final Function dup = find("dup");
    static final Function dup3 = find("dup3");
    static final Function close_range = find("close_range", Constants.SYS_close_range);
    static final Function fcntl = find("fcntl");
    static final Function ioctl = find("ioctl");
    static final Function poll = find("poll");
    static final Function ppoll = find("ppoll");
    static final Function epoll_create1 = find("epoll_create1");
    static final Function epoll_ctl = find("epoll_ctl");
    static final Function epoll_wait = find("epoll_wait");
    static final Function epoll_pwait2 = find("epoll_pwait2", Constants.SYS_epoll_pwait2);
    static final Function pipe2 = find("pipe2");
    static final Function eventfd = find("eventfd");
    static final Function open = find("open");
    static final Function mkfifo = find("mkfifo");
    static final Function unlink = find("unlink");
    static final Function fchmod = find("fchmod");
    static final Function fstat = find("fstat", Constants.SYS_fstat);
    static final Function pidfd_open = find("pidfd_open", Constants.SYS_pidfd_open);
    static final Function pidfd_send_signal =
            find("pidfd_send_signal", Constants.SYS_pidfd_send_signal);

    /** By its address, or by the number of its system call. */
    record Function(MemorySegment address, long number) {}

    private LibC() {}

    /**
     * Links the functions now, so that a denied access to native code shows when a backend opens.
     */
    static void initialize() {}

    /** As byteOffset says it, without the path of layouts that a program's start would pay for. */
    private static long offset(String name) {
        long offset = 0;
        for (MemoryLayout member : STATE.memberLayouts()) {
            if (member.name().equals(Optional.of(name))) {
                return offset;
            }
            offset += member.byteSize();
        }
        throw new AssertionError(STATE);
    }

    private static Function find(String name) {
        Optional<MemorySegment> address = LOOKUP.find(name);
        if (address.isEmpty()) {
            throw new UnsatisfiedLinkError("the C library has no " + name);
        }
        return new Function(address.get(), 0);
    }

    /** A function that some C libraries lack: it then goes through syscall(2), by its number. */
    static Function find(String name, int number) {
        return LOOKUP.find(name).isPresent() ? find(name) : systemCall(number);
    }

    static Function systemCall(int number) {
        return new Function(null, number);
    }

    /**
     * {@return the address of the position of this direct buffer; 0, which is NULL, for null} The
     * compiler inlines it, and so leaves out the segment, unless the call is deep below the method
     * that it compiles (docs/adr/0004).
     */
    static long address(ByteBuffer memory) {
        return memory == null ? 0 : MemorySegment.ofBuffer(memory).address();
    }

    static int call(Function function, long a) {
        return call(function, a, 0, 0, 0, 0, 0);
    }

    static int call(Function function, long a, long b) {
        return call(function, a, b, 0, 0, 0, 0);
    }

    static int call(Function function, long a, long b, long c) {
        return call(function, a, b, c, 0, 0, 0);
    }

    static int call(Function function, long a, long b, long c, long d) {
        return call(function, a, b, c, d, 0, 0);
    }

    static int call(Function function, long a, long b, long c, long d, long e) {
        return call(function, a, b, c, d, e, 0);
    }

    static int call(Function function, long a, long b, long c, long d, long e, long f) {
        MemorySegment captured = CAPTURED.get();
        try {
            return result(
                    function.address != null
                            ? (long) CALL.invokeExact(
                                    function.address, captured, a, b, c, d, e, f, 0L)
                            : (long) CALL.invokeExact(
                                    SYSCALL, captured, function.number, a, b, c, d, e, f),
                    captured);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    /**
     * What the kernel returned, or {@code -errno}. The upper half of a C int in a 64-bit register
     * is rubbish: it goes before anything is compared.
     */
    private static int result(long returned, MemorySegment captured) {
        return (int) returned != -1 ? (int) returned : -captured.get(JAVA_INT, ERRNO);
    }
}
