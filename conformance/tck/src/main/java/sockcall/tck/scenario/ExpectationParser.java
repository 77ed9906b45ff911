package sockcall.tck.scenario;

import java.util.List;

/** The part of a line from {@code =>} on. */
final class ExpectationParser {
    private static final String RESULT = "a result: N, fd, ENAME, LO..HI or any";
    private static final String FIELD = "a field of what the call gives";

    private final Line line;
    private final CallLine call;

    ExpectationParser(Line line, CallLine call) {
        this.line = line;
        this.call = call;
    }

    Expectation parse() {
        if (line.isAtEnd()) {
            return Expectation.NONE;
        }
        if (!line.takeIf("=>")) {
            throw line.peek().insteadOf("=> or the end of the line");
        }
        String text = line.rest();
        Expectation result = result(text);
        List<Field> fields = new FieldParser(line, call).parse();
        return new Expectation(text, result.low(), result.high(), result.shown(), fields);
    }

    private Expectation result(String text) {
        Word word = line.take();
        Integer error = KnownNames.error(word.text());
        if (error != null) {
            return new Expectation(text, -error, -error, null, List.of());
        }
        if (word.text().equals("any")) {
            return new Expectation(
                    text, Integer.MIN_VALUE, Integer.MAX_VALUE, word.text(), List.of());
        }
        if (word.text().equals("fd")) {
            if (!call.givesDescriptor()) {
                throw word.insteadOf("a result other than fd");
            }
            return new Expectation(text, 0, Integer.MAX_VALUE, null, List.of());
        }
        return numbers(word, text);
    }

    private static Expectation numbers(Word word, String text) {
        WordReader reader = new WordReader(word);
        int low = (int) reader.number(Integer.MIN_VALUE, Integer.MAX_VALUE, RESULT);
        if (!reader.takeIf("..")) {
            reader.end(RESULT);
            return new Expectation(text, low, low, null, List.of());
        }
        int high = (int) reader.number(low, Integer.MAX_VALUE, RESULT);
        reader.end(RESULT);
        return new Expectation(text, low, high, low + ".." + high, List.of());
    }
}
