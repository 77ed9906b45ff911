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
import java.lang.invoke.MethodHandles;

/**
 * The C library: a handle for each function, all of one shape.
 *
 * <p>Six 64-bit words to one: the JDK links once for a shape, so that many handles start as fast as
 * one. A function takes the words that it has parameters for. Pointers are words too, since a
 * memory segment as argument allocates as soon as a process uses several kinds of buffers.
 */
@SuppressWarnings("restricted")
final class LibC {
    private static final FunctionDescriptor SHAPE = FunctionDescriptor.of(
            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO =
            STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LOOKUP = LINKER.defaultLookup();

    /**
     * Where a thread's calls leave their errno: one segment a thread, about 0.5 kB with its arena.
     */
    private static final ThreadLocal<MemorySegment> CAPTURED =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(STATE));

    static final MethodHandle socket = find("socket");
    static final MethodHandle socketpair = find("socketpair");
    static final MethodHandle bind = find("bind");
    static final MethodHandle listen = find("listen");
    static final MethodHandle accept = find("accept");
    static final MethodHandle accept4 = find("accept4");
    static final MethodHandle connect = find("connect");
    static final MethodHandle shutdown = find("shutdown");
    static final MethodHandle getsockname = find("getsockname");
    static final MethodHandle getpeername = find("getpeername");
    static final MethodHandle getsockopt = find("getsockopt");
    static final MethodHandle setsockopt = find("setsockopt");
    static final MethodHandle send = find("send");
    static final MethodHandle recv = find("recv");
    static final MethodHandle sendto = find("sendto");
    static final MethodHandle recvfrom = find("recvfrom");
    static final MethodHandle sendmsg = find("sendmsg");
    static final MethodHandle recvmsg = find("recvmsg");
    static final MethodHandle sendmmsg = find("sendmmsg");
    static final MethodHandle recvmmsg = find("recvmmsg");
    static final MethodHandle read = find("read");
    static final MethodHandle write = find("write");
    static final MethodHandle readv = find("readv");
    static final MethodHandle writev = find("writev");
    static final MethodHandle close = find("close");
    static final MethodHandle dup = find("dup");
    static final MethodHandle dup3 = find("dup3");
    static final MethodHandle close_range = find("close_range", Constants.SYS_close_range);
    static final MethodHandle fcntl = findVariadic("fcntl", 2);
    static final MethodHandle ioctl = findVariadic("ioctl", 2);
    static final MethodHandle poll = find("poll");
    static final MethodHandle ppoll = find("ppoll");
    static final MethodHandle epoll_create1 = find("epoll_create1");
    static final MethodHandle epoll_ctl = find("epoll_ctl");
    static final MethodHandle epoll_wait = find("epoll_wait");
    static final MethodHandle epoll_pwait2 = find("epoll_pwait2", Constants.SYS_epoll_pwait2);
    static final MethodHandle pipe2 = find("pipe2");
    static final MethodHandle eventfd = find("eventfd");
    static final MethodHandle open = findVariadic("open", 2);
    static final MethodHandle mkfifo = find("mkfifo");
    static final MethodHandle unlink = find("unlink");
    static final MethodHandle fchmod = find("fchmod");
    static final MethodHandle fstat = find("fstat", Constants.SYS_fstat);
    static final MethodHandle pidfd_open = find("pidfd_open", Constants.SYS_pidfd_open);
    static final MethodHandle pidfd_send_signal =
            find("pidfd_send_signal", Constants.SYS_pidfd_send_signal);

    private LibC() {}

    /**
     * Links the functions now, so that a denied access to native code shows when a backend opens.
     */
    static void initialize() {}

    private static MemorySegment symbol(String name) {
        return LOOKUP.find(name)
                .orElseThrow(() -> new UnsatisfiedLinkError("the C library has no " + name));
    }

    private static MethodHandle find(String name) {
        return LINKER.downcallHandle(symbol(name), SHAPE, Linker.Option.captureCallState("errno"));
    }

    /** A function with parameters that C does not declare: C passes those its own way. */
    private static MethodHandle findVariadic(String name, int declared) {
        return LINKER.downcallHandle(
                symbol(name),
                SHAPE,
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(declared));
    }

    /** A function that some C libraries lack: it then goes through syscall(2), by its number. */
    static MethodHandle find(String name, int number) {
        return LOOKUP.find(name).isPresent() ? find(name) : systemCall(number);
    }

    /** {@code long syscall(long number, ...)}, of which the first word after the state is set. */
    static MethodHandle systemCall(int number) {
        MethodHandle syscall = LINKER.downcallHandle(
                symbol("syscall"),
                SHAPE.appendArgumentLayouts(JAVA_LONG),
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(1));
        return MethodHandles.insertArguments(syscall, 1, (long) number);
    }

    static int call(MethodHandle function, long a) {
        return call(function, a, 0, 0, 0, 0, 0);
    }

    static int call(MethodHandle function, long a, long b) {
        return call(function, a, b, 0, 0, 0, 0);
    }

    static int call(MethodHandle function, long a, long b, long c) {
        return call(function, a, b, c, 0, 0, 0);
    }

    static int call(MethodHandle function, long a, long b, long c, long d) {
        return call(function, a, b, c, d, 0, 0);
    }

    static int call(MethodHandle function, long a, long b, long c, long d, long e) {
        return call(function, a, b, c, d, e, 0);
    }

    /**
     * What the kernel returned, or {@code -errno}. The upper half of a C int in a 64-bit register
     * is rubbish: it goes before anything is compared.
     */
    static int call(MethodHandle function, long a, long b, long c, long d, long e, long f) {
        MemorySegment captured = CAPTURED.get();
        int returned;
        try {
            returned = (int) (long) function.invokeExact(captured, a, b, c, d, e, f);
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
        return returned != -1 ? returned : -captured.get(JAVA_INT, ERRNO);
    }
}
