package sockcall.tck.scenario;

import sockcall.abi.StructPollfd;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What a call gave: its result, and what the kernel wrote. */
record Outcome(Invocation invocation, int result) {

    /** The parameter of one of these kinds, which the call has. */
    Part part(List<Kind> kinds) {
        return invocation.line().part(kinds).orElseThrow();
    }

    /** The bytes that the kernel wrote for a parameter: none of them after an error. */
    byte[] written(Part part) {
        ByteBuffer memory = invocation.buffer(part);
        if (memory == null || result < 0) {
            return new byte[0];
        }
        return first(memory, part.kind() == Kind.DATA_OUT ? result : lengthSaid(part));
    }

    /** The first bytes of memory, which may have less; none for a negative size. */
    static byte[] first(ByteBuffer memory, int size) {
        byte[] bytes = new byte[Math.max(0, Math.min(size, memory.remaining()))];
        memory.get(memory.position(), bytes);
        return bytes;
    }

    /** The length that memory says of other memory; 0 where there is none. */
    private int lengthSaid(Part memory) {
        ByteBuffer length = invocation.buffer(parts().get(memory.partner()));
        return length == null ? 0 : length.getInt(length.position());
    }

    /** Whether there is memory that says a length, and it says this one. */
    boolean saysLength(int expected) {
        Part length = part(List.of(Kind.LENGTH_IN_MEMORY));
        return invocation.buffer(length) != null && shownLength(length) == expected;
    }

    /** The length in memory, of an address without what is the scenario's own. */
    private int shownLength(Part length) {
        Part memory = parts().get(length.partner());
        int said = lengthSaid(memory);
        return memory.kind() == Kind.ADDRESS_OUT ? said - address(memory).hidden() : said;
    }

    ShownAddress address(Part part) {
        return ShownAddress.of(invocation.names(), written(part), lengthSaid(part));
    }

    /** What poll(2) found, of each entry. */
    List<Integer> revents() {
        ByteBuffer array = invocation.buffer(part(List.of(Kind.POLLFDS)));
        List<Integer> revents = new ArrayList<>();
        for (int i = 0; array != null && i < array.remaining(); i += StructPollfd.SIZE) {
            revents.add(StructPollfd.revents(array, i));
        }
        return revents;
    }

    /** The descriptors that the call gave. */
    List<Integer> given() {
        List<Integer> given = new ArrayList<>();
        if (result >= 0 && invocation.line().call().givesDescriptor()) {
            given.add(result);
        }
        for (Part part : parts()) {
            ByteBuffer array = part.kind() == Kind.DESCRIPTORS_OUT ? invocation.buffer(part) : null;
            for (int i = 0; result >= 0 && array != null && i < part.size(); i += Integer.BYTES) {
                given.add(array.getInt(array.position() + i));
            }
        }
        return given;
    }

    /** The result; of a new descriptor, the number that the transcript shows. */
    int shownResult() {
        return result >= 0 && invocation.line().call().givesDescriptor()
                ? invocation.shown(result)
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
