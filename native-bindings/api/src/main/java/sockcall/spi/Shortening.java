package sockcall.spi;

import sockcall.Iovecs;
import sockcall.MsgHdr;
import sockcall.spi.CallDescription.Part;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets calls ask for no more than so many bytes, messages or events. The kernel gets the shorter
 * call, so that what the program gets is true.
 *
 * @param most how many
 */
record Shortening(int most) implements FaultRule.Fault {

    /** Whether the call asks for a number of something that can be less. */
    static boolean isPossible(CallDescription call) {
        return shortened(call).isPresent();
    }

    private static Optional<Part> shortened(CallDescription call) {
        return call.parts().stream().filter(part -> isCounted(part, call)).findFirst();
    }

    /** Addresses and options have lengths too, as socklen_t, but those ask for nothing. */
    private static boolean isCounted(Part part, CallDescription call) {
        return switch (part.kind()) {
            case DATA_IN, DATA_OUT ->
                call.parts().get(part.partner()).description().getType() == long.class;
            case IOVECS, MESSAGE, MESSAGES, EPOLL_EVENTS -> true;
            default -> false;
        };
    }

    @Override
    public boolean changes(CallDescription call, Object[] arguments) {
        return shortened(call).filter(part -> asked(part, arguments) > most).isPresent();
    }

    private static long asked(Part part, Object[] arguments) {
        Object memory = arguments[part.index()];
        if (memory instanceof MsgHdr message) {
            return message.msg_iov().remaining();
        }
        long count = part.partner() < 0 ? 0 : ((Number) arguments[part.partner()]).longValue();
        if (memory instanceof Iovecs data) {
            return first(data, count).stream().mapToLong(ByteBuffer::remaining).sum();
        }
        return count;
    }

    @Override
    public int strike(Backend backend, CallDescription call, Object[] arguments) {
        Part part = shortened(call).orElseThrow();
        Object memory = arguments[part.index()];
        if (memory instanceof MsgHdr message) {
            return strike(backend, call, arguments, message);
        }
        Object[] shorter = arguments.clone();
        if (memory instanceof Iovecs data) {
            Iovecs cut = cut(first(data, (int) arguments[part.partner()]));
            shorter[part.index()] = cut;
            shorter[part.partner()] = cut.count();
        } else {
            boolean isLong = arguments[part.partner()] instanceof Long;
            shorter[part.partner()] = isLong ? (Object) (long) most : (Object) most;
        }
        return made(backend, call, shorter);
    }

    /** The message has fewer data while the call lasts, and the kernel writes to it as ever. */
    private int strike(Backend backend, CallDescription call, Object[] arguments, MsgHdr message) {
        Iovecs data = message.msg_iov();
        message.msg_iov(cut(first(data, data.count())));
        try {
            return made(backend, call, arguments);
        } finally {
            message.msg_iov(data);
        }
    }

    /** Nobody else knows of the structs that are made here: they live until the call is over. */
    private static int made(Backend backend, CallDescription call, Object[] shorter) {
        int result = call.on(backend, shorter);
        Reference.reachabilityFence(shorter);
        return result;
    }

    private static List<ByteBuffer> first(Iovecs data, long count) {
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < Math.min(count, data.count()); i++) {
            buffers.add(data.get(i));
        }
        return buffers;
    }

    private Iovecs cut(List<ByteBuffer> buffers) {
        List<ByteBuffer> cut = new ArrayList<>();
        int left = most;
        for (ByteBuffer buffer : buffers) {
            int bytes = Math.min(left, buffer.remaining());
            cut.add(buffer.duplicate().limit(buffer.position() + bytes));
            left -= bytes;
        }
        return new Iovecs(cut.toArray(ByteBuffer[]::new));
    }
}
