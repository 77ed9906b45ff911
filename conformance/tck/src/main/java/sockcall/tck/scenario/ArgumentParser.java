package sockcall.tck.scenario;

import sockcall.spi.CallDescription.Part;
import sockcall.tck.scenario.Argument.Memory;
import sockcall.tck.scenario.Content.Pointer;
import sockcall.tck.scenario.Content.Room;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The words of a call, each as what its parameter is. */
final class ArgumentParser {
    private final Line line;
    private final Set<String> bound;

    /**
     * @param line the line, whose next words are the arguments
     * @param bound the names that calls before have bound
     */
    ArgumentParser(Line line, Set<String> bound) {
        this.line = line;
        this.bound = bound;
    }

    /** What stands for a parameter; null where it follows from others. */
    Argument parse(Part part) {
        return switch (part.kind()) {
            case LENGTH, LENGTH_IN_MEMORY -> null;
            case DESCRIPTORS_OUT -> new Memory(new Room(part.size(), null));
            case POLLFDS -> pollfds();
            default -> word(part);
        };
    }

    private Argument word(Part part) {
        WordReader word = new WordReader(line.peek());
        Argument argument = switch (part.kind()) {
            case DESCRIPTOR -> descriptor(word);
            case NUMBER -> number(word, part);
            case DATA_IN -> data(word);
            case DATA_OUT -> room(word);
            case VALUE_OUT -> value(word);
            case ADDRESS_IN -> address(word);
            case ADDRESS_OUT -> addressRoom(word);
            default -> pathname(word);
        };
        word.end("the end of the word");
        line.take();
        return argument;
    }

    private Argument.Descriptor descriptor(WordReader word) {
        if (!word.takeIf("$")) {
            return new Argument.Descriptor(null, word.integer("a descriptor"));
        }
        String name = word.upTo(':');
        if (!bound.contains(name)) {
            throw word.insteadOf("a name that a call before has bound");
        }
        return new Argument.Descriptor(name, 0);
    }

    private static Argument number(WordReader word, Part part) {
        return new Argument.Number(
                part.names().isPresent()
                        ? (int) word.constants(Integer.MIN_VALUE, WordReader.UNSIGNED_MAX)
                        : word.integer("a number"));
    }

    /** {@code null:N} or {@code bad:N}; null where the word is neither. */
    private static Memory pointer(WordReader word) {
        for (Pointer pointer : Pointer.values()) {
            if (word.takeIf(pointer.word() + ":")) {
                return new Memory(pointer, word.number(Long.MIN_VALUE, Long.MAX_VALUE, "a length"));
            }
        }
        return null;
    }

    private static Memory data(WordReader word) {
        if (word.is("null")) {
            return Memory.none(word);
        }
        Memory pointer = pointer(word);
        if (pointer != null) {
            return pointer;
        }
        // Credentials are the kernel's to give; no option takes them.
        Content value = word.startsWith(ValueType.UCRED.word()) ? null : ValueType.read(word);
        return new Memory(value != null ? value : new Content.Data(word.text("data"), null));
    }

    private static Memory room(WordReader word) {
        Memory pointer = pointer(word);
        return pointer != null ? pointer : new Memory(roomOf(word, "room for bytes"));
    }

    private static Room roomOf(WordReader word, String expected) {
        return new Room((int) word.number(0, WordReader.LARGEST, expected), null);
    }

    private static Memory value(WordReader word) {
        Memory pointer = pointer(word);
        if (pointer != null) {
            return withLength(word, pointer);
        }
        for (ValueType type : ValueType.values()) {
            if (word.takeIf(type.word())) {
                return withLength(word, new Memory(new Room(type.size(), type)));
            }
        }
        return withLength(word, new Memory(roomOf(word, "a value or its size")));
    }

    private static Memory addressRoom(WordReader word) {
        if (word.is("null")) {
            return Memory.none(word);
        }
        Memory pointer = pointer(word);
        if (pointer != null) {
            return withLength(word, pointer);
        }
        word.take("addr:", "addr:N, null:N, bad:N or null");
        return withLength(word, new Memory(roomOf(word, "a size")));
    }

    /** The memory, with another length where one stands behind a slash. */
    private static Memory withLength(WordReader word, Memory memory) {
        if (!word.takeIf("/")) {
            return memory;
        }
        for (Pointer pointer : Pointer.values()) {
            if (word.takeIf(pointer.word())) {
                return new Memory(memory.content(), memory.length(), pointer);
            }
        }
        String expected = "a length within the room";
        return new Memory(
                memory.content(), word.number(Integer.MIN_VALUE, memory.length(), expected));
    }

    private static Memory address(WordReader word) {
        if (word.is("null")) {
            return Memory.none(word);
        }
        Memory pointer = pointer(word);
        if (pointer != null) {
            return pointer;
        }
        SocketAddress address = SocketAddress.read(word);
        if (address == null) {
            throw word.insteadOf("an address");
        }
        if (!word.takeIf("/")) {
            return new Memory(address);
        }
        int length = (int) word.number(Integer.MIN_VALUE, WordReader.LARGEST, "a length");
        length = address.wholeLength(length);
        return new Memory(length < 0 ? address : address.resized(length), length);
    }

    private static Memory pathname(WordReader word) {
        word.take("path:", "path:\"NAME\"");
        return new Memory(new Content.Pathname(word.string()));
    }

    private Memory pollfds() {
        WordReader first = new WordReader(line.peek());
        if (first.is("null")) {
            line.take();
            return Memory.none(first);
        }
        List<Content.Pollfds.Entry> entries = new ArrayList<>();
        forEachBetweenBrackets(line, word -> {
            Argument.Descriptor descriptor = descriptor(word);
            word.take(":", "a colon and events");
            entries.add(new Content.Pollfds.Entry(descriptor, events(word)));
        });
        return new Memory(new Content.Pollfds(entries), entries.size());
    }

    /** Reads the words between brackets. */
    static void forEachBetweenBrackets(Line line, Consumer<WordReader> reader) {
        if (!line.takeIf("[")) {
            throw line.peek().insteadOf("[");
        }
        while (!line.takeIf("]")) {
            if (line.isAtEnd()) {
                throw line.peek().insteadOf("]");
            }
            WordReader word = new WordReader(line.peek());
            reader.accept(word);
            word.end("the end of the events");
            line.take();
        }
    }

    /** The events of a pollfd, of which poll(2) has 16 bits. */
    static int events(WordReader word) {
        return (int) word.constants(Short.MIN_VALUE, 0xffff) & 0xffff;
    }
}
