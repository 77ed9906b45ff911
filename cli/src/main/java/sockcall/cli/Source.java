package sockcall.cli;

import sockcall.tck.scenario.ScenarioFile;

/**
 * A scenario file, read and found to be one.
 *
 * @param file what it says
 * @param text its text
 * @param isGiven whether the user named it, and so it is where its name says; else it is one of the
 *     suite
 */
record Source(ScenarioFile file, String text, boolean isGiven) {

    /** The file of this name; {@code -} is standard input. */
    static Source given(String name) {
        String text = ScenarioFile.text(name);
        return new Source(ScenarioFile.parse(name, text), text, true);
    }

    String name() {
        return file.name();
    }
}
