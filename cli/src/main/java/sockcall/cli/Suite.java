package sockcall.cli;

import sockcall.tck.scenario.ScenarioFile;
import sockcall.tck.scenario.ScenarioSyntaxException;
import sockcall.tck.scenario.Scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The scenario files of the suite, and of whoever has added some to its folder.
 *
 * @param sources those that can be read, by name
 * @param unreadable why others cannot, by name
 */
record Suite(List<Source> sources, Map<String, String> unreadable) {

    /** Reads all of them. */
    static Suite read() {
        List<Source> sources = new ArrayList<>();
        Map<String, String> unreadable = new TreeMap<>();
        new TreeMap<>(Scenarios.all()).forEach((name, text) -> {
            try {
                sources.add(new Source(ScenarioFile.parse(name, text), text, false));
            } catch (ScenarioSyntaxException e) {
                unreadable.put(name, e.getMessage());
            }
        });
        return new Suite(sources, unreadable);
    }

    /** The names of all, sorted. */
    List<String> names() {
        return Stream.concat(sources.stream().map(Source::name), unreadable.keySet().stream())
                .sorted()
                .toList();
    }

    /** Of all, those of these names. */
    Suite only(List<String> names) {
        Map<String, String> others = new TreeMap<>(unreadable);
        others.keySet().retainAll(names);
        return new Suite(
                sources.stream().filter(source -> names.contains(source.name())).toList(), others);
    }
}
