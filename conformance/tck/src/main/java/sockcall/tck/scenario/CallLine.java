package sockcall.tck.scenario;

import sockcall.spi.CallDescription;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A call, as it is written in a file.
 *
 * @param call the call
 * @param names the names that the descriptors are bound to which it gives
 * @param arguments what stands for each of its parameters; null for those that need no word
 */
record CallLine(CallDescription call, List<String> names, List<Argument> arguments) {

    CallLine {
        names = List.copyOf(names);
        arguments = Collections.unmodifiableList(Arrays.asList(arguments.toArray(Argument[]::new)));
    }

    /** The first parameter that is so, if there is one. */
    Optional<Part> part(Predicate<Part> is) {
        return call.parts().stream().filter(is).findFirst();
    }

    /** The arguments that are numbers, at their places; 0 for the others. */
    static Object[] numbers(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Argument.Number n ? n.value() : 0)
                .toArray();
    }

    /** Whether the result is a new descriptor. */
    boolean givesDescriptor() {
        return call.givesDescriptor(numbers(arguments));
    }

    /** Whether descriptors may come with what it receives, nobody knows how many. */
    boolean receivesDescriptors() {
        return part(part -> part.isScattered() && part.kind() != Kind.IOVECS).isPresent();
    }

    /** How many descriptors the call gives, but for those that come with what it receives. */
    int gives() {
        int given = givesDescriptor() ? 1 : 0;
        for (Part part : call.parts()) {
            given += part.kind() == Kind.DESCRIPTORS_OUT ? part.size() / Integer.BYTES : 0;
            given += isDescriptor(arguments.get(part.index())) ? 1 : 0;
        }
        return given;
    }

    private static boolean isDescriptor(Argument argument) {
        return argument instanceof Argument.Memory memory
                && memory.content() instanceof Content.NewDescriptor;
    }
}
