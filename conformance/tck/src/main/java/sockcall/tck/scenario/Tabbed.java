package sockcall.tck.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A line of fields with tabs between them, as two processes of the runner exchange. */
final class Tabbed {
    private Tabbed() {}

    /** A line, without its end, of fields of any text. */
    static String line(String... fields) {
        return Arrays.stream(fields)
                .map(field -> field.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n"))
                .collect(Collectors.joining("\t"));
    }

    /** The fields of a line. */
    static List<String> fields(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::translateEscapes).toList();
    }
}
