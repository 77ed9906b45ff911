package sockcall.spi;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A provider and, once somebody asks, what came of opening it; the highest rank comes first. */
final class Attempt implements Comparable<Attempt> {
    /**
     * What came of a provider's class, for good: a class that failed to initialise stays failed.
     */
    private static final ClassValue<AtomicReference<Outcome>> OUTCOMES = new ClassValue<>() {
        @Override
        protected AtomicReference<Outcome> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    private record Outcome(Optional<Backend> backend, Optional<String> unusable) {
        static Outcome usable(Backend backend) {
            return new Outcome(Optional.of(backend), Optional.empty());
        }

        static Outcome unusable(String reason) {
            return new Outcome(Optional.empty(), Optional.of(reason));
        }
    }

    private final String name;
    private final int rank;
    private final String providerClass;
    private final AtomicReference<Outcome> outcome;
    private final BackendProvider provider;

    /** An attempt still to be made; one that has failed where a provider cannot be asked. */
    static Attempt at(BackendProvider provider, Optional<String> unsupported) {
        try {
            return new Attempt(provider, unsupported);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            String type = provider.getClass().getName();
            return new Attempt(type + " says no name or rank: " + firstLine(e));
        }
    }

    private Attempt(BackendProvider provider, Optional<String> unsupported) {
        this.name = Objects.requireNonNull(provider.name(), "its name is null");
        this.rank = provider.rank();
        this.providerClass = provider.getClass().getName();
        this.provider = provider;
        this.outcome = unsupported.isPresent()
                ? new AtomicReference<>(Outcome.unusable(unsupported.get()))
                : OUTCOMES.get(provider.getClass());
    }

    /** An attempt that failed before there was a provider. */
    Attempt(String failure) {
        this.name = "(a provider that does not load)";
        this.rank = Integer.MIN_VALUE;
        this.providerClass = "";
        this.provider = null;
        this.outcome = new AtomicReference<>(Outcome.unusable(failure));
    }

    String name() {
        return name;
    }

    @Override
    public int compareTo(Attempt other) {
        return Integer.compare(other.rank, rank);
    }

    Optional<Backend> backend() {
        return outcome().backend();
    }

    Candidate candidate() {
        return new Candidate(name, rank, providerClass, outcome().unusable());
    }

    private Outcome outcome() {
        synchronized (outcome) {
            if (outcome.get() == null) {
                outcome.set(made());
            }
            return outcome.get();
        }
    }

    /**
     * Foreign code, so that whatever it throws is a reason and no more; but for the errors of the
     * machine, as a full memory, which are nothing that lasts.
     */
    private Outcome made() {
        try {
            Optional<String> missing = provider.missing();
            return missing.isPresent()
                    ? Outcome.unusable(missing.get())
                    : Outcome.usable(provider.open());
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return Outcome.unusable(reason(e));
        }
    }

    /** The first line of the deepest cause; jffi keeps the trace of its cause in its message. */
    private String reason(Throwable failure) {
        Throwable root = failure;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t.toString().contains(IllegalCallerException.class.getName())) {
                return denied();
            }
            root = t;
        }
        return firstLine(root);
    }

    /** What a failure says, in one line. */
    static String firstLine(Throwable failure) {
        return failure.toString().lines().findFirst().orElse("");
    }

    private String denied() {
        Module module = provider.nativeModule();
        return "native access is denied: start with --enable-native-access="
                + (module.isNamed() ? module.getName() : "ALL-UNNAMED");
    }
}
