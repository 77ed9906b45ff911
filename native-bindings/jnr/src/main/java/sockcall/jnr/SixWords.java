package sockcall.jnr;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;

import java.util.Collections;

/**
 * The functions of six parameters, called through jffi itself.
 *
 * <p>The stub that jnr-ffi 2.3.4 generates on x86_64 takes the sixth from the wrong place of the
 * stack: the kernel would get the stub's return address for it, and recvfrom write its length
 * there. jffi's own way allocates nothing either, and costs about 20 ns.
 */
final class SixWords {
    static final long sendto = find("sendto");
    static final long recvfrom = find("recvfrom");

    private static final Invoker INVOKER = Invoker.getInstance();
    private static final CallContext SHAPE = CallContext.getCallContext(
            Type.SINT64,
            Collections.nCopies(6, Type.SINT64).toArray(Type[]::new),
            CallingConvention.DEFAULT,
            true);

    private SixWords() {}

    private static long find(String name) {
        long function = Library.getDefault().getSymbolAddress(name);
        if (function == 0) {
            throw new UnsatisfiedLinkError("the C library has no " + name);
        }
        return function;
    }

    /** What the function returns; its errno is where those of the stubs are. */
    static long call(long function, long a, long b, long c, long d, long e, long f) {
        return INVOKER.invokeL6(SHAPE, function, a, b, c, d, e, f);
    }
}
