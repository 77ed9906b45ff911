package org.example;

import sockcall.tck.Conformance;

/** The proof: all tests and scenarios of sockcall, on the backend of this project. */
@Conformance(backend = "example")
class ExampleConformanceTest {}
