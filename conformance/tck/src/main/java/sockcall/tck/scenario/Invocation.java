package sockcall.tck.scenario;

import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.BegunCall;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;
import sockcall.tck.scenario.Argument.Memory;
import sockcall.tck.scenario.Surroundings.Given;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A call that is made: its arguments, and what the kernel left behind. */
final class Invocation {
    private final CallLine line;
    private final Surroundings surroundings;
    private final Object[] arguments;
    private final CallMemory memory;
    private final Map<Integer, Integer> shown = new HashMap<>();
    private final Set<Integer> unnamed = new HashSet<>();
    private final Map<Integer, Integer> given = new HashMap<>();
    private final TranscriptFormat format;
    private final BegunCall begun;
    private final boolean isGuarded;

    Invocation(CallLine line, Surroundings surroundings) {
        this.line = line;
        this.surroundings = surroundings;
        this.arguments = new Object[parts().size()];
        this.memory = new CallMemory(surroundings);
        this.format = new TranscriptFormat(this, surroundings.names());
        parts().forEach(part -> layOut(part, line.arguments().get(part.index())));
        memory.contents().forEach(content -> content.descriptors().forEach(this::number));
        this.begun = format.begin(line.call(), arguments);
        this.isGuarded = Guarded.accepts(line.call(), arguments, memory::isBad);
    }

    private List<Part> parts() {
        return line.call().parts();
    }

    private int number(Argument.Descriptor descriptor) {
        int number = surroundings.number(descriptor);
        if (descriptor.name() == null) {
            unnamed.add(number);
        } else {
            shown.put(number, surroundings.bound(descriptor.name()).shown());
        }
        return number;
    }

    private static Object ofType(Part part, long number) {
        return part.description().getType() == long.class ? (Object) number : (Object) (int) number;
    }

    private void layOut(Part part, Argument argument) {
        if (argument instanceof Argument.Descriptor descriptor) {
            arguments[part.index()] = number(descriptor);
        } else if (argument instanceof Argument.Number number) {
            arguments[part.index()] = ofType(part, number.value());
        } else if (argument instanceof Argument.Message message) {
            arguments[part.index()] = memory.message(message);
        } else if (argument instanceof Argument.Messages array) {
            arguments[part.index()] = memory.messages(array.messages());
            setLength(part, new Memory(Content.Pointer.NULL, array.messages().size()));
        } else if (argument instanceof Argument.Vectors vectors) {
            arguments[part.index()] = memory.iovecs(vectors);
            setLength(part, new Memory(Content.Pointer.NULL, vectors.count()));
        } else if (argument instanceof Memory place) {
            Memory found = memory.found(place);
            arguments[part.index()] = memory.pointer(found.content(), found.length());
            setLength(part, found);
        }
    }

    /** The length of memory, where it has one. */
    private void setLength(Part part, Memory place) {
        if (part.partner() < 0) {
            return;
        }
        Part length = parts().get(part.partner());
        arguments[length.index()] = length.kind() == Kind.LENGTH
                ? ofType(length, place.length())
                : memory.pointer(lengthContent(place), Integer.BYTES);
    }

    private static Content lengthContent(Memory place) {
        return place.lengthPointer() != null
                ? place.lengthPointer()
                : Content.Data.ofInt((int) place.length());
    }

    /** Makes the call: through the guard, unless that would refuse it. */
    Outcome make(Backend backend) {
        int result = isGuarded
                ? line.call().on(Syscalls.over(backend), arguments)
                : line.call().on(backend, arguments);
        return new Outcome(this, result);
    }

    CallLine line() {
        return line;
    }

    /** The line of the transcript, without the result. */
    String text(int result) {
        return format.call(begun, result);
    }

    /** The result, as the transcript shows it. */
    String resultText(int result) {
        return format.result(begun, result);
    }

    PrivateNames names() {
        return surroundings.names();
    }

    /** What stands for a parameter. */
    Object argument(Part part) {
        return arguments[part.index()];
    }

    /**
     * The memory of a parameter, as far as the kernel may have written there; null where there is
     * none that can be looked at.
     */
    ByteBuffer buffer(Part part) {
        ByteBuffer buffer = (ByteBuffer) argument(part);
        return buffer == null || isBad(buffer) ? null : begun.room(part);
    }

    /** What the file says of memory; of a part of it, what it says of the parameter. */
    Content content(Part part, ByteBuffer piece) {
        Content own = memory.content(piece);
        return own == null && argument(part) instanceof ByteBuffer whole
                ? memory.content(whole)
                : own;
    }

    boolean isBad(ByteBuffer buffer) {
        return memory.isBad(buffer);
    }

    boolean isIntact() {
        return memory.isIntact();
    }

    /** The number in the transcript of a descriptor that a name stands for, or another number. */
    int shown(int descriptor) {
        return shown.getOrDefault(
                descriptor, unnamed.contains(descriptor) ? descriptor : shownGiven(descriptor));
    }

    /** The number in the transcript of a descriptor that the call gave, or another number. */
    int shownGiven(int descriptor) {
        return given.getOrDefault(descriptor, descriptor);
    }

    /** Takes note of the descriptors that the call gave; its names stand for none but these. */
    void give(List<Integer> numbers) {
        line.names().forEach(surroundings::unbind);
        for (int i = 0; i < numbers.size(); i++) {
            Given descriptor = surroundings.give(numbers.get(i), shown.get(numbers.get(i)));
            given.put(descriptor.number(), descriptor.shown());
            if (i < line.names().size()) {
                surroundings.bind(line.names().get(i), descriptor);
            }
        }
    }
}
