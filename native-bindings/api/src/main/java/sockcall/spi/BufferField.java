package sockcall.spi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/** The fields of a buffer, read as the JDK does: before Java 22 nothing else tells what they do. */
final class BufferField {

    private BufferField() {}

    /**
     * {@return a handle from a buffer to one of its fields}
     *
     * @param type the type of the field, as {@code getter} returns it
     * @param getter the method of sun.misc.Unsafe, which is found by name so that this compiles
     *     without a warning
     */
    static MethodHandle reader(String name, Class<?> type, String getter) {
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
