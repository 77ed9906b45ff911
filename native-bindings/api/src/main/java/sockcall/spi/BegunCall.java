package sockcall.spi;

import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;

/**
 * A call that has begun.
 *
 * @param call the call
 * @param arguments its arguments
 * @param before the length in memory, if there is one, as it was before
 */
public record BegunCall(CallDescription call, Object[] arguments, int before) {

    /**
     * {@return the part of memory that the kernel may have written: where its length is in memory,
     * no more than that said before}
     */
    public ByteBuffer room(Part memory) {
        ByteBuffer whole = memory(memory);
        ByteBuffer room = whole.duplicate().order(whole.order());
        boolean isBounded = memory.partner() >= 0
                && call.parts().get(memory.partner()).kind()
                        == CallDescription.Kind.LENGTH_IN_MEMORY
                && Integer.compareUnsigned(before, whole.remaining()) < 0;
        return isBounded ? room.limit(whole.position() + before) : room;
    }

    /** {@return whether the result is a new descriptor} */
    public boolean givesDescriptor() {
        return call.givesDescriptor(arguments);
    }

    ByteBuffer memory(Part part) {
        return (ByteBuffer) arguments[part.index()];
    }

    int number(Part part) {
        return ((Number) arguments[part.index()]).intValue();
    }

    /** The length of memory: what was passed, or what memory says now. */
    int length(Part memory) {
        Object length = arguments[memory.partner()];
        return length instanceof ByteBuffer said
                ? CallFormat.nativeInt(said, 0)
                : (int) Math.min(((Number) length).longValue(), Integer.MAX_VALUE);
    }
}
