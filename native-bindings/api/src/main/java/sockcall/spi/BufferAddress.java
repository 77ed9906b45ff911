package sockcall.spi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.function.ToLongFunction;

/**
 * The address of memory, as a word that a C function takes: from Java 22 on through a memory
 * segment, before that by reading {@code Buffer.address} as the JDK does. Both are found by name,
 * so that this compiles for Java 17 without a warning. Nothing is allocated.
 */
public final class BufferAddress {
    private static final boolean HAS_SEGMENTS = Runtime.version().feature() >= 22;
    private static final MethodType SHAPE = MethodType.methodType(long.class, ByteBuffer.class);
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

    private static MethodHandle ofSegment() {
        try {
            loadSessions();
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
            MethodHandle ofBuffer = lookup.findStatic(
                    segment, "ofBuffer", MethodType.methodType(segment, Buffer.class));
            MethodHandle address =
                    lookup.findVirtual(segment, "address", MethodType.methodType(long.class));
            return MethodHandles.filterReturnValue(ofBuffer, address).asType(SHAPE);
        } catch (Exception e) {
            throw new LinkageError("java.lang.foreign is not as expected", e);
        }
    }

    /**
     * A constructor is not inlined while a class of its parameters is not loaded; an arena loads
     * those of a segment's session.
     */
    private static void loadSessions() throws Exception {
        Class<?> arena = Class.forName("java.lang.foreign.Arena");
        ((AutoCloseable) arena.getMethod("ofConfined").invoke(null)).close();
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
                    sum, BufferField.reader("address", long.class, "getLong"));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a method of this class is not as expected", e);
        }
    }

    private static long sum(long base, ByteBuffer memory) {
        return base + memory.position();
    }
}
