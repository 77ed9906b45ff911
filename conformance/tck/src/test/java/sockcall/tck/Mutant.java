package sockcall.tck;

import sockcall.spi.Backend;
import sockcall.spi.CallDescription;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A backend that breaks a rule in some of its calls and makes all others as they are. */
final class Mutant {

    /** How a mutant makes a call. */
    interface Making {
        /** The result of the call, made in its own way, on the backend that is right. */
        int make(CallDescription call, Object[] arguments, Backend right);
    }

    private Mutant() {}

    /** A backend that makes its calls this way. */
    static Backend of(Backend right, Making making) {
        return (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> {
                    CallDescription call = CallDescription.of(method);
                    return call == null
                            ? ofObject(method, arguments, right)
                            : making.make(call, arguments, right);
                });
    }

    private static Object ofObject(Method method, Object[] arguments, Backend right)
            throws Throwable {
        try {
            return method.invoke(right, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
