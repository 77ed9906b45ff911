package sockcall.spi;

import sockcall.Syscalls;
import sockcall.abi.StructPollfd;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A call, as the annotations of {@link Backend} describe it: for all that walks over the calls, so
 * that nothing but the calls themselves spells them out.
 */
public final class CallDescription {

    /** What a parameter is. */
    public enum Kind {
        /** A file descriptor. */
        DESCRIPTOR,
        /** A number; some of its values have names. */
        NUMBER,
        /** The length of memory that is another parameter. */
        LENGTH,
        /** Memory that says the length of memory that is another parameter, in and out. */
        LENGTH_IN_MEMORY,
        /** Bytes that the kernel reads. */
        DATA_IN,
        /** Bytes that the kernel writes, as many as the result says. */
        DATA_OUT,
        /** Bytes that the kernel writes, as many as a length in memory says. */
        VALUE_OUT,
        /** An address that the kernel reads. */
        ADDRESS_IN,
        /** An address that the kernel writes. */
        ADDRESS_OUT,
        /** A path that ends at its NUL. */
        STRING,
        /** An array of struct pollfd. */
        POLLFDS,
        /** An array of descriptors that the kernel makes. */
        DESCRIPTORS_OUT
    }

    /**
     * A parameter.
     *
     * @param index its place among the parameters
     * @param name its name, as in the man page
     * @param kind what it is
     * @param partner the place of the memory that this length is of, or of the length that this
     *     memory has; -1 without one
     * @param description its annotations
     */
    public record Part(int index, String name, Kind kind, int partner, Parameter description) {

        /** {@return whether the kernel writes here} */
        public boolean isWritten() {
            return description.isAnnotationPresent(Out.class)
                    || description.isAnnotationPresent(InOut.class);
        }

        /** {@return whether the man page allows NULL here} */
        public boolean isNullable() {
            return description.isAnnotationPresent(Nullable.class);
        }

        /** {@return the number of bytes that the memory always has; 0 where that varies} */
        public int size() {
            Size size = description.getAnnotation(Size.class);
            return size == null ? 0 : size.value();
        }

        /** {@return the constants that have a meaning here} */
        public Optional<Names> names() {
            return Optional.ofNullable(description.getAnnotation(Names.class));
        }
    }

    private static final Map<String, CallDescription> ALL = all(Backend.class.getMethods());

    /** The methods of {@link Syscalls} that make the calls, by name: each has only one. */
    private static final Map<String, Method> GUARDED = Arrays.stream(Syscalls.class.getMethods())
            .filter(method -> ALL.containsKey(method.getName()))
            .collect(Collectors.toMap(Method::getName, method -> method));

    private final Method method;
    private final List<Part> parts = new ArrayList<>();

    private CallDescription(Method method) {
        this.method = method;
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            int partner = partner(parameters, i);
            Kind kind = kind(parameters[i], partner < 0 ? null : parameters[partner]);
            parts.add(new Part(i, parameters[i].getName(), kind, partner, parameters[i]));
        }
    }

    private static Map<String, CallDescription> all(Method[] methods) {
        Map<String, CallDescription> all = new LinkedHashMap<>();
        Arrays.stream(methods)
                .filter(method -> method.getReturnType() == int.class)
                .forEach(method -> all.put(method.getName(), new CallDescription(method)));
        return all;
    }

    /** {@return every call, by name} */
    public static Map<String, CallDescription> all() {
        return Map.copyOf(ALL);
    }

    /** {@return the call that a method of {@link Backend} makes} */
    public static CallDescription of(Method method) {
        return ALL.get(method.getName());
    }

    /** {@return the name of the call} */
    public String name() {
        return method.getName();
    }

    /** {@return the parameters, in their order} */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** {@return whether the result is a new descriptor} */
    public boolean givesDescriptor() {
        return method.isAnnotationPresent(Fd.class);
    }

    /**
     * {@return the result of the call on a backend, with these arguments in the order of its
     * parameters}
     */
    public int on(Backend backend, Object... arguments) {
        return made(method, backend, arguments);
    }

    /**
     * {@return the result of the call through the guard, with these arguments in the order of its
     * parameters; the lengths among them follow from the memory, and are left out}
     */
    public int on(Syscalls calls, Object... arguments) {
        return made(
                GUARDED.get(name()),
                calls,
                parts.stream()
                        .filter(part -> part.kind() != Kind.LENGTH)
                        .map(part -> arguments[part.index()])
                        .toArray());
    }

    private static int made(Method method, Object target, Object... arguments) {
        try {
            return (int) method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e.getCause() instanceof Error thrown ? thrown : new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(method + " is public", e);
        }
    }

    /** The length that belongs to memory, or the memory that belongs to a length. */
    private static int partner(Parameter[] parameters, int index) {
        Length own = parameters[index].getAnnotation(Length.class);
        for (int i = 0; i < parameters.length; i++) {
            Length other = parameters[i].getAnnotation(Length.class);
            if ((own != null && own.value().equals(parameters[i].getName()))
                    || (other != null && other.value().equals(parameters[index].getName()))) {
                return i;
            }
        }
        return -1;
    }

    private static Kind kind(Parameter parameter, Parameter partner) {
        if (parameter.getType() != ByteBuffer.class) {
            if (partner != null) {
                return Kind.LENGTH;
            }
            return parameter.isAnnotationPresent(Fd.class) ? Kind.DESCRIPTOR : Kind.NUMBER;
        }
        if (parameter.isAnnotationPresent(CString.class)) {
            return Kind.STRING;
        }
        Length length = parameter.getAnnotation(Length.class);
        if (length == null) {
            return partner == null ? Kind.DESCRIPTORS_OUT : Kind.LENGTH_IN_MEMORY;
        }
        return length.of() == StructPollfd.class ? Kind.POLLFDS : bytes(parameter, partner);
    }

    private static Kind bytes(Parameter memory, Parameter length) {
        boolean isRead = memory.isAnnotationPresent(In.class);
        if (memory.isAnnotationPresent(Address.class)) {
            return isRead ? Kind.ADDRESS_IN : Kind.ADDRESS_OUT;
        }
        if (isRead) {
            return Kind.DATA_IN;
        }
        return length.getType() == ByteBuffer.class ? Kind.VALUE_OUT : Kind.DATA_OUT;
    }

    @Override
    public String toString() {
        return name();
    }
}
