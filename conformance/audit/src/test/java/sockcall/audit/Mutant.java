package sockcall.audit;

import static sockcall.Constants.F_DUPFD;
import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SHUT_RDWR;
import static sockcall.Errno.EINTR;
import static sockcall.Errno.EINVAL;

import sockcall.spi.Backend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.List;

/** Backends that return what they should, but not by the system call that they should make. */
enum Mutant {
    /** Makes a call twice, one with a flag more, one by another name, and one not at all. */
    MAKES_OTHER_CALLS {
        @Override
        Object make(Backend backend, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "listen" -> call(backend, method, arguments);
                case "send" -> arguments[3] = (int) arguments[3] | MSG_DONTWAIT;
                case "write" -> {
                    return backend.send(
                            (int) arguments[0], (ByteBuffer) arguments[1], (long) arguments[2], 0);
                }
                case "shutdown" -> {
                    return (int) arguments[1] > SHUT_RDWR
                            ? -EINVAL
                            : call(backend, method, arguments);
                }
                default -> {}
            }
            return call(backend, method, arguments);
        }
    },

    /** Makes a call by another one that does the same. */
    DUPLICATES_BY_FCNTL {
        @Override
        Object make(Backend backend, Method method, Object[] arguments) throws Throwable {
            return method.getName().equals("dup")
                    ? backend.fcntl((int) arguments[0], F_DUPFD, 0)
                    : call(backend, method, arguments);
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
