package sockcall.tck.scenario;

import sockcall.spi.CallDescription.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The fields of an expectation. */
final class FieldParser {
    private static final String FIELD = "a field of what the call gives";

    private final Line line;
    private final CallLine call;

    FieldParser(Line line, CallLine call) {
        this.line = line;
        this.call = call;
    }

    List<Field> parse() {
        List<Field> fields = new ArrayList<>();
        while (!line.isAtEnd()) {
            Word word = line.peek();
            boolean isArray = word.text().equals("[");
            if (!isArray && has(Kind.MESSAGES)) {
                throw word.insteadOf("[");
            }
            fields.add(isArray ? array() : field(new WordReader(line.take())));
            checkSubject(word, fields.get(fields.size() - 1));
        }
        return fields;
    }

    private boolean has(Kind kind) {
        return call.part(part -> part.kind() == kind).isPresent();
    }

    private void checkSubject(Word word, Field field) {
        if (call.part(field::speaksOf).isEmpty()) {
            throw word.insteadOf(FIELD);
        }
    }

    private Field array() {
        if (has(Kind.MESSAGES)) {
            return messages();
        }
        if (has(Kind.EPOLL_EVENTS)) {
            List<StructParser.Ready> ready = new ArrayList<>();
            MemoryParser.forEachBetweenBrackets(line, word -> ready.add(StructParser.ready(word)));
            return new Field.Ready(ready);
        }
        List<Integer> events = new ArrayList<>();
        MemoryParser.forEachBetweenBrackets(
                line, word -> events.add(StructParser.pollEvents(word)));
        return new Field.Events(events);
    }

    private Field messages() {
        List<Field> each = new ArrayList<>();
        line.open();
        while (!line.closes()) {
            Word word = line.take();
            Field field = field(new WordReader(word));
            checkSubject(word, field);
            each.add(field);
        }
        return new Field.OfMessages(each);
    }

    private static Field field(WordReader word) {
        Field field = address(word);
        if (field == null) {
            field = ofMessage(word);
        }
        if (field == null) {
            field = value(word);
        }
        word.end("the end of the field");
        return field;
    }

    /** An address, or one that only the kernel makes; null where the word is none. */
    private static Field address(WordReader word) {
        for (String text : List.of("none", "autobind")) {
            if (word.takeIf(text)) {
                return new Field.Shown(text);
            }
        }
        if (word.takeIf("cut:")) {
            return new Field.Shown(
                    "cut:" + word.number(0, WordReader.LARGEST, "a number of bytes"));
        }
        AddressWord address = NetworkAddress.read(word, "a port or any");
        if (address == null) {
            address = SocketAddress.read(word);
        }
        return address == null ? null : new Field.Address(address);
    }

    /** What else stands in a message; null where the word is not about that. */
    private static Field ofMessage(WordReader word) {
        if (word.takeIf("flags:")) {
            int flags = (int) word.constants(Integer.MIN_VALUE, WordReader.UNSIGNED_MAX);
            return is(message -> message.flags() == flags);
        }
        if (word.takeIf("controllen:")) {
            long size = word.number(0, WordReader.LARGEST, "a number of bytes");
            return is(message -> message.controllen() == size);
        }
        if (word.takeIf("rights:")) {
            long count = word.number(0, WordReader.LARGEST, "a number of descriptors");
            return is(message -> message.rights() == count);
        }
        if (word.takeIf("pidfd")) {
            return is(ReceivedMessage::hasPidfd);
        }
        if (word.takeIf("credentials:")) {
            byte[] expected = ValueType.ucred(word);
            return is(message -> message.hasCredentials(expected));
        }
        if (word.takeIf("sent:")) {
            return new Field.Sent((int) word.number(0, WordReader.LARGEST, "a number of bytes"));
        }
        return null;
    }

    private static Field is(Predicate<ReceivedMessage> what) {
        return new Field.OfMessage(what);
    }

    private static Field value(WordReader word) {
        if (word.takeIf("len:")) {
            return new Field.Length(
                    (int) word.number(Integer.MIN_VALUE, Integer.MAX_VALUE, "a length"));
        }
        if (word.takeIf("mode:")) {
            int type = type(word);
            word.take("|", "| and octal digits");
            return new Field.Mode(type | word.permissions());
        }
        if (word.is("fd")) {
            word.takeIf("fd");
            return new Field.Descriptor();
        }
        Content.Data value = ValueType.read(word);
        return new Field.Bytes(value != null ? value.bytes() : word.text(FIELD));
    }

    /** The type of a file, which may be none: 0. */
    private static int type(WordReader word) {
        String name = word.upTo('|');
        Integer type = name.startsWith("S_IF") ? KnownNames.constant(name) : null;
        if (type == null && !name.equals("0")) {
            throw word.insteadOf("a type of file and octal digits");
        }
        return type == null ? 0 : type;
    }
}
