package sockcall.tck.scenario;

import sockcall.Constants;
import sockcall.tck.scenario.Argument.Memory;
import sockcall.tck.scenario.Content.Pointer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The words that stand for control messages, and for room for them. */
final class ControlParser {
    private static final byte[] NOTHING = {};

    private final Line line;
    private final DescriptorParser descriptors;

    ControlParser(Line line, DescriptorParser descriptors) {
        this.line = line;
        this.descriptors = descriptors;
    }

    /** {@code control:N}, which only a call that receives has, or {@code control:bad:N}. */
    Memory room(boolean isScattered) {
        WordReader word = new WordReader(line.peek());
        word.take("control:", "control:");
        Memory room;
        if (word.takeIf("bad:")) {
            room = new Memory(Pointer.BAD, word.number(0, WordReader.LARGEST, "a length"));
        } else if (isScattered) {
            room = new Memory(MemoryParser.roomOf(word, "a size or bad:N"));
        } else {
            throw word.insteadOf("control:bad:N");
        }
        word.end("the end of the word");
        line.take();
        return room;
    }

    /** {@code cmsg:[...]}, with another length where one stands behind a slash. */
    Memory messages() {
        List<ControlData.Entry> entries = new ArrayList<>();
        line.take("cmsg:");
        line.open();
        while (!line.closes()) {
            ControlData.Entry entry = entry();
            entries.add(entry);
        }
        ControlData messages = new ControlData(entries);
        Long size = line.slashed(0, WordReader.LARGEST, "a length");
        return new Memory(size == null ? messages : messages.resized(size.intValue()));
    }

    private ControlData.Entry entry() {
        if (line.peek().text().equals("rights:")) {
            return rights();
        }
        WordReader word = new WordReader(line.peek());
        ControlData.Entry entry;
        if (word.takeIf("credentials:")) {
            byte[] data = ValueType.ucred(word);
            entry = bytes(Constants.SOL_SOCKET, Constants.SCM_CREDENTIALS, data);
        } else {
            word.take("raw:", "rights:[FD ...], credentials: or raw:LEVEL:TYPE:\"BYTES\"");
            int level = (int) word.constants(Integer.MIN_VALUE, WordReader.UNSIGNED_MAX);
            word.take(":", "a colon and a type");
            int type = (int) word.constants(Integer.MIN_VALUE, WordReader.UNSIGNED_MAX);
            word.take(":", "a colon and a string");
            entry = bytes(level, type, word.string());
        }
        if (word.takeIf("/")) {
            entry = entry.withLength(length(word));
        }
        word.end("the end of the word");
        line.take();
        return entry;
    }

    private static long length(WordReader word) {
        return word.number(Long.MIN_VALUE, Long.MAX_VALUE, "a length");
    }

    private static ControlData.Entry bytes(int level, int type, byte[] data) {
        return new ControlData.Entry(level, type, List.of(), data, null);
    }

    private ControlData.Entry rights() {
        List<Argument.Descriptor> all = new ArrayList<>();
        line.take("rights:");
        MemoryParser.forEachBetweenBrackets(line, word -> all.addAll(times(word)));
        ControlData.Entry entry = new ControlData.Entry(
                Constants.SOL_SOCKET, Constants.SCM_RIGHTS, all, NOTHING, null);
        Long length = line.slashed(Long.MIN_VALUE, Long.MAX_VALUE, "a length");
        return length == null ? entry : entry.withLength(length);
    }

    /** A descriptor, or {@code N*} one. */
    private List<Argument.Descriptor> times(WordReader word) {
        int times = word.times();
        return Collections.nCopies(times, descriptors.read(word));
    }
}
