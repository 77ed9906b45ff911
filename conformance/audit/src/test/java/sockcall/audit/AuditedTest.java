package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class AuditedTest {
    private static final String MARKER = "close(-7777) = -1 EBADF (Bad file descriptor)";
    private static final List<String> TRANSCRIPT =
            List.of("scenario x", "close(-7777) = -EBADF", "listen(3, 5) = 0", MARKER);

    private static final Audited C = audited("listen(1, 5) = 0");

    private static Audited audited(String... made) {
        List<String> trace = new ArrayList<>(List.of("openat(1) = 2", MARKER));
        trace.addAll(List.of(made));
        trace.addAll(List.of(MARKER, "close(9) = 0"));
        return Audited.of(TRANSCRIPT, trace);
    }

    @Test
    void sameCallIsNoDifference() {
        assertEquals(List.of(), C.differencesFrom(C));
        assertEquals("listen(1, 5) = 0", C.made("listen"));
        assertEquals(List.of("listen"), C.names());
    }

    @Test
    void otherArgumentIsADifference() {
        assertEquals(
                List.of("listen(3, 5) = 0: as in C [listen(1, 5) = 0], not [listen(1, 6) = 0]"),
                audited("listen(1, 6) = 0").differencesFrom(C));
    }

    @Test
    void noCallIsADifference() {
        assertEquals(
                List.of("listen(3, 5) = 0: one system call, not []"), audited().differencesFrom(C));
    }

    @Test
    void secondCallIsADifference() {
        assertEquals(
                List.of("listen(3, 5) = 0: one system call, not [listen(1, 5) = 0, getpid() = 1]"),
                audited("listen(1, 5) = 0", "getpid() = 1").differencesFrom(C));
    }

    @Test
    void lostMarkerIsADifference() {
        Audited untraced = new Audited(C.calls(), List.of());
        assertEquals(
                List.of("other calls than C: [listen(3, 5) = 0] with 0 traced"),
                untraced.differencesFrom(C));
    }
}
