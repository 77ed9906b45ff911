package sockcall.audit;

import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Errno.EINTR;

import sockcall.spi.Backend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.List;

/** Backends that return what they should, but not by the system call that they should make. */
enum Mutant {
    /** Makes a call twice. */
    LISTENS_TWICE {
        @Override
        Object make(Backend backend, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("listen")) {
                call(backend, method, arguments);
            }
            return call(backend, method, arguments);
        }
    },

    /** Changes an argument. */
    SENDS_WITH_MSG_DONTWAIT {
        @Override
        Object make(Backend backend, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("send")) {
                arguments[3] = (int) arguments[3] | MSG_DONTWAIT;
            }
            return call(backend, method, arguments);
        }
    },

    /** Makes another call that does the same on a socket. */
    WRITES_BY_SEND {
        @Override
        Object make(Backend backend, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("write")) {
                return backend.send(
                        (int) arguments[0], (ByteBuffer) arguments[1], (long) arguments[2], 0);
            }
            return call(backend, method, arguments);
        }
    },

    /** Answers by itself, and makes no call. */
    POLLS_NOTHING_BY_ITSELF {
        @Override
        Object make(Backend backend, Method method, Object[] arguments) throws Throwable {
            boolean isEmpty = method.getName().equals("poll") && arguments[0] == null;
            return isEmpty ? 0 : call(backend, method, arguments);
        }
    },

    /** Makes a call again that a signal has interrupted. */
    GOES_ON_AFTER_EINTR {
        @Override
        Object make(Backend backend, Method method, Object[] arguments) throws Throwable {
            Object result = call(backend, method, arguments);
            return result.equals(-EINTR) ? call(backend, method, arguments) : result;
        }
    };

    abstract Object make(Backend backend, Method method, Object[] arguments) throws Throwable;

    /** A backend that is wrong in this way, over one that is right. */
    Backend of(Backend backend) {
        return (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> make(backend, method, arguments));
    }

    /** The options of Java by which {@link Replayed} takes this one. */
    List<String> options() {
        return List.of("-D" + Replayed.MUTANT + "=" + name());
    }

    private static Object call(Backend backend, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(backend, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
