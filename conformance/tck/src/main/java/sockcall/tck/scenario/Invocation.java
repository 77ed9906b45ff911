package sockcall.tck.scenario;

import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.BegunCall;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;
import sockcall.tck.scenario.Surroundings.Given;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A call that is made: its arguments, and what the kernel left behind. */
final class Invocation {
    private final CallLine line;
    private final Surroundings surroundings;
    private final Object[] arguments;
    private final WatchedMemory memory = new WatchedMemory();
    private final Map<Part, Content> contents = new HashMap<>();
    private final Set<ByteBuffer> bad = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Integer, Integer> shown = new HashMap<>();
    private final TranscriptFormat format;
    private final BegunCall begun;

    Invocation(CallLine line, Surroundings surroundings) {
        this.line = line;
        this.surroundings = surroundings;
        this.arguments = new Object[parts().size()];
        this.format = new TranscriptFormat(this, surroundings.names());
        for (Part part : parts()) {
            Argument argument = line.arguments().get(part.index());
            if (argument instanceof Argument.Descriptor descriptor) {
                arguments[part.index()] = number(descriptor);
            } else if (argument instanceof Argument.Number number) {
                arguments[part.index()] = ofType(part, number.value());
            } else if (argument instanceof Argument.Memory place) {
                layOut(part, place);
            }
        }
        this.begun = format.begin(line.call(), arguments);
    }

    private List<Part> parts() {
        return line.call().parts();
    }

    private int number(Argument.Descriptor descriptor) {
        int number = surroundings.number(descriptor);
        if (descriptor.name() != null) {
            shown.put(number, surroundings.bound(descriptor.name()).shown());
        }
        return number;
    }

    private static Object ofType(Part part, long number) {
        return part.description().getType() == long.class ? (Object) number : (Object) (int) number;
    }

    private void layOut(Part part, Argument.Memory place) {
        if (place.content() instanceof Content.Pollfds array) {
            array.entries().forEach(entry -> number(entry.descriptor()));
        }
        contents.put(part, place.content());
        arguments[part.index()] = pointer(place.content(), place.length());
        if (part.partner() < 0) {
            return;
        }
        Part length = parts().get(part.partner());
        arguments[length.index()] = length.kind() == Kind.LENGTH
                ? ofType(length, place.length())
                : pointer(lengthContent(place), Integer.BYTES);
    }

    private static Content lengthContent(Argument.Memory place) {
        return place.lengthPointer() != null
                ? place.lengthPointer()
                : Content.Data.ofInt((int) place.length());
    }

    /** Memory of this content; a pointer to no memory claims as many bytes as the length says. */
    private ByteBuffer pointer(Content content, long length) {
        if (content == Content.Pointer.NULL) {
            return null;
        }
        if (content == Content.Pointer.BAD) {
            long size = Math.max(0, Math.min(length, WordReader.LARGEST));
            ByteBuffer pointer = BadMemory.of((int) size);
            bad.add(pointer);
            return pointer;
        }
        return memory.of(content.bytes(surroundings));
    }

    /** Makes the call: through the guard, unless that would refuse it. */
    Outcome make(Backend backend) {
        int result = Guarded.accepts(line.call(), arguments, this::isBad)
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

    /**
     * The memory of a parameter, as far as the kernel may have written there; null where there is
     * none that can be looked at.
     */
    ByteBuffer buffer(Part part) {
        ByteBuffer buffer = (ByteBuffer) arguments[part.index()];
        return buffer == null || isBad(buffer) ? null : begun.room(part);
    }

    /** What the file says of the memory of a parameter. */
    Content content(Part part) {
        return contents.get(part);
    }

    boolean isBad(ByteBuffer buffer) {
        return bad.contains(buffer);
    }

    boolean isIntact() {
        return memory.isIntact();
    }

    /** The number in the transcript of a descriptor that a name stands for, or another number. */
    int shown(int descriptor) {
        return shown.getOrDefault(descriptor, descriptor);
    }

    /** Takes note of the descriptors that the call gave; its names stand for none but these. */
    void give(List<Integer> numbers) {
        line.names().forEach(surroundings::unbind);
        for (int i = 0; i < numbers.size(); i++) {
            Given descriptor = surroundings.give(numbers.get(i));
            shown.put(descriptor.number(), descriptor.shown());
            if (!line.names().isEmpty()) {
                surroundings.bind(line.names().get(i), descriptor);
            }
        }
    }
}
