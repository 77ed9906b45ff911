package sockcall.tck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Memory of java.lang.foreign's arenas, found by name: the suite is compiled for Java 17. */
final class ArenaMemory implements AutoCloseable {
    private static final String ARENA = "java.lang.foreign.Arena";
    private static final Executor OTHER_THREAD = task -> new Thread(task).start();

    private final Object arena;
    private final ByteBuffer memory;

    private ArenaMemory(Object arena, int size) {
        this.arena = arena;
        memory = allocated(arena, size);
    }

    /** Memory of an arena that any thread may close. */
    static ArenaMemory shared(int size) {
        return new ArenaMemory(call(null, ARENA, "ofShared"), size);
    }

    /** The memory, which ends when this is closed. */
    ByteBuffer memory() {
        return memory;
    }

    @Override
    public void close() {
        call(arena, ARENA, "close");
    }

    /** Whether this Java has arenas. */
    static boolean exists() {
        return Runtime.version().feature() >= 22;
    }

    /** Memory of an arena that lives as long as it is used. */
    static ByteBuffer automatic(int size) {
        return allocated(call(null, ARENA, "ofAuto"), size);
    }

    /** Memory of an arena that is closed. */
    static ByteBuffer closed(int size) {
        try (ArenaMemory arena = shared(size)) {
            return arena.memory;
        }
    }

    /** Memory of an arena that is confined to another thread, which has ended. */
    static ByteBuffer ofAnotherThread(int size) {
        return CompletableFuture.supplyAsync(
                        () -> allocated(call(null, ARENA, "ofConfined"), size), OTHER_THREAD)
                .join();
    }

    private static ByteBuffer allocated(Object arena, int size) {
        Object segment = call(arena, ARENA, "allocate", (long) size);
        ByteBuffer memory =
                (ByteBuffer) call(segment, "java.lang.foreign.MemorySegment", "asByteBuffer");
        return memory.order(ByteOrder.nativeOrder());
    }

    private static Object call(Object target, String type, String name, Object... arguments) {
        try {
            Class<?>[] types =
                    arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {long.class};
            Method method = Class.forName(type).getMethod(name, types);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("java.lang.foreign is not as expected", e);
        }
    }
}
