package sockcall.tck.scenario;

import sockcall.Constants;
import sockcall.Errno;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers that names stand for: the constants, and the errors. */
final class KnownNames {
    private static final Map<String, Integer> CONSTANTS = numbers(Constants.class);
    private static final Map<String, Integer> ERRORS = numbers(Errno.class);

    private KnownNames() {}

    private static Map<String, Integer> numbers(Class<?> table) {
        return Arrays.stream(table.getFields())
                .collect(Collectors.toMap(Field::getName, KnownNames::value));
    }

    private static Integer value(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field + " is public", e);
        }
    }

    /** The constant of this name, or null. */
    static Integer constant(String name) {
        return CONSTANTS.get(name);
    }

    /** The error of this name, or null. */
    static Integer error(String name) {
        return ERRORS.get(name);
    }
}
