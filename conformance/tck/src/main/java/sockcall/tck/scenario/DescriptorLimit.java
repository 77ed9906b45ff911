package sockcall.tck.scenario;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Leaves a scenario so many descriptors to open as it asks for, in a process whose limit is low.
 *
 * <p>The JVM holds descriptors of its own, so that a limit alone says nothing of how many are left:
 * all but those are taken, by placeholders. The engine needs some between the calls, which are
 * taken too while a call is made.
 */
final class DescriptorLimit implements AutoCloseable {
    /** What the engine may open between two calls. */
    private static final int SPARE = 16;

    /** A file, not a socket, so that the count of descriptors does not see it. */
    private static final String PLACEHOLDER = "/dev/null";

    private final Deque<FileInputStream> placeholders = new ArrayDeque<>();
    private final int spare;

    private DescriptorLimit(int spare) {
        this.spare = spare;
    }

    /** The limit that a scenario asks for, or none but that of the process. */
    static DescriptorLimit of(Scenario scenario) {
        return scenario.conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.NOFILE)
                .map(condition -> leaving(condition.number()))
                .findFirst()
                .orElseGet(() -> new DescriptorLimit(0));
    }

    private static DescriptorLimit leaving(int left) {
        warmUp();
        DescriptorLimit limit = new DescriptorLimit(SPARE);
        while (limit.take()) {
            // Until there is none.
        }
        limit.giveBack(left + SPARE);
        return limit;
    }

    /** What the JVM opens once and keeps open has to be there before it is counted. */
    private static void warmUp() {
        DescriptorTable.all();
        BadMemory.of(1);
    }

    /**
     * Begins a call, for which no more are left than the scenario asked for.
     *
     * @param held how many of its own descriptors the engine has open during the call
     */
    void beginCall(int held) {
        for (int i = held; i < spare; i++) {
            if (!take()) {
                throw new IllegalStateException("the JVM opened descriptors between two calls");
            }
        }
    }

    /** Ends a call, which began with this number. */
    void endCall(int held) {
        giveBack(Math.max(0, spare - held));
    }

    private boolean take() {
        try {
            placeholders.push(new FileInputStream(PLACEHOLDER));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void giveBack(int count) {
        try {
            for (int i = 0; i < count; i++) {
                placeholders.pop().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lifts the limit. */
    @Override
    public void close() {
        giveBack(placeholders.size());
    }
}
