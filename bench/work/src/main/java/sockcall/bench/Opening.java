package sockcall.bench;

/** How the work of a cell is opened. */
@FunctionalInterface
public interface Opening {

    /** {@return the work, ready to run} */
    Work open() throws Exception;
}
