/**
 * The conformance suite: what every backend has to do, as tests. Scenarios run without JUnit, which
 * is there wherever the tests are run: on the class path, where JUnit finds the listener of
 * {@code Conformance}. A module that provides it would not resolve without JUnit.
 */
open module sockcall.tck {
    requires transitive sockcall;
    requires static transitive org.junit.jupiter.api;
    requires static transitive org.junit.jupiter.params;
    requires static transitive org.junit.platform.launcher;
    requires static transitive org.junit.platform.suite.api;

    exports sockcall.tck;
    exports sockcall.tck.scenario;
}
