package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import sockcall.spi.Backends;

/** The lane is the one that its name says. */
class LaneTests {

    @Test
    void javaIsTheOneAskedFor() {
        Assumptions.assumeTrue(Lane.JAVA != null, "sockcall.tck.java asks for no version");
        assertEquals(Lane.JAVA, Runtime.version().feature());
    }

    @Test
    void backendIsTheOneAskedFor() {
        String name = System.getProperty(Backends.PROPERTY);
        Assumptions.assumeTrue(name != null, "sockcall.backend asks for no backend");
        assertEquals(Backends.open(name).getClass(), Lane.backend().getClass());
    }
}
