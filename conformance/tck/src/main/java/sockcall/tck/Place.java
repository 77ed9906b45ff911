package sockcall.tck;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.spi.CString;
import sockcall.spi.In;
import sockcall.spi.InOut;
import sockcall.spi.Length;
import sockcall.spi.Nullable;
import sockcall.spi.Scatter;
import sockcall.spi.Size;
import sockcall.spi.Struct;

import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a call is given memory: a parameter, or what a struct of a parameter points to.
 *
 * @param name what texts call it
 * @param description the parameter, as {@link sockcall.spi.Backend} describes it
 * @param isNested whether a struct points to it
 * @param isNullable whether NULL is allowed here
 * @param reader takes it out of the arguments
 * @param writer puts it there
 */
record Place(
        String name,
        Parameter description,
        boolean isNested,
        boolean isNullable,
        Function<Map<String, Object>, ByteBuffer> reader,
        BiConsumer<Map<String, Object>, ByteBuffer> writer) {

    /** The last of an array stands for all: where a guard that forgets the rest is caught. */
    private static final int LAST = GuardedCall.STRUCTS - 1;

    /** The places of a parameter. */
    static Stream<Place> of(Parameter parameter) {
        String name = parameter.getName();
        Class<?> type = parameter.getType();
        if (type == ByteBuffer.class) {
            return Stream.of(new Place(
                    name,
                    parameter,
                    false,
                    parameter.isAnnotationPresent(Nullable.class),
                    arguments -> (ByteBuffer) arguments.get(name),
                    (arguments, memory) -> arguments.put(name, memory)));
        }
        if (type == Iovecs.class) {
            return Stream.of(nested(
                    "iov[" + LAST + "]",
                    parameter,
                    arguments -> ((Iovecs) arguments.get(name)).get(LAST),
                    (arguments, memory) ->
                            arguments.put(name, changed((Iovecs) arguments.get(name), memory))));
        }
        if (type == MsgHdr.class) {
            return ofMessage(parameter, arguments -> (MsgHdr) arguments.get(name));
        }
        return type == MMsgHdrs.class
                ? ofMessage(parameter, arguments -> ((MMsgHdrs) arguments.get(name)).msg_hdr(LAST))
                : Stream.of();
    }

    private static Stream<Place> ofMessage(
            Parameter parameter, Function<Map<String, Object>, MsgHdr> message) {
        return Stream.of(
                nested(
                        "msg_name",
                        parameter,
                        arguments -> message.apply(arguments).msg_name(),
                        (arguments, memory) -> message.apply(arguments).msg_name(memory)),
                nested(
                        "iov[" + LAST + "]",
                        parameter,
                        arguments -> message.apply(arguments).msg_iov().get(LAST),
                        (arguments, memory) -> {
                            MsgHdr struct = message.apply(arguments);
                            struct.msg_iov(changed(struct.msg_iov(), memory));
                        }),
                nested(
                        "msg_control",
                        parameter,
                        arguments -> message.apply(arguments).msg_control(),
                        (arguments, memory) -> message.apply(arguments).msg_control(memory)));
    }

    private static Place nested(
            String name,
            Parameter parameter,
            Function<Map<String, Object>, ByteBuffer> reader,
            BiConsumer<Map<String, Object>, ByteBuffer> writer) {
        return new Place(name, parameter, true, name.startsWith("msg_"), reader, writer);
    }

    private static Iovecs changed(Iovecs iov, ByteBuffer last) {
        ByteBuffer[] buffers = new ByteBuffer[iov.count()];
        for (int i = 0; i < LAST; i++) {
            buffers[i] = iov.get(i);
        }
        buffers[LAST] = last;
        return new Iovecs(buffers);
    }

    /** The memory that is there. */
    ByteBuffer in(Map<String, Object> arguments) {
        return reader.apply(arguments);
    }

    /** Puts other memory there. */
    void put(Map<String, Object> arguments, ByteBuffer memory) {
        writer.accept(arguments, memory);
    }

    /** Whether the kernel writes there. */
    boolean isWritten() {
        return isNested
                ? description.isAnnotationPresent(Scatter.class)
                : !description.isAnnotationPresent(In.class);
    }

    /** Whether it is a string, which ends with a NUL. */
    boolean isString() {
        return description.isAnnotationPresent(CString.class);
    }

    /** The struct of {@code sockcall.abi} that is counted there; nothing where bytes are. */
    List<Class<?>> counted() {
        Length length = isNested ? null : description.getAnnotation(Length.class);
        return length == null || length.of() == void.class ? List.of() : List.of(length.of());
    }

    /** The bytes that are always there, whatever other arguments are; 0 where that varies. */
    int fixedSize() {
        Size size = description.getAnnotation(Size.class);
        Struct struct = description.getAnnotation(Struct.class);
        if (isNested || description.isAnnotationPresent(Length.class)) {
            return 0;
        }
        if (struct != null) {
            return sizeOf(struct.value());
        }
        boolean isOfRequest = size == null && description.isAnnotationPresent(InOut.class);
        return size != null ? size.value() : isOfRequest ? Integer.BYTES : 0;
    }

    /** The size of a struct of {@code sockcall.abi}. */
    static int sizeOf(Class<?> struct) {
        try {
            return struct.getField("SIZE").getInt(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(struct + " has a size", e);
        }
    }
}
