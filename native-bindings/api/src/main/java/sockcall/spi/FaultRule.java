package sockcall.spi;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/** A rule of a {@link FaultyBackend}, and how often it has struck. */
final class FaultRule {
    /** What becomes of a call that is struck. */
    interface Fault {
        /** Whether the call would be another one than without it. */
        boolean changes(CallDescription call, Object[] arguments);

        /** What the program gets. */
        int strike(Backend backend, CallDescription call, Object[] arguments);
    }

    private final String text;
    private final String call;
    private final Fault fault;
    private final LongPredicate isDue;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong strikes = new AtomicLong();

    /**
     * A rule.
     *
     * @param text as it was written
     * @param call the name of the call, or an asterisk
     * @param fault what becomes of a call
     * @param isDue of which call, by its number, from 1 on
     */
    FaultRule(String text, String call, Fault fault, LongPredicate isDue) {
        this.text = text;
        this.call = call;
        this.fault = fault;
        this.isDue = isDue;
    }

    boolean isFor(CallDescription made, Object[] arguments) {
        return (call.equals(FaultRules.ANY) || call.equals(made.name()))
                && fault.changes(made, arguments);
    }

    /** Counts a call that the rule is for, and says whether it is one of those to strike. */
    boolean isDue() {
        return isDue.test(calls.incrementAndGet());
    }

    int strike(Backend backend, CallDescription made, Object[] arguments) {
        strikes.incrementAndGet();
        return fault.strike(backend, made, arguments);
    }

    long strikes() {
        return strikes.get();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
