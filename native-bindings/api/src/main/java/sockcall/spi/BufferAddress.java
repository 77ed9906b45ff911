package sockcall.spi;

import static sockcall.spi.BufferHandles.HAS_SEGMENTS;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.function.ToLongFunction;

/**
 * The address of memory, as a word that a C function takes: from Java 22 on through a memory
 * segment, before that by reading {@code Buffer.address} as the JDK does. Nothing is allocated.
 */
public final class BufferAddress {
    private static final MethodHandle OF_FIELD = HAS_SEGMENTS ? null : ofField();
    private static final ToLongFunction<ByteBuffer> OF_MEMORY = BufferAddress::address;

    /**
     * Not final, so that the compiler cannot inline it: at the end of a deep chain of callers it
     * would leave out the last constructor of the segment, and so allocate (docs/adr/0004).
     */
    private static MethodHandle ofSegment = HAS_SEGMENTS ? ofSegment() : null;

    private BufferAddress() {}

    /** {@return the address of the position of this direct buffer; 0, which is NULL, for null} */
    public static long address(ByteBuffer memory) {
        if (memory == null) {
            return 0;
        }
        try {
            return HAS_SEGMENTS
                    ? (long) ofSegment.invokeExact(memory)
                    : (long) OF_FIELD.invokeExact(memory);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /**
     * {@return the address of a struct, once it holds the addresses of what it points to; 0, which
     * is NULL, for null}
     */
    public static long address(PointerStruct struct) {
        return struct == null ? 0 : struct.address(OF_MEMORY);
    }

    /**
     * A constructor is not inlined while a class of its parameters is not loaded; an arena loads
     * those of a segment's session.
     */
    private static MethodHandle ofSegment() {
        try {
            BufferHandles.arena("ofConfined").close();
        } catch (Exception e) {
            throw new LinkageError("java.lang.foreign is not as expected", e);
        }
        return BufferHandles.segment("address", long.class);
    }

    /** The field is the address of index 0, to which the position adds. */
    private static MethodHandle ofField() {
        try {
            MethodHandle sum = MethodHandles.lookup()
                    .findStatic(
                            BufferAddress.class,
                            "sum",
                            MethodType.methodType(long.class, long.class, ByteBuffer.class));
            return MethodHandles.foldArguments(
                    sum, BufferHandles.field("address", long.class, "getLong"));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a method of this class is not as expected", e);
        }
    }

    private static long sum(long base, ByteBuffer memory) {
        return base + memory.position();
    }
}
