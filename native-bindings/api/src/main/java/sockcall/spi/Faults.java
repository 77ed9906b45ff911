package sockcall.spi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of a {@link FaultyBackend}, and what they do to its calls. */
final class Faults extends Interposed {
    /** All rules, for what is counted, and those that can strike. */
    private record State(List<FaultRule> all, List<FaultRule> active) {
        static State of(String rules) {
            List<FaultRule> all = FaultRules.parse(rules);
            return new State(all, all);
        }
    }

    private volatile State state;

    Faults(Backend backend, String rules) {
        super(backend);
        state = State.of(rules);
    }

    /** The backend as it is, or with faults if the system property asks for them. */
    static Backend ifAskedFor(Backend backend) {
        String rules = System.getProperty(FaultyBackend.PROPERTY);
        try {
            return rules == null ? backend : FaultyBackend.over(backend, rules);
        } catch (IllegalArgumentException e) {
            throw new BackendUnavailableException(
                    "-D" + FaultyBackend.PROPERTY + ": " + e.getMessage());
        }
    }

    @Override
    int make(CallDescription call, Object[] arguments) {
        FaultRule striking = null;
        for (FaultRule rule : state.active()) {
            // Every rule counts, so that one does not depend on what others strike.
            boolean isDue = rule.isFor(call, arguments) && rule.isDue();
            striking = striking == null && isDue ? rule : striking;
        }
        return striking == null
                ? call.on(backend, arguments)
                : striking.strike(backend, call, arguments);
    }

    @Override
    Object answer(Method method, Object[] arguments) throws ReflectiveOperationException {
        if (method.getDeclaringClass() != FaultyBackend.class) {
            return super.answer(method, arguments);
        }
        try {
            return control(method.getName(), arguments == null ? null : (String) arguments[0]);
        } catch (IllegalArgumentException e) {
            throw new InvocationTargetException(e);
        }
    }

    /** The methods of {@link FaultyBackend}, each of which has one argument or none. */
    private Object control(String method, String argument) {
        switch (method) {
            case "rules" -> state = State.of(argument);
            case "clear" -> state = new State(state.all(), List.of());
            case "strikes" -> {
                return argument == null ? strikes() : strikes(argument);
            }
            default -> throw new AssertionError(method);
        }
        return null;
    }

    private long strikes() {
        return state.all().stream().mapToLong(FaultRule::strikes).sum();
    }

    private long strikes(String text) {
        List<FaultRule> all = state.all();
        List<FaultRule> named =
                all.stream().filter(rule -> rule.toString().equals(text)).toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("there is no rule " + text + "; there are: "
                    + all.stream().map(FaultRule::toString).collect(Collectors.joining(", ")));
        }
        return named.stream().mapToLong(FaultRule::strikes).sum();
    }
}
