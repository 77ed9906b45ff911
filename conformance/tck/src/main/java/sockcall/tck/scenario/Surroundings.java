package sockcall.tck.scenario;

import sockcall.SockaddrStorage;
import sockcall.Syscalls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the words of one run stand for: its private names, and the descriptors that it was given.
 */
final class Surroundings {
    /**
     * A descriptor that a call gave.
     *
     * @param number its number in this process
     * @param shown its number in the transcript
     * @param target what it was open on, by which it is known again
     */
    record Given(int number, int shown, String target) {
        Given(int number, int shown) {
            this(number, shown, target(number));
        }

        boolean isStillOpen() {
            return target.equals(target(number)) && !target.equals(DescriptorTable.GONE);
        }

        /** Whether it is open on a file, as which those of the JVM's own are not counted. */
        boolean isFile() {
            return target.startsWith("/");
        }

        /** The path of a file says when it is deleted, and the file is the same. */
        private static String target(int number) {
            return DescriptorTable.target(number).replace(" (deleted)", "");
        }
    }

    private static final int FIRST_SHOWN = 3;
    private static final Given UNBOUND = new Given(-1, -1, "");

    private final PrivateNames names;
    private final Syscalls calls;
    private final Map<String, Given> bound = new HashMap<>();
    private final List<Given> given = new ArrayList<>();
    private int nextShown = FIRST_SHOWN;

    Surroundings(PrivateNames names, Syscalls calls) {
        this.names = names;
        this.calls = calls;
    }

    PrivateNames names() {
        return names;
    }

    /** The number in this process; -1 for a name that no call has given a descriptor. */
    int number(Argument.Descriptor descriptor) {
        return descriptor.name() == null
                ? descriptor.number()
                : bound(descriptor.name()).number();
    }

    Given bound(String name) {
        return bound.getOrDefault(name, UNBOUND);
    }

    /** The address that a socket is bound to, as getsockname gives it; none where it fails. */
    byte[] addressOf(Argument.Descriptor descriptor) {
        SockaddrStorage address = new SockaddrStorage();
        int result = calls.getsockname(number(descriptor), address.addr(), address.addrlen());
        return result < 0 ? new byte[0] : Outcome.first(address.addr(), address.length());
    }

    /**
     * Takes note of a descriptor that a call gave; what had its number before is closed.
     *
     * @param shown its number in the transcript, where an argument of the call had it; else null
     */
    Given give(int number, Integer shown) {
        given.removeIf(old -> old.number() == number);
        Given taken = new Given(number, shown == null ? nextShown++ : shown);
        given.add(taken);
        return taken;
    }

    void bind(String name, Given descriptor) {
        bound.put(name, descriptor);
    }

    void unbind(String name) {
        bound.remove(name);
    }

    /** How many files are open still. */
    long openFiles() {
        return open().stream().filter(Given::isFile).count();
    }

    /** The descriptors that are open still, the newest first. */
    List<Given> open() {
        List<Given> open = new ArrayList<>();
        for (Given descriptor : given) {
            if (descriptor.isStillOpen()) {
                open.add(0, descriptor);
            }
        }
        return open;
    }
}
