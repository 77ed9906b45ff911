package sockcall.spi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * What a buffer says of its memory: from Java 22 on through a memory segment, before that by its
 * fields, as the JDK itself reads them. All is found by name, so that this compiles for Java 17
 * without a warning.
 */
final class BufferHandles {
    /** Whether this Java has memory segments. */
    static final boolean HAS_SEGMENTS = Runtime.version().feature() >= 22;

    private BufferHandles() {}

    /**
     * {@return a handle from a buffer to what its segment says}
     *
     * @param question a method of MemorySegment without parameters
     * @param type what the handle returns it as
     */
    static MethodHandle segment(String question, Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
            MethodHandle ofBuffer = lookup.findStatic(
                    segment, "ofBuffer", MethodType.methodType(segment, Buffer.class));
            MethodHandle answer = lookup.unreflect(segment.getMethod(question));
            return MethodHandles.filterReturnValue(ofBuffer, answer)
                    .asType(MethodType.methodType(type, ByteBuffer.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("java.lang.foreign is not as expected", e);
        }
    }

    /** {@return a new arena, made by this method of Arena} */
    static AutoCloseable arena(String method) {
        try {
            return (AutoCloseable)
                    Class.forName("java.lang.foreign.Arena").getMethod(method).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("java.lang.foreign is not as expected", e);
        }
    }

    /**
     * {@return a handle from a buffer to one of its fields}
     *
     * @param type the type of the field, as {@code getter} returns it
     * @param getter the method of sun.misc.Unsafe
     */
    static MethodHandle field(String name, Class<?> type, String getter) {
        try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            Field singleton = unsafe.getDeclaredField("theUnsafe");
            singleton.setAccessible(true);
            Object instance = singleton.get(null);
            Field field = Buffer.class.getDeclaredField(name);
            long offset = (long)
                    unsafe.getMethod("objectFieldOffset", Field.class).invoke(instance, field);
            MethodHandle get = MethodHandles.publicLookup()
                    .findVirtual(
                            unsafe, getter, MethodType.methodType(type, Object.class, long.class));
            return MethodHandles.insertArguments(get.bindTo(instance), 1, offset)
                    .asType(MethodType.methodType(type, ByteBuffer.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the field " + name + " of Buffer is not as expected", e);
        }
    }
}
