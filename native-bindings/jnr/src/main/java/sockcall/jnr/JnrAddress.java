package sockcall.jnr;

import sockcall.spi.PointerStruct;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.function.ToLongFunction;

/**
 * The address of a direct buffer's position, by one static handle: from Java 22 on through a memory
 * segment, before that by reading {@code Buffer.address} as the JDK does. Both are found by name,
 * so that this compiles for Java 17 without a warning.
 */
final class JnrAddress {
    /** {@code (ByteBuffer)long}. */
    private static final MethodHandle ADDRESS =
            Runtime.version().feature() >= 22 ? ofSegment() : ofField();

    private static final ToLongFunction<ByteBuffer> OF_MEMORY = JnrAddress::address;

    private JnrAddress() {}

    static long address(ByteBuffer memory) {
        if (memory == null) {
            return 0;
        }
        try {
            return (long) ADDRESS.invokeExact(memory);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** The address of a struct, once it holds the addresses of what it points to. */
    static long address(PointerStruct struct) {
        return struct == null ? 0 : struct.address(OF_MEMORY);
    }

    private static MethodHandle ofSegment() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
            MethodHandle ofBuffer = lookup.findStatic(
                    segment, "ofBuffer", MethodType.methodType(segment, Buffer.class));
            MethodHandle address =
                    lookup.findVirtual(segment, "address", MethodType.methodType(long.class));
            return MethodHandles.filterReturnValue(ofBuffer, address)
                    .asType(MethodType.methodType(long.class, ByteBuffer.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("java.lang.foreign is not as expected", e);
        }
    }

    /** The field is the address of index 0, to which the position adds. */
    private static MethodHandle ofField() {
        try {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field singleton = type.getDeclaredField("theUnsafe");
            singleton.setAccessible(true);
            Object unsafe = singleton.get(null);
            Field field = Buffer.class.getDeclaredField("address");
            long offset =
                    (long) type.getMethod("objectFieldOffset", Field.class).invoke(unsafe, field);
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle base = MethodHandles.insertArguments(
                    lookup.findVirtual(
                                    type,
                                    "getLong",
                                    MethodType.methodType(long.class, Object.class, long.class))
                            .bindTo(unsafe),
                    1,
                    offset);
            MethodType shape = MethodType.methodType(long.class, ByteBuffer.class);
            MethodHandle sum = lookup.findStatic(
                    JnrAddress.class,
                    "sum",
                    MethodType.methodType(long.class, long.class, ByteBuffer.class));
            return MethodHandles.foldArguments(sum, base.asType(shape));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the address field of Buffer is not as expected", e);
        }
    }

    private static long sum(long base, ByteBuffer memory) {
        return base + memory.position();
    }
}
