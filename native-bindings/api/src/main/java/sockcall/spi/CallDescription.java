package sockcall.spi;

import sockcall.Syscalls;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        DESCRIPTORS_OUT,
        /** A struct msghdr, with what it points to. */
        MESSAGE,
        /** An array of struct mmsghdr, with what they point to. */
        MESSAGES,
        /** An array of struct iovec, with what they point to. */
        IOVECS,
        /** A struct epoll_event that the kernel reads. */
        EPOLL_EVENT,
        /** An array of struct epoll_event that the kernel writes. */
        EPOLL_EVENTS,
        /** A struct timespec. */
        TIMESPEC,
        /** A struct stat that the kernel writes. */
        STAT,
        /** Memory that the kernel reads or writes, as a command says: the argument of ioctl. */
        ARGUMENT,
        /** So many bytes that the kernel reads, which nobody here looks into. */
        OPAQUE,
        /** The number of a process. */
        PROCESS
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
            Struct struct = description.getAnnotation(Struct.class);
            if (struct != null) {
                return ParameterKinds.sizeOf(struct.value());
            }
            return size == null ? 0 : size.value();
        }

        /** {@return the constants that have a meaning here} */
        public Optional<Names> names() {
            return Optional.ofNullable(description.getAnnotation(Names.class));
        }

        /** {@return whether the kernel writes what the struct points to} */
        public boolean isScattered() {
            return description.isAnnotationPresent(Scatter.class);
        }

        /** {@return whether the number is the permissions of a file} */
        public boolean isOctal() {
            return description.isAnnotationPresent(Octal.class);
        }
    }

    private static final Map<String, CallDescription> ALL = all(Backend.class.getMethods());

    /** The methods of {@link Syscalls} that make the calls, by name: each has only one. */
    private static final Map<String, Method> GUARDED = Arrays.stream(Syscalls.class.getMethods())
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> ALL.containsKey(method.getName()))
            .collect(Collectors.toMap(Method::getName, method -> method));

    private final Method method;
    private final List<Part> parts = new ArrayList<>();

    private CallDescription(Method method) {
        this.method = method;
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            int partner = partner(parameters, i);
            Kind kind = ParameterKinds.of(parameters[i], partner < 0 ? null : parameters[partner]);
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

    /** {@return whether the result can be a new descriptor} */
    public boolean givesDescriptor() {
        return method.isAnnotationPresent(Fd.class);
    }

    /** {@return whether the result is a new descriptor, with these arguments} */
    public boolean givesDescriptor(Object... arguments) {
        return givesDescriptor() && isOneOf(method.getAnnotation(Fd.class).with(), arguments, 1);
    }

    /** {@return the constants that have a meaning here, with these arguments} */
    public Optional<Names> names(Part part, Object... arguments) {
        return part.names().filter(n -> isOneOf(n.after(), arguments, part.index() - 1));
    }

    /** {@return whether the parameter means nothing, with these arguments} */
    public boolean isUnused(Part part, Object... arguments) {
        Unused unused = part.description().getAnnotation(Unused.class);
        return unused != null && isOneOf(unused.with(), arguments, part.index() - 1);
    }

    /** Whether the argument at a place is one of these constants, if there are any. */
    private static boolean isOneOf(String[] constants, Object[] arguments, int index) {
        return constants.length == 0
                || Arrays.stream(constants)
                        .anyMatch(name -> ConstantNames.value(name)
                                == ((Number) arguments[index]).intValue());
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
     * parameters; the lengths that follow from the memory are left out}
     */
    public int on(Syscalls calls, Object... arguments) {
        Method guarded = GUARDED.get(name());
        Set<String> taken = Arrays.stream(guarded.getParameters())
                .map(Parameter::getName)
                .collect(Collectors.toSet());
        return made(
                guarded,
                calls,
                parts.stream()
                        .filter(part -> taken.contains(part.name()))
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

    @Override
    public String toString() {
        return name();
    }
}
