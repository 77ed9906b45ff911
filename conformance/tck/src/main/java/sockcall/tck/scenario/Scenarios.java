package sockcall.tck.scenario;

import java.util.Map;

/** The scenario files among the resources: those of the suite, and those of whoever adds some. */
public final class Scenarios {
    /** The folder of the resources. */
    public static final String FOLDER = "sockcall/tck/scenarios/";

    private Scenarios() {}

    /** {@return the text of every file, by name} */
    public static Map<String, String> all() {
        return ResourceFolder.texts(FOLDER, "*.scenario");
    }
}
