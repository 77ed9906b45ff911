package sockcall.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sockcall.tck.RefusedCalls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The kernel hears nothing of a call that the guard refuses. */
class RefusalAuditTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @EnumSource
    void refusedCallMakesNoSystemCall(Lane lane) {
        List<String> program = lane.program(
                scratch, List.of(), RefusedCalls.class, List.of("" + Marked.DESCRIPTOR));
        Trace trace = Trace.of(scratch, List.of(Trace.ALL_BUT_NOISE), program);
        List<String> refused = trace.program().succeeded().lines().toList();
        List<List<String>> segments = Marked.between(trace.marked());

        assertTrue(!refused.isEmpty(), "nothing was refused");
        // Of the calls of RefusedCalls, those between one breach and the next are no refusals.
        assertEquals(2 * refused.size() - 1, segments.size());
        List<String> heard = new ArrayList<>();
        for (int i = 0; i < refused.size(); i++) {
            if (!segments.get(2 * i).isEmpty()) {
                heard.add(refused.get(i) + ": no system call, not " + segments.get(2 * i));
            }
        }
        assertEquals(List.of(), heard);
    }
}
