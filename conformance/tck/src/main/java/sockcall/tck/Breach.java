package sockcall.tck;

import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One rule of the guard, broken on one argument of one call, and what has to come of it.
 *
 * @param call the call
 * @param argument what breaks the rule: a parameter, or what a struct points to
 * @param situation what is wrong with it
 * @param breaking breaks the rule in arguments that break none
 * @param exception the type of what is thrown
 * @param message its text after the argument; {@code null} where the text is the JDK's
 */
record Breach(
        GuardedCall call,
        String argument,
        String situation,
        Consumer<Map<String, Object>> breaking,
        String exception,
        String message) {

    private static final int ROOM = GuardedCall.ROOM;
    private static final String ILLEGAL = IllegalArgumentException.class.getName();

    /**
     * What is thrown, as {@code EXCEPTION: TEXT}, or {@code EXCEPTION} if its text is the JDK's.
     */
    String refusal() {
        return message == null ? exception : exception + ": " + argument() + message;
    }

    /** Every rule of the guard, broken wherever it applies. */
    static List<Breach> all() {
        List<Breach> breaches = new ArrayList<>();
        for (GuardedCall call : GuardedCall.all()) {
            for (Place place : call.memory()) {
                ofAnyMemory(call, place, breaches);
                ofWrittenMemory(call, place, breaches);
                ofFormedMemory(call, place, breaches);
            }
            for (Parameter memory : call.memoryWithLengthInMemory()) {
                ofLengths(call, memory.getName(), call.lengthOf(memory).getName(), breaches);
            }
            StructBreaches.of(call, breaches);
        }
        return breaches;
    }

    private static Breach at(
            GuardedCall call,
            Place place,
            String situation,
            UnaryOperator<ByteBuffer> breaking,
            String exception,
            String message) {
        return new Breach(
                call,
                place.name(),
                situation,
                arguments -> place.put(arguments, breaking.apply(place.in(arguments))),
                exception,
                message);
    }

    private static void ofAnyMemory(GuardedCall call, Place place, List<Breach> breaches) {
        boolean isLength = call.memoryWithLengthInMemory().stream()
                .anyMatch(m -> call.lengthOf(m).equals(place.description()));
        // A null among buffers does not come as far as the guard.
        if (!place.isNested() && (isLength || !place.isNullable())) {
            breaches.add(at(
                    call,
                    place,
                    "null",
                    valid -> null,
                    NullPointerException.class.getName(),
                    " is null: the man page does not allow NULL here, pass a direct buffer"));
        }
        breaches.add(at(
                call,
                place,
                "on the heap",
                valid -> ByteBuffer.allocate(valid.remaining()),
                ILLEGAL,
                " is a heap buffer: pass a direct one (ByteBuffer.allocateDirect)"));
        if (ArenaMemory.exists()) {
            breaches.add(at(
                    call,
                    place,
                    "of a closed arena",
                    valid -> ArenaMemory.closed(valid.remaining()),
                    IllegalStateException.class.getName(),
                    null));
            breaches.add(at(
                    call,
                    place,
                    "of an arena of another thread",
                    valid -> ArenaMemory.ofAnotherThread(valid.remaining()),
                    "java.lang.WrongThreadException",
                    null));
        }
    }

    private static void ofWrittenMemory(GuardedCall call, Place place, List<Breach> breaches) {
        if (place.isWritten()) {
            breaches.add(at(
                    call,
                    place,
                    "read-only",
                    valid -> valid.asReadOnlyBuffer().order(valid.order()),
                    ReadOnlyBufferException.class.getName(),
                    " is read-only and the kernel writes there: pass a writable buffer"));
        }
    }

    private static void ofFormedMemory(GuardedCall call, Place place, List<Breach> breaches) {
        int size = place.fixedSize();
        if (size > 0) {
            breaches.add(at(
                    call,
                    place,
                    "a byte too small",
                    valid -> valid.limit(valid.limit() - 1),
                    ILLEGAL,
                    " has " + (size - 1) + " bytes from position to limit and the kernel "
                            + (place.isWritten() ? "writes " : "reads ") + size
                            + ": pass a larger buffer"));
        }
        if (place.isString()) {
            breaches.add(at(
                    call,
                    place,
                    "without a NUL",
                    Breach::withoutNul,
                    ILLEGAL,
                    " has no NUL from position to limit: end it with a NUL byte"));
        }
        for (Class<?> struct : place.counted()) {
            int each = Place.sizeOf(struct);
            breaches.add(at(
                    call,
                    place,
                    "half a struct",
                    valid -> valid.limit(valid.limit() - 1),
                    ILLEGAL,
                    " has " + (GuardedCall.STRUCTS * each - 1)
                            + " bytes from position to limit, no whole number of struct "
                            + nameInC(struct) + " (" + each
                            + " bytes each): set the limit to the end of the last one"));
        }
    }

    /** As {@code epoll_event}, of {@code StructEpollEvent}. */
    private static String nameInC(Class<?> struct) {
        return struct.getSimpleName()
                .replaceFirst("^Struct", "")
                .replaceAll("(?<=.)([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
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
                arguments -> arguments.computeIfPresent(
                        length, (name, valid) -> breaking.apply((ByteBuffer) valid)),
                ILLEGAL,
                " says " + said + " bytes and " + memory + " has " + ROOM
                        + " from position to limit: set a length that fits, in native order")));
    }

    /** The kernel reads native order, whatever order a buffer is set to. */
    private static ByteBuffer swapped(ByteBuffer valid) {
        return valid.order() == ByteOrder.BIG_ENDIAN
                ? valid.order(ByteOrder.LITTLE_ENDIAN)
                : valid.order(ByteOrder.BIG_ENDIAN);
    }

    @Override
    public String toString() {
        return call + ": " + argument + " " + situation;
    }
}
