package sockcall.tck.scenario;

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
        boolean isStillOpen() {
            return target.equals(DescriptorTable.target(number));
        }
    }

    private static final int FIRST_SHOWN = 3;
    private static final Given UNBOUND = new Given(-1, -1, "");

    private final PrivateNames names;
    private final Map<String, Given> bound = new HashMap<>();
    private final List<Given> given = new ArrayList<>();

    Surroundings(PrivateNames names) {
        this.names = names;
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

    /** Takes note of a descriptor that a call gave. */
    Given give(int number) {
        Given taken = new Given(number, FIRST_SHOWN + given.size(), DescriptorTable.target(number));
        given.add(taken);
        return taken;
    }

    void bind(String name, Given descriptor) {
        bound.put(name, descriptor);
    }

    void unbind(String name) {
        bound.remove(name);
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
