package sockcall.tck.scenario;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.abi.StructPollfd;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a call gave: its result, and what the kernel wrote.
 *
 * @param invocation the call
 * @param result its result; of one message of several, its length
 * @param index which message of several this is
 */
record Outcome(Invocation invocation, int result, int index) {
    Outcome(Invocation invocation, int result) {
        this(invocation, result, 0);
    }

    /** The first parameter that is so, which the call has. */
    Part part(Predicate<Part> is) {
        return invocation.line().part(is).orElseThrow();
    }

    /** What came of one message of several. */
    Outcome ofMessage(int at) {
        MMsgHdrs messages =
                (MMsgHdrs) invocation.argument(part(part -> part.kind() == Kind.MESSAGES));
        return new Outcome(invocation, messages.msg_len(at), at);
    }

    /** The message that was received, of a parameter that is one or several. */
    ReceivedMessage message(Part part) {
        return new ReceivedMessage(
                invocation.argument(part) instanceof MMsgHdrs messages
                        ? messages.msg_hdr(index)
                        : (MsgHdr) invocation.argument(part),
                invocation::isBad);
    }

    /** The bytes that the kernel wrote for a parameter: none of them after an error. */
    byte[] written(Part part) {
        return result < 0 || invocation.argument(part) == null
                ? new byte[0]
                : switch (part.kind()) {
                    case IOVECS -> first((Iovecs) invocation.argument(part), result);
                    case MESSAGE, MESSAGES -> first(message(part).data(), result);
                    case DATA_OUT -> first(invocation.buffer(part), result);
                    default -> first(invocation.buffer(part), lengthSaid(part));
                };
    }

    /** The first bytes of memory, which may have less; none for a negative size. */
    static byte[] first(ByteBuffer memory, int size) {
        if (memory == null) {
            return new byte[0];
        }
        byte[] bytes = new byte[Math.max(0, Math.min(size, memory.remaining()))];
        memory.get(memory.position(), bytes);
        return bytes;
    }

    private byte[] first(Iovecs iov, int size) {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, iov.remaining()));
        for (int i = 0; bytes.hasRemaining(); i++) {
            ByteBuffer data = iov.get(i);
            bytes.put(
                    invocation.isBad(data)
                            ? new byte[0]
                            : first(data, Math.min(bytes.remaining(), data.remaining())));
        }
        return bytes.array();
    }

    /** The length that memory says of other memory; what has no such length has one size. */
    private int lengthSaid(Part memory) {
        if (memory.partner() < 0) {
            return Integer.MAX_VALUE;
        }
        ByteBuffer length = invocation.buffer(parts().get(memory.partner()));
        return length == null ? 0 : length.getInt(length.position());
    }

    /** Whether the kernel said a length, and it is this one. */
    boolean saysLength(Part length, int expected) {
        if (length.kind() != Kind.LENGTH_IN_MEMORY) {
            ReceivedMessage message = message(length);
            return result >= 0
                    && message.namelen() - message.address(invocation.names()).hidden() == expected;
        }
        return invocation.buffer(length) != null && shownLength(length) == expected;
    }

    /** The length in memory, of an address without what is the scenario's own. */
    private int shownLength(Part length) {
        Part memory = parts().get(length.partner());
        int said = lengthSaid(memory);
        return memory.kind() == Kind.ADDRESS_OUT ? said - address(memory).hidden() : said;
    }

    ShownAddress address(Part part) {
        return part.kind() == Kind.ADDRESS_OUT
                ? ShownAddress.of(invocation.names(), written(part), lengthSaid(part))
                : message(part).address(invocation.names());
    }

    /** What poll(2) found, of each entry. */
    List<Integer> revents() {
        ByteBuffer array = invocation.buffer(part(part -> part.kind() == Kind.POLLFDS));
        List<Integer> revents = new ArrayList<>();
        for (int i = 0; array != null && i < array.remaining(); i += StructPollfd.SIZE) {
            revents.add(StructPollfd.revents(array, i));
        }
        return revents;
    }

    /** The descriptors that the call gave. */
    List<Integer> given() {
        return result < 0 ? List.of() : new GivenDescriptors(this).all();
    }

    /** The result; of a new descriptor, the number that the transcript shows. */
    int shownResult() {
        return result >= 0 && invocation.line().givesDescriptor()
                ? invocation.shownGiven(result)
                : result;
    }

    /** The line of the transcript. */
    String text(Expectation expectation) {
        String shown = expectation.mask(shownResult());
        return invocation.text(result)
                + " = "
                + (shown != null ? shown : invocation.resultText(result));
    }

    private List<Part> parts() {
        return invocation.line().call().parts();
    }
}
