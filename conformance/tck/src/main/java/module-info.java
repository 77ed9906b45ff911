/** The conformance suite: what every backend has to do, as tests. */
open module sockcall.tck {
    requires transitive sockcall;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires transitive org.junit.platform.launcher;
    requires transitive org.junit.platform.suite.api;

    exports sockcall.tck;
    exports sockcall.tck.scenario;

    provides org.junit.platform.launcher.TestExecutionListener with
            sockcall.tck.ConformanceListener;
}
