package sockcall.spi;

import sockcall.MsgHdr;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructIovec;
import sockcall.abi.StructMmsghdr;
import sockcall.abi.StructPollfd;
import sockcall.abi.StructStat;
import sockcall.abi.StructTimespec;
import sockcall.spi.CallDescription.Kind;

import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.util.Map;

/** What a parameter of {@link Backend} is, by its type and its annotations. */
final class ParameterKinds {
    /** What memory is, by the struct of {@code sockcall.abi} that is there, or is counted. */
    private static final Map<Class<?>, Kind> STRUCTS = Map.of(
            StructPollfd.class, Kind.POLLFDS,
            StructMmsghdr.class, Kind.MESSAGES,
            StructIovec.class, Kind.IOVECS,
            StructEpollEvent.class, Kind.EPOLL_EVENTS,
            StructTimespec.class, Kind.TIMESPEC,
            StructStat.class, Kind.STAT);

    private ParameterKinds() {}

    static Kind of(Parameter parameter, Parameter partner) {
        if (parameter.getType().isPrimitive()) {
            return number(parameter, partner);
        }
        if (parameter.getType() == MsgHdr.class) {
            return Kind.MESSAGE;
        }
        Length length = parameter.getAnnotation(Length.class);
        if (length != null) {
            return length.of() == void.class ? bytes(parameter, partner) : STRUCTS.get(length.of());
        }
        return partner == null ? fixed(parameter) : Kind.LENGTH_IN_MEMORY;
    }

    private static Kind number(Parameter parameter, Parameter partner) {
        if (partner != null) {
            return Kind.LENGTH;
        }
        if (parameter.isAnnotationPresent(Pid.class)) {
            return Kind.PROCESS;
        }
        return parameter.isAnnotationPresent(Fd.class) ? Kind.DESCRIPTOR : Kind.NUMBER;
    }

    /** Memory whose size no other parameter says. */
    private static Kind fixed(Parameter memory) {
        Struct struct = memory.getAnnotation(Struct.class);
        if (struct != null) {
            return struct.value() == StructEpollEvent.class
                    ? Kind.EPOLL_EVENT
                    : STRUCTS.get(struct.value());
        }
        if (memory.isAnnotationPresent(CString.class)) {
            return Kind.STRING;
        }
        if (memory.isAnnotationPresent(Fd.class)) {
            return Kind.DESCRIPTORS_OUT;
        }
        return memory.isAnnotationPresent(Size.class) ? Kind.OPAQUE : Kind.ARGUMENT;
    }

    static int sizeOf(Class<?> struct) {
        try {
            return struct.getField("SIZE").getInt(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(struct + " has a size", e);
        }
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
}
