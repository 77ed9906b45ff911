package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sockcall.tck.scenario.Scenario;
import sockcall.tck.scenario.ScenarioFile;
import sockcall.tck.scenario.Scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The page says of every row of the table of facts what holds it. With
 * {@code -Dsockcall.write=true}, as in {@code make docs}, the table is written instead of compared.
 */
class RowsTableTest {
    private static final Path PAGE = Path.of("../../docs/conformance.md");
    private static final String BEGIN = "<!-- rows: written by make docs -->\n";
    private static final String END = "<!-- end of rows -->\n";
    private static final String HEAD = "\n| row | call | fact | held by |\n|---|---|---|---|\n";

    private static final List<FactRow> ROWS = FactRow.all();
    private static final Map<String, List<Scenario>> SCENARIOS = new TreeMap<>();

    @BeforeAll
    static void readScenarios() {
        Scenarios.all().forEach((name, text) -> {
            for (Scenario scenario : ScenarioFile.parse(name, text).scenarios()) {
                for (String row : scenario.rows()) {
                    SCENARIOS.computeIfAbsent(row, id -> new ArrayList<>()).add(scenario);
                }
            }
        });
    }

    @Test
    void rowsThatScenariosNameAreInTheTable() {
        Map<String, List<Scenario>> unknown = new TreeMap<>(SCENARIOS);
        ROWS.forEach(row -> unknown.remove(row.id()));
        assertEquals(Map.of(), unknown);
    }

    @Test
    void idsDiffer() {
        List<String> ids = ROWS.stream().map(FactRow::id).toList();
        assertEquals(List.copyOf(new LinkedHashSet<>(ids)), ids);
    }

    @Test
    void testsThatRowsNameAreThere() {
        TreeSet<String> missing = new TreeSet<>();
        for (FactRow row : ROWS) {
            row.tests().stream().filter(name -> !isClass(name)).forEach(missing::add);
        }
        assertEquals(new TreeSet<String>(), missing);
    }

    @Test
    void everyRowIsHeldOrSaidNotToBe() {
        List<String> silent = ROWS.stream()
                .filter(row -> held(row).isEmpty())
                .map(FactRow::id)
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void pageHasTheTable() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        assertTrue(page.contains(BEGIN) && end != -1, "the marks around the table are there");
        if (Boolean.getBoolean("sockcall.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
            return;
        }
        assertEquals(table(), page.substring(begin, end), "make docs writes the table");
    }

    private static boolean isClass(String name) {
        try {
            Class.forName("sockcall.tck." + name, false, RowsTableTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String table() {
        return ROWS.stream().map(RowsTableTest::line).collect(Collectors.joining("", HEAD, "\n"));
    }

    private static String line(FactRow row) {
        return String.format(
                "| %s | %s | %s | %s |\n",
                row.id(), plain(row.call()), plain(row.fact()), String.join("<br>", held(row)));
    }

    /** What holds a row, and what is said of the rest of it. */
    private static List<String> held(FactRow row) {
        List<String> held = new ArrayList<>();
        for (Scenario scenario : SCENARIOS.getOrDefault(row.id(), List.of())) {
            held.add("`" + scenario.file() + "`: " + plain(scenario.title()));
        }
        row.tests().forEach(name -> held.add("`" + name + "`"));
        if (!row.note().isEmpty()) {
            held.add(plain(row.note()));
        }
        return held;
    }

    /** Text that means nothing else in a table. */
    private static String plain(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
    }
}
