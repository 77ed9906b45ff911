package sockcall.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import sockcall.spi.Backends;
import sockcall.tck.scenario.Scenario;
import sockcall.tck.scenario.ScenarioFile;
import sockcall.tck.scenario.Scenarios;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * jnr, ffm and C give the same transcript of every scenario of the suite. Those with conditions run
 * in processes of their own, and are left to the lanes.
 */
class DifferentialTest {

    @TestFactory
    Stream<DynamicContainer> everyFileOfTheSuite() {
        return Scenarios.all().entrySet().stream()
                .map(file -> container(file.getKey(), file.getValue()));
    }

    private static DynamicContainer container(String name, String text) {
        Map<String, String> c = Engine.C.transcripts(name, text);
        Map<String, String> jnr = on("jnr", name, text);
        Map<String, String> ffm = on("ffm", name, text);
        List<String> titles = ScenarioFile.parse(name, text).scenarios().stream()
                .filter(scenario -> scenario.conditions().isEmpty())
                .map(Scenario::title)
                .toList();
        return DynamicContainer.dynamicContainer(
                name, titles.stream().map(title -> test(title, c, jnr, ffm)));
    }

    private static Map<String, String> on(String backend, String name, String text) {
        return Engine.of(backend, Backends.open(backend)).transcripts(name, text);
    }

    private static DynamicTest test(
            String title, Map<String, String> c, Map<String, String> jnr, Map<String, String> ffm) {
        return dynamicTest(title, () -> {
            assertEquals(c.get(title), jnr.get(title), "C, and jnr");
            assertEquals(c.get(title), ffm.get(title), "C, and ffm");
        });
    }
}
