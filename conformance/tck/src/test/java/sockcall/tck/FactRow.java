package sockcall.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A row of the table of facts.
 *
 * @param id what scenarios call it
 * @param call the call that it speaks of
 * @param fact what holds, in a line
 * @param tests the classes of the suite that hold what no scenario states
 * @param note what is open, or that it speaks of other systems; may be empty
 */
record FactRow(String id, String call, String fact, List<String> tests, String note) {
    private static final String FILE = "rows.tsv";
    private static final int COLUMNS = 5;

    /** {@return the rows of the file, in their order} */
    static List<FactRow> all() {
        try (InputStream file = FactRow.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(FactRow::parsed)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns at the end of a line that are empty are left out. */
    private static FactRow parsed(String line) {
        String[] columns = (line + "\t".repeat(COLUMNS)).split("\t", -1);
        List<String> tests = columns[3].isEmpty() ? List.of() : List.of(columns[3].split(" "));
        return new FactRow(columns[0], columns[1], columns[2], tests, columns[4]);
    }
}
