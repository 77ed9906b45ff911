package sockcall.tck.scenario;

/** A line of a scenario that does something. */
sealed interface Step {

    /** The number of the line. */
    int line();

    /** A call that is made so many times. */
    record Make(int line, CallLine call, int times, Expectation expectation) implements Step {}

    /** A call that is made in a thread of its own. */
    record Start(int line, String name, CallLine call) implements Step {}

    /** A wait for a call that was started. */
    record Await(int line, String name, Expectation expectation) implements Step {}
}
