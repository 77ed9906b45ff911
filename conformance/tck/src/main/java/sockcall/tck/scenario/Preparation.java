package sockcall.tck.scenario;

import java.util.ArrayList;
import java.util.List;

/** The lines that stand before the first call of a scenario. */
record Preparation(
        List<String> rows,
        List<Requirement> requirements,
        List<Condition> conditions,
        List<Setup> setups) {

    Preparation() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** What was read, not to be changed any more. */
    Preparation finish() {
        return new Preparation(
                List.copyOf(rows),
                List.copyOf(requirements),
                List.copyOf(conditions),
                List.copyOf(setups));
    }

    static boolean isOne(Line line) {
        return List.of("rows", "requires", "with", "setup").contains(line.peek().text());
    }

    /** Reads a line that is one of these. */
    void add(Line line) {
        switch (line.take().text()) {
            case "rows" -> addRows(line);
            case "requires" -> requirements.add(requirement(line));
            case "with" -> addCondition(Condition.parse(line));
            default -> setups.add(Setup.parse(line));
        }
    }

    /** The last one of a kind holds. */
    private void addCondition(Condition condition) {
        conditions.removeIf(other -> other.kind() == condition.kind());
        conditions.add(condition);
    }

    private void addRows(Line line) {
        if (line.isAtEnd()) {
            throw line.peek().insteadOf("a row");
        }
        while (!line.isAtEnd()) {
            rows.add(line.take().text());
        }
    }

    private static Requirement requirement(Line line) {
        if (line.takeIf("root")) {
            return new Requirement.Root();
        }
        if (!line.takeIf("kernel")) {
            throw line.peek().insteadOf("root or kernel");
        }
        WordReader version = new WordReader(line.take());
        String expected = "a version N.N";
        int major = (int) version.number(0, Integer.MAX_VALUE, expected);
        version.take(".", expected);
        int minor = (int) version.number(0, Integer.MAX_VALUE, expected);
        version.end(expected);
        return new Requirement.Kernel(major, minor);
    }
}
