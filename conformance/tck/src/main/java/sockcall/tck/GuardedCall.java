package sockcall.tck;

import static sockcall.Constants.FIONREAD;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_SNDBUF;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.Syscalls;
import sockcall.abi.StructCmsghdr;
import sockcall.spi.Backend;
import sockcall.spi.Fd;
import sockcall.spi.Length;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
    /** The bytes of memory whose size no annotation fixes. */
    static final int ROOM = 16;

    /** How many structs an array has. */
    static final int STRUCTS = 2;

    /**
     * What 0 would not do for: all messages, a request that says the size of its argument, and an
     * option that there is.
     */
    private static final Map<String, Integer> NUMBERS =
            Map.of("vlen", STRUCTS, "request", FIONREAD, "level", SOL_SOCKET, "optname", SO_SNDBUF);

    private final Method method;
    private final Map<String, Parameter> described = new LinkedHashMap<>();

    private GuardedCall(Method method) {
        this.method = method;
        for (Parameter parameter : description(method).getParameters()) {
            described.put(parameter.getName(), parameter);
        }
    }

    /** Every call. */
    static List<GuardedCall> all() {
        List<String> names =
                Arrays.stream(Backend.class.getMethods()).map(Method::getName).toList();
        return Arrays.stream(Syscalls.class.getMethods())
                .filter(m -> !Modifier.isStatic(m.getModifiers()))
                .filter(m -> names.contains(m.getName()))
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

    /** Where memory is given to it. */
    List<Place> memory() {
        return described.values().stream().flatMap(Place::of).toList();
    }

    /** The parameters that are structs which point to memory. */
    List<Parameter> structs() {
        return described.values().stream()
                .filter(p -> !p.getType().isPrimitive() && p.getType() != ByteBuffer.class)
                .toList();
    }

    /** The memory whose length another parameter says, if that parameter is memory too. */
    List<Parameter> memoryWithLengthInMemory() {
        return described.values().stream()
                .filter(p -> p.getType() == ByteBuffer.class)
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
     * memory and for its length, 0 for most of the rest. A path ends with its NUL.
     */
    Map<String, Object> arguments(int fd) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Parameter parameter : method.getParameters()) {
            arguments.put(parameter.getName(), argument(described.get(parameter.getName()), fd));
        }
        return arguments;
    }

    private static Object argument(Parameter description, int fd) {
        Class<?> type = description.getType();
        if (type == ByteBuffer.class) {
            return memoryFor(Place.of(description).findFirst().orElseThrow());
        }
        if (type == Iovecs.class) {
            return new Iovecs(memory(ROOM), memory(ROOM));
        }
        if (type == MsgHdr.class) {
            return filled(new MsgHdr());
        }
        if (type == MMsgHdrs.class) {
            MMsgHdrs messages = new MMsgHdrs(STRUCTS);
            for (int i = 0; i < STRUCTS; i++) {
                filled(messages.msg_hdr(i));
            }
            return messages;
        }
        return description.isAnnotationPresent(Fd.class)
                ? fd
                : NUMBERS.getOrDefault(description.getName(), 0);
    }

    private static MsgHdr filled(MsgHdr message) {
        return message.msg_name(memory(ROOM))
                .msg_iov(memory(ROOM), memory(ROOM))
                .msg_control(control());
    }

    /** A control message without data: zeros would say that it is shorter than its header. */
    private static ByteBuffer control() {
        ByteBuffer control = memory(StructCmsghdr.SIZE);
        StructCmsghdr.cmsg_len(control, 0, StructCmsghdr.SIZE);
        return control;
    }

    private static ByteBuffer memoryFor(Place place) {
        int fixed = place.fixedSize();
        int size = fixed > 0
                ? fixed
                : place.counted().stream()
                        .mapToInt(struct -> STRUCTS * Place.sizeOf(struct))
                        .findFirst()
                        .orElse(ROOM);
        ByteBuffer memory = memory(size);
        return size == Integer.BYTES ? memory.putInt(ROOM, ROOM) : memory;
    }

    /** Memory that stands inside a larger one, so that position and limit matter. */
    private static ByteBuffer memory(int size) {
        return ContractFixture.memory(size + 2 * ROOM).position(ROOM).limit(ROOM + size);
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
