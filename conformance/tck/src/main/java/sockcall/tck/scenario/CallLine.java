package sockcall.tck.scenario;

import sockcall.spi.CallDescription;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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

    /** The parameter that is of one of these kinds, if there is one. */
    Optional<Part> part(List<Kind> kinds) {
        return call.parts().stream().filter(part -> kinds.contains(part.kind())).findFirst();
    }

    /** How many descriptors the call gives. */
    static int gives(CallDescription call) {
        int given = call.givesDescriptor() ? 1 : 0;
        for (Part part : call.parts()) {
            given += part.kind() == Kind.DESCRIPTORS_OUT ? part.size() / Integer.BYTES : 0;
        }
        return given;
    }
}
