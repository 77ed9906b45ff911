package sockcall.tck.scenario;

import sockcall.tck.scenario.Argument.Memory;
import sockcall.tck.scenario.Content.Pointer;
import sockcall.tck.scenario.Content.Room;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The words that stand for memory: data, room, values, addresses, arrays of pollfd. */
final class MemoryParser {
    private final Line line;
    private final DescriptorParser descriptors;

    MemoryParser(Line line, DescriptorParser descriptors) {
        this.line = line;
        this.descriptors = descriptors;
    }

    Argument.Descriptor descriptor(WordReader word) {
        return descriptors.read(word);
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

    static Memory data(WordReader word) {
        if (word.is("null")) {
            return Memory.none(word);
        }
        Memory pointer = pointer(word);
        if (pointer != null) {
            return pointer;
        }
        Content value = ValueType.read(word);
        return new Memory(value != null ? value : new Content.Data(word.text("data"), null));
    }

    static Memory room(WordReader word) {
        Memory pointer = pointer(word);
        return pointer != null ? pointer : new Memory(roomOf(word, "room for bytes"));
    }

    static Room roomOf(WordReader word, String expected) {
        return new Room((int) word.number(0, WordReader.LARGEST, expected), null);
    }

    static Memory value(WordReader word) {
        Memory pointer = pointer(word);
        if (pointer != null) {
            return withLength(word, pointer);
        }
        if (word.takeIf("any:")) {
            int size = roomOf(word, "a size").size();
            return withLength(word, new Memory(new Content.Hidden(size)));
        }
        if (word.takeIf("fd")) {
            return withLength(word, new Memory(new Content.NewDescriptor()));
        }
        for (ValueType type : ValueType.values()) {
            if (word.takeIf(type.word())) {
                return withLength(word, new Memory(new Room(type.size(), type)));
            }
        }
        return withLength(word, new Memory(roomOf(word, "a value or its size")));
    }

    static Memory addressRoom(WordReader word) {
        if (word.is("null")) {
            return Memory.none(word);
        }
        Memory pointer = pointer(word);
        return withLength(word, pointer != null ? pointer : sizedAddress(word));
    }

    /** {@code addr:N} alone. */
    static Memory sizedAddress(WordReader word) {
        word.take("addr:", "addr:N, null:N, bad:N or null");
        return new Memory(roomOf(word, "a size"));
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

    Memory address(WordReader word) {
        if (word.is("null")) {
            return Memory.none(word);
        }
        Memory pointer = pointer(word);
        if (pointer != null) {
            return pointer;
        }
        Memory whole = wholeAddress(word);
        if (!(whole.content() instanceof AddressWord address) || !word.takeIf("/")) {
            return whole;
        }
        int length = (int) word.number(Integer.MIN_VALUE, WordReader.LARGEST, "a length");
        length = address.wholeLength(length);
        return new Memory(length < 0 ? address : address.resized(length), length);
    }

    /** An address of its own length: a word for one, or {@code of:$NAME}. */
    Memory wholeAddress(WordReader word) {
        if (word.takeIf("of:")) {
            return new Memory(new BoundAddress(descriptors.named(word)));
        }
        AddressWord address = AddressWord.read(word);
        if (address == null) {
            throw word.insteadOf("an address");
        }
        return new Memory(address);
    }

    static Memory pathname(WordReader word) {
        word.take("path:", "path:\"NAME\"");
        return new Memory(new Content.Pathname(word.string()));
    }

    Memory pollfds() {
        WordReader first = new WordReader(line.peek());
        if (first.is("null")) {
            line.take();
            return Memory.none(first);
        }
        List<Content.Pollfds.Entry> entries = new ArrayList<>();
        forEachBetweenBrackets(line, word -> {
            Argument.Descriptor descriptor = descriptor(word);
            word.take(":", "a colon and events");
            entries.add(new Content.Pollfds.Entry(descriptor, StructParser.pollEvents(word)));
        });
        return new Memory(new Content.Pollfds(entries), entries.size());
    }

    /** Reads the words between brackets. */
    static void forEachBetweenBrackets(Line line, Consumer<WordReader> reader) {
        line.open();
        while (!line.closes()) {
            WordReader word = new WordReader(line.peek());
            reader.accept(word);
            word.end("the end of the word");
            line.take();
        }
    }
}
