package sockcall.tck.scenario;

import sockcall.spi.CallDescription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of one scenario. */
final class ScenarioParser {
    private final String file;
    private final int firstLine;
    private final String title;
    private final Preparation preparation = new Preparation();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> bound = new HashSet<>();
    private final Map<String, CallLine> started = new HashMap<>();
    private final Map<String, Word> awaited = new LinkedHashMap<>();

    ScenarioParser(String file, int firstLine, String title) {
        this.file = file;
        this.firstLine = firstLine;
        this.title = title;
    }

    Scenario finish() {
        for (Word name : awaited.values()) {
            throw name.insteadOf("an await of every started call");
        }
        return new Scenario(file, firstLine, title, preparation.finish(), steps);
    }

    void parse(Line line) {
        if (Preparation.isOne(line)) {
            if (!steps.isEmpty()) {
                throw line.peek().insteadOf("a call, start, await or repeat");
            }
            preparation.add(line);
        } else {
            steps.add(step(line));
        }
        line.end("the end of the line");
    }

    private Step step(Line line) {
        if (line.takeIf("start")) {
            return start(line);
        }
        if (line.takeIf("await")) {
            return await(line);
        }
        boolean isRepeated = line.takeIf("repeat");
        int times = isRepeated ? times(line) : 1;
        CallLine call = call(line, isRepeated ? List.of() : names(line));
        Expectation expectation = new ExpectationParser(line, call).parse();
        bound.addAll(call.names());
        return new Step.Make(line.number(), call, times, expectation);
    }

    private static int times(Line line) {
        WordReader count = new WordReader(line.take());
        int times = (int) count.number(1, WordReader.LARGEST, "a number of times");
        count.end("a number of times");
        return times;
    }

    private Step start(Line line) {
        Word word = line.peek();
        String name = line.name("a name for the call");
        if (awaited.putIfAbsent(name, word) != null) {
            throw word.insteadOf("a name of its own for the started call");
        }
        CallLine call = call(line, List.of());
        started.put(name, call);
        return new Step.Start(line.number(), name, call);
    }

    private Step await(Line line) {
        awaited.remove(line.peek().text());
        CallLine call = started.remove(line.peek().text());
        if (call == null) {
            throw line.peek().insteadOf("the name of a started call");
        }
        String name = line.take().text();
        return new Step.Await(line.number(), name, new ExpectationParser(line, call).parse());
    }

    /** The names before {@code =}. */
    private static List<Word> names(Line line) {
        List<Word> names = new ArrayList<>();
        if (line.hasAhead("=")) {
            do {
                names.add(line.peek());
                line.name("a name");
            } while (!line.takeIf("="));
        }
        return names;
    }

    private CallLine call(Line line, List<Word> names) {
        Word word = line.take();
        CallDescription call = CallDescription.all().get(word.text());
        if (call == null) {
            throw word.insteadOf("a call");
        }
        List<Argument> arguments =
                new ArgumentParser(line, call, new DescriptorParser(bound)).parse();
        CallLine read = new CallLine(call, names.stream().map(Word::text).toList(), arguments);
        if (!names.isEmpty() && !read.receivesDescriptors() && names.size() != read.gives()) {
            throw names.get(0)
                    .insteadOf(
                            read.gives() == 0
                                    ? "no names: " + call + " gives no descriptor"
                                    : "as many names as " + call + " gives descriptors, "
                                            + read.gives());
        }
        return read;
    }
}
