package sockcall.jnr;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.HeapInvocationBuffer;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;

import sockcall.Constants;

import java.util.Collections;

/**
 * The functions that cannot be mapped, called through jffi itself with six words each, of which a
 * function takes as many as it has parameters. jffi's own way costs about 20 ns more.
 *
 * <p>Those of six parameters: the stub that jnr-ffi 2.3.4 generates on x86_64 takes the sixth from
 * the wrong place of the stack, so that the kernel would get the stub's return address for it, and
 * recvfrom write its length there. Those with parameters that C does not declare, which jffi is
 * told of: on x86_64, aarch64, riscv64 and s390x they stand where declared ones would, but on
 * ppc64le the function may save its parameters in memory that only a caller who knows sets aside.
 * And those that some C libraries lack: they go through syscall(2), by their number.
 */
final class SixWords {
    static final long sendto = find("sendto");
    static final long recvfrom = find("recvfrom");
    static final long close_range = find("close_range", Constants.SYS_close_range);
    static final long fcntl = find("fcntl");
    static final long ioctl = find("ioctl");
    static final long epoll_pwait2 = find("epoll_pwait2", Constants.SYS_epoll_pwait2);
    static final long open = find("open");
    static final long fstat = find("fstat", Constants.SYS_fstat);
    static final long pidfd_open = find("pidfd_open", Constants.SYS_pidfd_open);
    static final long pidfd_send_signal =
            find("pidfd_send_signal", Constants.SYS_pidfd_send_signal);

    private static final Invoker INVOKER = Invoker.getInstance();
    private static final CallContext SHAPE = shape(Type.SINT64, 6, 6);

    /**
     * Of fcntl, ioctl and open, which declare two. Unsigned, which changes nothing but the key
     * under which jffi 1.4.3 remembers it: the number of declared ones is no part of that.
     */
    private static final CallContext VARIADIC = shape(Type.UINT64, 6, 2);

    private SixWords() {}

    private static CallContext shape(Type word, int words, int declared) {
        return CallContext.getCallContext(
                Type.SINT64,
                declared,
                Collections.nCopies(words, word).toArray(Type[]::new),
                CallingConvention.DEFAULT,
                true);
    }

    private static long find(String name) {
        long function = Library.getDefault().getSymbolAddress(name);
        if (function == 0) {
            throw new UnsatisfiedLinkError("the C library has no " + name);
        }
        return function;
    }

    /** The function; where the C library has none, the system call's number, negated. */
    static long find(String name, int number) {
        long function = Library.getDefault().getSymbolAddress(name);
        return function != 0 ? function : -number;
    }

    /** Of a function that declares two parameters; it takes the third only where it needs it. */
    static long callVariadic(long function, long a, long b, long c) {
        return INVOKER.invokeL6(VARIADIC, function, a, b, c, 0, 0, 0);
    }

    static long call(long function, long a, long b) {
        return call(function, a, b, 0, 0, 0, 0);
    }

    static long call(long function, long a, long b, long c) {
        return call(function, a, b, c, 0, 0, 0);
    }

    static long call(long function, long a, long b, long c, long d) {
        return call(function, a, b, c, d, 0, 0);
    }

    /** What the function returns; its errno is where those of the stubs are. */
    static long call(long function, long a, long b, long c, long d, long e, long f) {
        return function > 0
                ? INVOKER.invokeL6(SHAPE, function, a, b, c, d, e, f)
                : SystemCall.make(-function, a, b, c, d, e, f);
    }

    /**
     * {@code long syscall(long number, ...)}: of seven words, so that it allocates. jffi saves the
     * errno as it does for six; its classes are loaded, and the buffer is made, before the call.
     */
    private static final class SystemCall {
        private static final long SYSCALL = find("syscall");
        private static final CallContext SHAPE = shape(Type.SINT64, 7, 1);

        static long make(long... words) {
            HeapInvocationBuffer arguments = new HeapInvocationBuffer(SHAPE);
            for (long word : words) {
                arguments.putLong(word);
            }
            return INVOKER.invokeLong(SHAPE, SYSCALL, arguments);
        }
    }
}
