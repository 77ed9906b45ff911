package sockcall.tck;

import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.spi.Backends;

import java.util.List;
import java.util.Map;

/**
 * What runs under strace: makes every call that the guard has to refuse, with two markers around
 * each, and prints which ones. It stands in this package because what breaks the rules does.
 */
public final class RefusedCalls {
    /** A descriptor that is open, so that a call that is made in spite of all is seen to be. */
    private static final int OPEN = 0;

    /** Before the markers, to have classes loaded; some are when a method is called often. */
    private static final int WARM_UPS = 10;

    private final Backend backend = Backends.open();
    private final Syscalls calls = Syscalls.over(backend);
    private final int marker;

    private RefusedCalls(int marker) {
        this.marker = marker;
    }

    /** Takes the descriptor that marks. */
    public static void main(String[] arguments) {
        RefusedCalls refused = new RefusedCalls(Integer.parseInt(arguments[0]));
        List<Breach> breaches = Breach.all();
        for (int i = 0; i < WARM_UPS; i++) {
            breaches.forEach(breach -> refused.refuse(breach, arguments(breach)));
        }
        breaches.forEach(refused::refuseBetweenMarkers);
        breaches.forEach(System.out::println);
    }

    private void refuseBetweenMarkers(Breach breach) {
        Map<String, Object> arguments = arguments(breach);
        backend.close(marker);
        refuse(breach, arguments);
        backend.close(marker);
    }

    private static Map<String, Object> arguments(Breach breach) {
        Map<String, Object> arguments = breach.call().arguments(OPEN);
        breach.breaking().accept(arguments);
        return arguments;
    }

    private void refuse(Breach breach, Map<String, Object> arguments) {
        try {
            breach.call().on(calls, arguments);
        } catch (Throwable refusal) {
            return;
        }
        throw new AssertionError(breach + " was not refused");
    }
}
