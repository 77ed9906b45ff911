package sockcall.tck;

import sockcall.spi.CString;
import sockcall.spi.In;
import sockcall.spi.Length;
import sockcall.spi.Nullable;
import sockcall.spi.Size;

import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One rule of the guard, broken on one parameter of one call, and what has to come of it.
 *
 * @param call the call
 * @param parameter the name of the parameter that breaks the rule
 * @param situation what is wrong with it
 * @param breaking makes the memory that breaks the rule from memory that breaks none
 * @param exception the type of what is thrown
 * @param message its text; {@code null} where the text is the JDK's
 */
record Breach(
        GuardedCall call,
        String parameter,
        String situation,
        UnaryOperator<ByteBuffer> breaking,
        String exception,
        String message) {

    private static final int ROOM = GuardedCall.ROOM;

    /**
     * What is thrown, as {@code EXCEPTION: TEXT}, or {@code EXCEPTION} if its text is the JDK's.
     */
    String refusal() {
        return message == null ? exception : exception + ": " + parameter + message;
    }

    /** Every rule of the guard, broken wherever it applies. */
    static List<Breach> all() {
        List<Breach> breaches = new ArrayList<>();
        for (GuardedCall call : GuardedCall.all()) {
            for (Parameter memory : call.memory()) {
                ofAnyMemory(call, memory, breaches);
                ofWrittenMemory(call, memory, breaches);
                ofFormedMemory(call, memory, breaches);
            }
            for (Parameter memory : call.memoryWithLengthInMemory()) {
                ofLengths(call, memory.getName(), call.lengthOf(memory).getName(), breaches);
            }
        }
        return breaches;
    }

    private static void ofAnyMemory(GuardedCall call, Parameter memory, List<Breach> breaches) {
        String name = memory.getName();
        boolean isLength = call.memoryWithLengthInMemory().stream()
                .anyMatch(m -> call.lengthOf(m).equals(memory));
        if (isLength || !memory.isAnnotationPresent(Nullable.class)) {
            breaches.add(new Breach(
                    call,
                    name,
                    "null",
                    valid -> null,
                    NullPointerException.class.getName(),
                    " is null: the man page does not allow NULL here, pass a direct buffer"));
        }
        breaches.add(new Breach(
                call,
                name,
                "on the heap",
                valid -> ByteBuffer.allocate(valid.remaining()),
                IllegalArgumentException.class.getName(),
                " is a heap buffer: pass a direct one (ByteBuffer.allocateDirect)"));
        if (ArenaMemory.exists()) {
            breaches.add(new Breach(
                    call,
                    name,
                    "of a closed arena",
                    valid -> ArenaMemory.closed(valid.remaining()),
                    IllegalStateException.class.getName(),
                    null));
            breaches.add(new Breach(
                    call,
                    name,
                    "of an arena of another thread",
                    valid -> ArenaMemory.ofAnotherThread(valid.remaining()),
                    "java.lang.WrongThreadException",
                    null));
        }
    }

    private static void ofWrittenMemory(GuardedCall call, Parameter memory, List<Breach> breaches) {
        if (memory.isAnnotationPresent(In.class)) {
            return;
        }
        breaches.add(new Breach(
                call,
                memory.getName(),
                "read-only",
                valid -> valid.asReadOnlyBuffer().order(valid.order()),
                ReadOnlyBufferException.class.getName(),
                " is read-only and the kernel writes there: pass a writable buffer"));
        if (memory.isAnnotationPresent(Size.class)) {
            int size = memory.getAnnotation(Size.class).value();
            breaches.add(new Breach(
                    call,
                    memory.getName(),
                    "a byte too small",
                    valid -> valid.limit(valid.limit() - 1),
                    IllegalArgumentException.class.getName(),
                    " has "
                            + (size - 1)
                            + " bytes from position to limit and the kernel writes "
                            + size
                            + ": pass a larger buffer"));
        }
    }

    private static void ofFormedMemory(GuardedCall call, Parameter memory, List<Breach> breaches) {
        if (memory.isAnnotationPresent(CString.class)) {
            breaches.add(new Breach(
                    call,
                    memory.getName(),
                    "without a NUL",
                    Breach::withoutNul,
                    IllegalArgumentException.class.getName(),
                    " has no NUL from position to limit: end it with a NUL byte"));
        }
        Length length = memory.getAnnotation(Length.class);
        if (length != null && length.of() != void.class) {
            breaches.add(new Breach(
                    call,
                    memory.getName(),
                    "half a struct",
                    valid -> valid.limit(valid.limit() - 1),
                    IllegalArgumentException.class.getName(),
                    " has 15 bytes from position to limit, no whole number of struct"
                            + " pollfd (8 bytes each): set the limit to the end of the"
                            + " last one"));
        }
    }

    private static ByteBuffer withoutNul(ByteBuffer valid) {
        for (int i = valid.position(); i < valid.limit(); i++) {
            valid.put(i, (byte) 'x');
        }
        return valid;
    }

    private static void ofLengths(
            GuardedCall call, String memory, String length, List<Breach> breaches) {
        Map<String, UnaryOperator<ByteBuffer>> lengths = Map.of(
                Integer.toString(ROOM + 1),
                valid -> valid.putInt(valid.position(), ROOM + 1),
                "4294967295",
                valid -> valid.putInt(valid.position(), -1),
                Integer.toUnsignedString(Integer.reverseBytes(ROOM)),
                valid -> swapped(valid).putInt(valid.position(), ROOM));
        lengths.forEach((said, breaking) -> breaches.add(new Breach(
                call,
                length,
                "saying " + said,
                breaking,
                IllegalArgumentException.class.getName(),
                " says "
                        + said
                        + " bytes and "
                        + memory
                        + " has "
                        + ROOM
                        + " from position to limit: set a length that"
                        + " fits, in native order")));
    }

    /** The kernel reads native order, whatever order a buffer is set to. */
    private static ByteBuffer swapped(ByteBuffer valid) {
        return valid.order() == ByteOrder.BIG_ENDIAN
                ? valid.order(ByteOrder.LITTLE_ENDIAN)
                : valid.order(ByteOrder.BIG_ENDIAN);
    }

    @Override
    public String toString() {
        return call + ": " + parameter + " " + situation;
    }
}
