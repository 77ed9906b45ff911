package sockcall.bench.driver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A promise about a ratio.
 *
 * @param cells the name of a cell, or with {@code *} of several
 * @param participant whom it is about
 * @param against another participant in the same cell, or {@code PARTICIPANT/CELL}
 * @param limit the ratio that the median may have at most
 */
record Target(String cells, String participant, String against, double limit) {

    /** The targets of the file beside this class: words, and comments behind {@code #}. */
    static List<Target> all() throws IOException {
        try (InputStream file = Target.class.getResourceAsStream("targets.txt");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(Target::parse)
                    .toList();
        }
    }

    static Target parse(String line) {
        String[] words = line.split("\\s+");
        if (words.length != 4) {
            throw new IllegalArgumentException("four words make a target: " + line);
        }
        return new Target(words[0], words[1], words[2], Double.parseDouble(words[3]));
    }

    boolean isAbout(Cell cell) {
        return cell.name().matches(cells.replace("*", ".*"));
    }

    /** The other side of the ratio, for a cell that this is about; null where it was not run. */
    Measured.Side other(Measured measured, Cell cell) {
        int slash = against.indexOf('/');
        if (slash < 0) {
            return new Measured.Side(cell, against);
        }
        String name = against.substring(slash + 1);
        return measured.cells().stream()
                .filter(other -> other.name().equals(name))
                .findFirst()
                .map(other -> new Measured.Side(other, against.substring(0, slash)))
                .orElse(null);
    }
}
