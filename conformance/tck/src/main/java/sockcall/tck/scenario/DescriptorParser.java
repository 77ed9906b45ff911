package sockcall.tck.scenario;

import java.util.Set;

/**
 * The words that stand for descriptors.
 *
 * @param bound the names that calls before have bound
 */
record DescriptorParser(Set<String> bound) {

    /** {@code $NAME} or a number. */
    Argument.Descriptor read(WordReader word) {
        return word.startsWith("$")
                ? named(word)
                : new Argument.Descriptor(null, word.integer("a descriptor"));
    }

    /** {@code $NAME} alone. */
    Argument.Descriptor named(WordReader word) {
        String expected = "a name that a call before has bound";
        word.take("$", expected);
        String name = word.name();
        if (!bound.contains(name)) {
            throw word.insteadOf(expected);
        }
        return new Argument.Descriptor(name, 0);
    }
}
