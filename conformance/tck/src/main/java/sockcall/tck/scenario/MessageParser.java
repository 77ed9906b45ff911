package sockcall.tck.scenario;

import sockcall.tck.scenario.Argument.Memory;
import sockcall.tck.scenario.Argument.Message;
import sockcall.tck.scenario.Argument.Messages;
import sockcall.tck.scenario.Argument.Vectors;
import sockcall.tck.scenario.Content.Pointer;

import java.util.ArrayList;
import java.util.List;

/** The words that stand for messages, and for arrays of iovec. */
final class MessageParser {
    /** More than the 1,024 that the kernel takes. */
    private static final int MOST_ENTRIES = 4096;

    private final Line line;
    private final MemoryParser memory;
    private final ControlParser control;

    MessageParser(Line line, DescriptorParser descriptors) {
        this.line = line;
        this.memory = new MemoryParser(line, descriptors);
        this.control = new ControlParser(line, descriptors);
    }

    Messages messages(boolean isScattered) {
        List<Message> messages = new ArrayList<>();
        line.open();
        while (!line.closes()) {
            messages.add(message(isScattered));
        }
        return new Messages(messages);
    }

    /** Up to three words: an address, data, control messages. */
    Message message(boolean isScattered) {
        Memory name = startsWith("iov:") ? null : name(isScattered);
        Vectors iov = vectors(isScattered, 0);
        Memory messages = null;
        if (startsWith("control:")) {
            messages = control.room(isScattered);
        } else if (!isScattered && startsWith("cmsg:")) {
            messages = control.messages();
        }
        return new Message(name, iov, messages);
    }

    private boolean startsWith(String prefix) {
        return line.peek().text().startsWith(prefix);
    }

    private Memory name(boolean isScattered) {
        WordReader word = new WordReader(line.peek());
        Memory name;
        if (word.takeIf("bad:")) {
            name = new Memory(Pointer.BAD, word.number(0, WordReader.LARGEST, "a length"));
        } else if (!isScattered) {
            name = memory.wholeAddress(word);
        } else {
            word.take("addr:", "addr:N, bad:N or iov:");
            name = new Memory(MemoryParser.roomOf(word, "a size"));
        }
        word.end("the end of the word");
        line.take();
        return name;
    }

    /**
     * {@code iov:[...]}, with another number of entries where one stands behind a slash.
     *
     * @param least the smallest such number
     */
    Vectors vectors(boolean isScattered, int least) {
        List<Memory> entries = new ArrayList<>();
        line.take("iov:");
        MemoryParser.forEachBetweenBrackets(line, word -> entries.add(entry(word, isScattered)));
        Long count = line.slashed(least, MOST_ENTRIES, "a number of entries");
        return new Vectors(entries, count == null ? entries.size() : count.intValue());
    }

    private static Memory entry(WordReader word, boolean isScattered) {
        if (word.takeIf("bad:")) {
            return new Memory(Pointer.BAD, word.number(0, WordReader.LARGEST, "a length"));
        }
        return new Memory(
                isScattered
                        ? MemoryParser.roomOf(word, "room for bytes")
                        : new Content.Data(word.text("data"), null));
    }
}
