package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.List;

/** Which failures of a suite count as clear to a reader. */
class SuiteRunTest {

    /** A suite in which all tests fail; surefire does not look into classes for it. */
    static class Failing {
        @Test
        void clear() {
            assertEquals("-EBADF", "-EPERM");
        }

        @Test
        void condition() {
            assertTrue(ByteBuffer.allocate(1).isDirect());
        }

        @Test
        void memory() {
            assertEquals(ByteBuffer.allocate(1), ByteBuffer.allocate(2));
        }

        @Test
        void exception() {
            throw new IllegalStateException("expected -EBADF, but was -EPERM");
        }
    }

    @Test
    void onlyTheFailureThatSaysBothInWordsIsClear() {
        List<String> unclear = SuiteRun.of(Failing.class).unclear();
        assertEquals(
                List.of("condition()", "exception()", "memory()"),
                unclear.stream().map(failure -> failure.split(":")[0]).sorted().toList());
    }
}
