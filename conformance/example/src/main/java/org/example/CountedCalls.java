package org.example;

import sockcall.spi.Backend;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Makes every call through another backend, and counts it. */
public final class CountedCalls implements InvocationHandler {
    private final Backend backend;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** Counts the calls of a backend. */
    public CountedCalls(Backend backend) {
        this.backend = backend;
    }

    /** {@return the backend whose calls are counted} */
    public Backend backend() {
        return (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(), new Class<?>[] {Backend.class}, this);
    }

    /** {@return how often a call was made} */
    public long count(String call) {
        LongAdder count = counts.get(call);
        return count == null ? 0 : count.sum();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        counts.computeIfAbsent(method.getName(), name -> new LongAdder()).increment();
        try {
            return method.invoke(backend, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
