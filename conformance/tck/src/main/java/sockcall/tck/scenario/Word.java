package sockcall.tck.scenario;

/**
 * A word of a scenario file.
 *
 * @param text the word as it stands there; nothing at the end of a line
 * @param file the name of the file
 * @param line the number of its line, from 1
 * @param column the number of its first character in the line, from 1
 */
record Word(String text, String file, int line, int column) {

    boolean isEnd() {
        return text.isEmpty();
    }

    /** What to throw where something else was expected. */
    ScenarioSyntaxException insteadOf(String expected) {
        String found = isEnd() ? "the end of the line" : text;
        return new ScenarioSyntaxException(
                file + ":" + line + ":" + column + ": expected " + expected + ", found " + found);
    }
}
