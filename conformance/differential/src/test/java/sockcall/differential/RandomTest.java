package sockcall.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import sockcall.spi.Backend;
import sockcall.spi.Backends;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** jnr, ffm and C agree over random scenarios: a fixed set here, as many as wanted by make fuzz. */
class RandomTest {
    private static final int SCENARIOS = 200;
    private static final int CALLS = 40;

    private final Differences differences = new Differences(Engine.all());

    @Test
    void enginesAgreeOverTheFixedSet() {
        List<List<String>> scenarios = LongStream.rangeClosed(1, SCENARIOS)
                .mapToObj(seed -> RandomScenario.of(seed, CALLS))
                .toList();
        List<List<String>> differing = differences.among(scenarios);
        assertEquals(
                "",
                differing.stream()
                        .map(lines -> Fuzz.replayed(differences, lines))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void seedGivesTheSameScenarioAgain() {
        assertEquals(RandomScenario.of(7, CALLS), RandomScenario.of(7, CALLS));
    }

    @Test
    void plantedDifferenceIsFoundAgainByItsSeedAndShrunk() {
        Backend broken = shutsDownAnything(Backends.open("ffm"));
        Differences planted = new Differences(List.of(Engine.C, Engine.of("broken", broken)));
        List<List<String>> differing = planted.among(LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> RandomScenario.of(seed, CALLS))
                .toList());
        assertFalse(differing.isEmpty());
        String seed = differing.get(0).get(0).replace("scenario seed ", "");
        List<String> again = RandomScenario.of(Long.parseLong(seed), CALLS);
        assertEquals(List.of(again), planted.among(List.of(again)));
        List<String> shrunk = planted.shrunk(again);
        assertTrue(shrunk.size() < 10, shrunk::toString);
        assertEquals(List.of(shrunk), planted.among(List.of(shrunk)));
    }

    /** A backend that is wrong in one thing: shutdown with a direction that is none is no error. */
    private static Backend shutsDownAnything(Backend right) {
        return (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> {
                    Object result = method.invoke(right, arguments);
                    return method.getName().equals("shutdown") ? 0 : result;
                });
    }

    /** The set is worth its time only if calls succeed as well as fail, in many ways. */
    @Test
    void callsOfTheFixedSetGiveManyResults() {
        StringBuilder text = new StringBuilder();
        for (long seed = 1; seed <= SCENARIOS; seed++) {
            text.append(String.join("\n", RandomScenario.of(seed, CALLS))).append('\n');
        }
        Map<String, Long> results =
                Engine.C.transcripts("random", text.toString()).values().stream()
                        .flatMap(String::lines)
                        .filter(line -> line.contains(") = "))
                        .map(line -> line.substring(0, line.indexOf('('))
                                + line.substring(line.lastIndexOf(") = "))
                                        .replaceAll("[0-9]{2,}", "N"))
                        .collect(Collectors.groupingBy(r -> r, Collectors.counting()));
        assertTrue(results.size() > 100, () -> results.size() + " results: " + results);
    }
}
