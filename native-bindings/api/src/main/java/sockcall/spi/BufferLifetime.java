package sockcall.spi;

import static sockcall.spi.BufferHandles.HAS_SEGMENTS;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;

/**
 * Whether memory can end before its buffer does. That of an arena ends when the arena is closed;
 * what {@link ByteBuffer#allocateDirect} and {@code FileChannel.map} give lasts as long as a buffer
 * of it is held, so that a struct that holds it need not ask again at each call.
 */
public final class BufferLifetime {
    /** From a buffer to the scope of its memory; before Java 22, to its segment or null. */
    private static final MethodHandle OWNER = HAS_SEGMENTS
            ? BufferHandles.segment("scope", Object.class)
            : BufferHandles.field("segment", Object.class, "getObject");

    /** The class of the scopes that nobody can close; null where it is not to be told. */
    private static final Class<?> ENDLESS = HAS_SEGMENTS ? endless() : null;

    private BufferLifetime() {}

    /** {@return false where the memory of this buffer certainly lasts as long as the buffer} */
    public static boolean canEnd(ByteBuffer memory) {
        Object owner = owner(memory);
        return HAS_SEGMENTS ? owner.getClass() != ENDLESS : owner != null;
    }

    private static Object owner(ByteBuffer memory) {
        try {
            return (Object) OWNER.invokeExact(memory);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The JDK has no question for it. The class of a direct buffer's own scope tells, as long as no
     * arena that can be closed has scopes of the same class: that is looked at, not believed.
     */
    private static Class<?> endless() {
        Class<?> own = owner(ByteBuffer.allocateDirect(0)).getClass();
        return own == scopeOf("ofConfined") || own == scopeOf("ofShared") ? null : own;
    }

    private static Class<?> scopeOf(String arena) {
        try {
            Object made = BufferHandles.arena(arena);
            return Class.forName("java.lang.foreign.Arena")
                    .getMethod("scope")
                    .invoke(made)
                    .getClass();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("java.lang.foreign is not as expected", e);
        }
    }
}
