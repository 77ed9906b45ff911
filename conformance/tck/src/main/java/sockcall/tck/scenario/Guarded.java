package sockcall.tck.scenario;

import sockcall.abi.StructPollfd;
import sockcall.spi.CallDescription;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;
import java.util.function.Predicate;

/** What the guard of {@link sockcall.Syscalls} lets through, as its rules say. */
final class Guarded {
    private final CallDescription call;
    private final Object[] arguments;
    private final Predicate<ByteBuffer> isBad;

    private Guarded(CallDescription call, Object[] arguments, Predicate<ByteBuffer> isBad) {
        this.call = call;
        this.arguments = arguments;
        this.isBad = isBad;
    }

    /**
     * Whether the guard has nothing against these arguments, and passes exactly the lengths that
     * stand among them.
     */
    static boolean accepts(CallDescription call, Object[] arguments, Predicate<ByteBuffer> isBad) {
        Guarded guarded = new Guarded(call, arguments, isBad);
        return call.parts().stream().allMatch(guarded::accepts);
    }

    private boolean accepts(Part part) {
        return switch (part.kind()) {
            case DESCRIPTOR, NUMBER -> true;
            case LENGTH -> lengthOf(memory(part)) == number(part);
            case LENGTH_IN_MEMORY -> isWithin(part);
            default -> arguments[part.index()] != null || part.isNullable();
        };
    }

    private Part memory(Part length) {
        return call.parts().get(length.partner());
    }

    private long number(Part part) {
        return ((Number) arguments[part.index()]).longValue();
    }

    /** The length that {@code Syscalls} passes: of an array, the number of structs. */
    private long lengthOf(Part memory) {
        ByteBuffer buffer = (ByteBuffer) arguments[memory.index()];
        if (buffer == null) {
            return 0;
        }
        return memory.kind() == Kind.POLLFDS
                ? buffer.remaining() / StructPollfd.SIZE
                : buffer.remaining();
    }

    private boolean isWithin(Part length) {
        ByteBuffer said = (ByteBuffer) arguments[length.index()];
        ByteBuffer memory = (ByteBuffer) arguments[length.partner()];
        if (said == null) {
            return memory == null && length.isNullable();
        }
        if (isBad.test(said)) {
            return false;
        }
        return memory == null
                || Integer.compareUnsigned(said.getInt(said.position()), memory.remaining()) <= 0;
    }
}
