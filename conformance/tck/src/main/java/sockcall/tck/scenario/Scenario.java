package sockcall.tck.scenario;

import java.util.List;

/** A program of system calls, with what each has to give. Immutable. */
public final class Scenario {
    private final String file;
    private final int line;
    private final String title;
    private final Preparation preparation;
    private final List<Step> steps;

    Scenario(String file, int line, String title, Preparation preparation, List<Step> steps) {
        this.file = file;
        this.line = line;
        this.title = title;
        this.preparation = preparation;
        this.steps = List.copyOf(steps);
    }

    /** {@return the name of its file} */
    public String file() {
        return file;
    }

    /** {@return the number of its first line} */
    public int line() {
        return line;
    }

    /** {@return what it is called} */
    public String title() {
        return title;
    }

    /** {@return the rows of the table of facts that it states} */
    public List<String> rows() {
        return preparation.rows();
    }

    /** {@return what it needs of the machine} */
    public List<Requirement> requirements() {
        return preparation.requirements();
    }

    /** {@return what it needs of its process} */
    public List<Condition> conditions() {
        return preparation.conditions();
    }

    /** What its directory has to have. */
    List<Setup> setups() {
        return preparation.setups();
    }

    /** Its calls. */
    List<Step> steps() {
        return steps;
    }

    /** The place of a line of this scenario, as {@code FILE:LINE}. */
    String place(int number) {
        return file + ":" + number;
    }

    @Override
    public String toString() {
        return place(line) + ": " + title;
    }
}
