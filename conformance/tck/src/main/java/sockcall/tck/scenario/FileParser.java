package sockcall.tck.scenario;

import java.util.ArrayList;
import java.util.List;

/** A file, line by line, as scenarios. */
final class FileParser {
    private final String file;
    private final List<Scenario> scenarios = new ArrayList<>();
    private ScenarioParser current;

    FileParser(String file) {
        this.file = file;
    }

    List<Scenario> parse(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            parse(new Line(file, i + 1, lines[i]));
        }
        finish();
        return scenarios;
    }

    private void parse(Line line) {
        if (line.isAtEnd()) {
            return;
        }
        if (line.takeIf("scenario")) {
            if (line.isAtEnd()) {
                throw line.peek().insteadOf("a title");
            }
            finish();
            current = new ScenarioParser(file, line.number(), line.rest());
            return;
        }
        if (current == null) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            current = new ScenarioParser(file, line.number(), name);
        }
        current.parse(line);
    }

    private void finish() {
        if (current != null) {
            scenarios.add(current.finish());
        }
    }
}
