package sockcall.spi;

import sockcall.Constants;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The constants of some prefixes, as {@code MSG_}: which of them a number is, or consists of. Where
 * several have one value, the first one of {@link Constants} names it.
 */
final class ConstantNames {
    private static final Map<List<String>, ConstantNames> BY_PREFIX = new ConcurrentHashMap<>();

    private final TreeMap<Integer, String> names = new TreeMap<>(Integer::compareUnsigned);

    private ConstantNames(String... prefixes) {
        for (Field field : Constants.class.getFields()) {
            for (String prefix : prefixes) {
                if (belongs(field.getName(), prefix)) {
                    names.putIfAbsent(value(field), field.getName());
                }
            }
        }
    }

    /** EPOLL is the prefix of EPOLLIN, and not of EPOLL_CTL_ADD. */
    private static boolean belongs(String name, String prefix) {
        return name.startsWith(prefix)
                && (prefix.endsWith("_") || !name.startsWith("_", prefix.length()));
    }

    static ConstantNames of(String... prefixes) {
        return BY_PREFIX.computeIfAbsent(List.of(prefixes), key -> new ConstantNames(prefixes));
    }

    /** The value of the constant of this name. */
    static int value(String name) {
        try {
            return value(Constants.class.getField(name));
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException("there is no constant " + name, e);
        }
    }

    private static int value(Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field + " is public", e);
        }
    }

    /** The name of the constant, or the number. */
    String exact(int number) {
        return names.getOrDefault(number, Integer.toString(number));
    }

    /**
     * The name of the constant, or else the names of those that the number consists of, in
     * ascending order, and the rest in hexadecimal.
     */
    String flags(int number) {
        if (number == 0 || names.containsKey(number)) {
            return exact(number);
        }
        Deque<String> parts = new ArrayDeque<>();
        int rest = number;
        for (Map.Entry<Integer, String> constant : names.descendingMap().entrySet()) {
            int bits = constant.getKey();
            if (bits != 0 && (rest & bits) == bits) {
                parts.addFirst(constant.getValue());
                rest &= ~bits;
            }
        }
        if (rest != 0) {
            parts.addLast("0x" + Integer.toHexString(rest));
        }
        return String.join("|", parts);
    }
}
