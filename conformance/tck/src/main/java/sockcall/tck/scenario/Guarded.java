package sockcall.tck.scenario;

import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.CallDescription;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.function.Predicate;

/** What the guard of {@link Syscalls} lets through, as it says itself over a backend of its own. */
final class Guarded {
    private Object[] passed;

    private final Backend backend = (Backend) Proxy.newProxyInstance(
            Backend.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
                passed = arguments;
                return 0;
            });

    /**
     * Whether the guard has nothing against these arguments, and passes exactly the lengths that
     * stand among them.
     */
    static boolean accepts(CallDescription call, Object[] arguments, Predicate<ByteBuffer> isBad) {
        for (Part part : call.parts()) {
            // Java must not look there, and the guard reads a length in memory.
            if (part.kind() == Kind.LENGTH_IN_MEMORY
                    && arguments[part.index()] instanceof ByteBuffer length
                    && isBad.test(length)) {
                return false;
            }
        }
        return new Guarded().passes(call, arguments);
    }

    private boolean passes(CallDescription call, Object... arguments) {
        try {
            call.on(Syscalls.over(backend), arguments);
        } catch (NullPointerException | IllegalArgumentException refused) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            boolean isSame = arguments[i] instanceof Number number
                    ? number.equals(passed[i])
                    : arguments[i] == passed[i];
            if (!isSame) {
                return false;
            }
        }
        return true;
    }
}
