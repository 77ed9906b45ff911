package sockcall.spi;

import sockcall.Errno;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** Reads the rules of a {@link FaultyBackend}, and says what is wrong with those it cannot. */
final class FaultRules {
    /** What stands for every call. */
    static final String ANY = "*";

    private static final String SHORT = "short=";
    private static final String SEED = "seed";
    private static final String PERCENT = "percent";

    /** The largest error that the kernel returns: {@code MAX_ERRNO} of {@code linux/err.h}. */
    private static final int MAX_ERRNO = 4095;

    private static final Set<String> CONDITIONS =
            Set.of("first", "at", "after", "every", PERCENT, SEED);

    private final String text;
    private final String[] parts;

    private FaultRules(String text) {
        this.text = text;
        parts = text.split(":", -1);
    }

    static List<FaultRule> parse(String rules) {
        List<FaultRule> read = new ArrayList<>();
        for (String rule : rules.isBlank() ? new String[0] : rules.split(",", -1)) {
            read.add(new FaultRules(rule.strip()).rule());
        }
        return List.copyOf(read);
    }

    private FaultRule rule() {
        if (parts.length < 2) {
            throw wrong("expected CALL:ERRNO or CALL:short=N, as recv:EINTR:first=1");
        }
        String call = call(parts[0]);
        FaultRule.Fault fault = fault(call, parts[1]);
        return new FaultRule(text, call, fault, condition());
    }

    private String call(String name) {
        if (!name.equals(ANY) && !CallDescription.all().containsKey(name)) {
            throw wrong(
                    "no call is named " + name + "; expected * or one of " + names(call -> true));
        }
        return name;
    }

    private static String names(Predicate<CallDescription> which) {
        Set<String> names = new TreeSet<>();
        CallDescription.all().values().stream()
                .filter(which)
                .forEach(call -> names.add(call.name()));
        return String.join(", ", names);
    }

    private FaultRule.Fault fault(String call, String what) {
        if (!what.startsWith(SHORT)) {
            return failing(errno(what));
        }
        if (!call.equals(ANY) && !Shortening.isPossible(CallDescription.all().get(call))) {
            throw wrong(call + " asks for nothing that could be less; expected * or one of "
                    + names(Shortening::isPossible));
        }
        return new Shortening(number("short", what.substring(SHORT.length())));
    }

    private static FaultRule.Fault failing(int errno) {
        return new FaultRule.Fault() {
            @Override
            public boolean changes(CallDescription call, Object[] arguments) {
                return true;
            }

            @Override
            public int strike(Backend backend, CallDescription call, Object[] arguments) {
                return -errno;
            }
        };
    }

    private int errno(String what) {
        try {
            int number = Character.isDigit(what.isEmpty() ? ' ' : what.charAt(0))
                    ? Integer.parseInt(what)
                    : Arrays.stream(Errno.class.getFields())
                            .filter(field -> field.getName().equals(what))
                            .mapToInt(FaultRules::value)
                            .findFirst()
                            .orElse(0);
            if (number > 0 && number <= MAX_ERRNO) {
                return number;
            }
        } catch (NumberFormatException e) {
            // It is refused below, as is every other word.
        }
        throw wrong(what + " is no error; expected the name of one, as EINTR, a number from 1 to "
                + MAX_ERRNO + ", or short=N");
    }

    private static int value(Field errno) {
        try {
            return errno.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(errno + " is public", e);
        }
    }

    /** Which ones of the calls, by their number, are struck. */
    private LongPredicate condition() {
        Map<String, Integer> said = new LinkedHashMap<>();
        for (String part : Arrays.copyOfRange(parts, 2, parts.length)) {
            String[] words = part.split("=", 2);
            if (words.length < 2 || !CONDITIONS.contains(words[0])) {
                throw wrong("expected first=N, at=N, after=N, every=N or percent=N behind it, not "
                        + part);
            }
            said.put(words[0], number(words[0], words[1]));
        }
        Integer seed = said.remove(SEED);
        if (said.size() > 1 || (seed != null && !said.containsKey(PERCENT))) {
            throw wrong("expected one condition, and seed=N only behind percent=N");
        }
        return said.entrySet().stream()
                .findFirst()
                .map(only -> condition(only.getKey(), only.getValue(), seed == null ? 0 : seed))
                .orElse(number -> true);
    }

    private static LongPredicate condition(String name, int n, int seed) {
        return switch (name) {
            case "first" -> number -> number <= n;
            case "at" -> number -> number == n;
            case "after" -> number -> number > n;
            case "every" -> number -> number % n == 0;
            // By the number of the call, and so without a generator that threads would share.
            default ->
                number -> new SplittableRandom(seed ^ number << Integer.SIZE).nextInt(100) < n;
        };
    }

    private int number(String name, String digits) {
        try {
            int number = Integer.parseInt(digits);
            if (number > 0 && (number <= 100 || !name.equals(PERCENT))) {
                return number;
            }
        } catch (NumberFormatException e) {
            // It is refused below, as is a number that is too small.
        }
        throw wrong("expected " + name + "=N with a number from 1 "
                + (name.equals(PERCENT) ? "to 100" : "on") + ", not " + digits);
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("fault rule \"" + text + "\": " + why);
    }
}
