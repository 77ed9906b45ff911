package sockcall.tck;

import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.Fd;
import sockcall.spi.Length;
import sockcall.spi.Size;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call of {@link Syscalls}, with the description that {@link Backend} gives of its parameters:
 * the two have the same names.
 */
final class GuardedCall {
    /** The bytes of memory whose size no annotation fixes: two of struct pollfd, or an address. */
    static final int ROOM = 16;

    private final Method method;
    private final Map<String, Parameter> described = new LinkedHashMap<>();

    private GuardedCall(Method method) {
        this.method = method;
        for (Parameter parameter : description(method).getParameters()) {
            described.put(parameter.getName(), parameter);
        }
    }

    /** Every call that takes memory. */
    static List<GuardedCall> all() {
        return Arrays.stream(Syscalls.class.getMethods())
                .filter(m -> Arrays.asList(m.getParameterTypes()).contains(ByteBuffer.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(GuardedCall::new)
                .toList();
    }

    private static Method description(Method call) {
        return Arrays.stream(Backend.class.getMethods())
                .filter(m -> m.getName().equals(call.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(call + " is not in Backend"));
    }

    /** The parameters that are memory. */
    List<Parameter> memory() {
        return described.values().stream()
                .filter(p -> p.getType() == ByteBuffer.class)
                .toList();
    }

    /** The memory whose length another parameter says, if that parameter is memory too. */
    List<Parameter> memoryWithLengthInMemory() {
        return memory().stream()
                .filter(p -> p.isAnnotationPresent(Length.class))
                .filter(p -> lengthOf(p).getType() == ByteBuffer.class)
                .toList();
    }

    /** The parameter that says the length of this memory. */
    Parameter lengthOf(Parameter memory) {
        return described.get(memory.getAnnotation(Length.class).value());
    }

    /**
     * Arguments that break no rule, by name: {@code fd} for descriptors, {@link #ROOM} bytes for
     * memory and for its length, 0 for the rest. A path ends with its NUL.
     */
    Map<String, Object> arguments(int fd) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Parameter parameter : method.getParameters()) {
            Parameter description = described.get(parameter.getName());
            if (parameter.getType() == ByteBuffer.class) {
                arguments.put(parameter.getName(), memoryFor(description));
            } else {
                boolean isDescriptor = description.isAnnotationPresent(Fd.class);
                arguments.put(parameter.getName(), isDescriptor ? fd : 0);
            }
        }
        return arguments;
    }

    /** Memory that stands inside a larger one, so that position and limit matter. */
    private static ByteBuffer memoryFor(Parameter description) {
        int size = description.isAnnotationPresent(Size.class)
                ? description.getAnnotation(Size.class).value()
                : ROOM;
        ByteBuffer memory = ContractFixture.memory(size + 2 * ROOM);
        memory.position(ROOM).limit(ROOM + size);
        return size == Integer.BYTES ? memory.putInt(ROOM, ROOM) : memory;
    }

    /** Makes the call, and lets what it throws through. */
    int on(Syscalls calls, Map<String, Object> arguments) throws Throwable {
        try {
            return (int) method.invoke(calls, new ArrayList<>(arguments.values()).toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public String toString() {
        return method.getName();
    }
}
