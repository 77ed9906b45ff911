package sockcall.spi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** What stands between a program and a backend, and sees every call that the program makes. */
abstract class Interposed implements InvocationHandler {
    /** The backend that makes the calls. */
    final Backend backend;

    Interposed(Backend backend) {
        this.backend = backend;
    }

    /** The backend that a program calls. */
    final <T extends Backend> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                Backend.class.getClassLoader(), new Class<?>[] {type}, this));
    }

    /** Makes a call, and returns what the program gets. */
    abstract int make(CallDescription call, Object[] arguments);

    /** Answers a method that is no call: as the backend does, those of Object above all. */
    Object answer(Method method, Object[] arguments) throws ReflectiveOperationException {
        return method.invoke(backend, arguments);
    }

    /** Called for every method of the proxy. */
    @Override
    public final Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        CallDescription call = CallDescription.of(method);
        if (call != null) {
            return make(call, arguments);
        }
        try {
            return answer(method, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
