/** The conformance suite: what every backend has to do, as tests. */
open module sockcall.tck {
    requires transitive sockcall;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;

    exports sockcall.tck.scenario;
}
