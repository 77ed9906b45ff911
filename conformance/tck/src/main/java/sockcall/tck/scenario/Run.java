package sockcall.tck.scenario;

import sockcall.Constants;
import sockcall.Syscalls;
import sockcall.spi.Backend;
import sockcall.tck.scenario.Surroundings.Given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of a scenario: its directory, its descriptors, and its threads. */
final class Run {
    private final Backend backend;
    private final Scenario scenario;
    private final Transcript transcript;
    private final Surroundings surroundings;
    private final Map<String, Started> started = new LinkedHashMap<>();
    private final DescriptorLimit limit;
    private final ExecutorService foreground = Executors.newSingleThreadExecutor(Run::daemon);

    /** A call that was started, and its thread. */
    private record Started(Invocation invocation, BackgroundCall call) {}

    /** What a call has to be waited for with. */
    private interface Wait {
        Outcome outcome() throws ExecutionException, TimeoutException, InterruptedException;
    }

    Run(Backend backend, Scenario scenario, Transcript transcript) {
        this.backend = backend;
        this.scenario = scenario;
        this.transcript = transcript;
        this.limit = DescriptorLimit.of(scenario);
        this.surroundings = new Surroundings(PrivateNames.random(), Syscalls.over(backend));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "calls of a scenario");
        thread.setDaemon(true);
        return thread;
    }

    void run() {
        byte[] directory = surroundings.names().directory();
        int before = DescriptorTable.nameless().size();
        makeDirectory();
        try (limit) {
            scenario.setups().forEach(this::setUp);
            makeCalls();
            long open = DescriptorTable.nameless().size() + surroundings.openFiles();
            transcript.line(String.format("descriptors %+d", open - before));
        } finally {
            cleanUp(directory);
        }
    }

    private void makeDirectory() {
        try {
            surroundings.names().makeDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void setUp(Setup setup) {
        try {
            setup.in(surroundings.names().directory());
        } catch (IOException e) {
            // What the system says of it names the directory, which is another one on each engine.
            String place = scenario.place(setup.line());
            transcript.wrong(place, "this cannot be set up", "what can be set up", e.toString());
        }
    }

    /** Goes on after a difference, but not when the call itself did not come back. */
    private void makeCalls() {
        for (Step step : scenario.steps()) {
            boolean goesOn;
            if (step instanceof Step.Make make) {
                goesOn = make(make);
            } else if (step instanceof Step.Start start) {
                goesOn = start(start);
            } else {
                goesOn = await((Step.Await) step);
            }
            if (!goesOn) {
                return;
            }
        }
    }

    private boolean make(Step.Make make) {
        for (int i = 0; i < make.times(); i++) {
            Invocation invocation = new Invocation(make.call(), surroundings);
            boolean returned = compared(
                    invocation,
                    make.line(),
                    make.expectation(),
                    () -> foreground
                            .submit(() -> invocation.make(backend))
                            .get(BackgroundCall.PATIENCE, TimeUnit.SECONDS));
            if (!returned) {
                return false;
            }
        }
        return true;
    }

    private boolean start(Step.Start start) {
        Invocation invocation = new Invocation(start.call(), surroundings);
        BackgroundCall call = new BackgroundCall(() -> invocation.make(backend));
        started.put(start.name(), new Started(invocation, call));
        boolean hasBegun = call.begin(limit);
        if (!hasBegun) {
            String place = scenario.place(start.line());
            String wrong = "the call neither blocks nor returns";
            transcript.wrong(place, wrong, "a call that blocks or returns", wrong);
        }
        return hasBegun;
    }

    private boolean await(Step.Await await) {
        Started call = started.remove(await.name());
        return compared(
                call.invocation(),
                await.line(),
                await.expectation(),
                () -> call.call().await());
    }

    /** Waits for a call, prints it, and compares it; false when it did not return. */
    private boolean compared(Invocation invocation, int line, Expectation expectation, Wait wait) {
        String place = scenario.place(line);
        String name = invocation.line().call().name();
        try {
            Outcome outcome = underLimit(wait);
            invocation.give(outcome.given());
            show(outcome, expectation, place);
            return true;
        } catch (ExecutionException e) {
            transcript.wrong(
                    place,
                    name + " threw " + e.getCause(),
                    "a result",
                    e.getCause().toString());
        } catch (TimeoutException e) {
            transcript.line(name + "(...) = ?");
            transcript.wrong(place, "the call did not return", "a result", "nothing");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            transcript.wrong(place, "interrupted", "a result", "an interrupt");
        }
        return false;
    }

    private Outcome underLimit(Wait wait)
            throws ExecutionException, TimeoutException, InterruptedException {
        limit.beginCall(0);
        try {
            return wait.outcome();
        } finally {
            limit.endCall(0);
        }
    }

    private void show(Outcome outcome, Expectation expectation, String place) {
        String text = outcome.text(expectation);
        transcript.line(text);
        if (!expectation.holds(outcome)) {
            transcript.wrong(place, "expected " + expectation.text(), expectation.text(), text);
        }
        if (!outcome.invocation().isIntact()) {
            String wrong = "memory beyond the buffer was written";
            transcript.wrong(place, wrong, "no memory beyond the buffer to be written", text);
        }
    }

    /** Calls that still block are woken first: closing a descriptor does not do that. */
    private void cleanUp(byte[] directory) {
        foreground.shutdown();
        Syscalls calls = Syscalls.over(backend);
        boolean isOver = transcript.verdict() instanceof Verdict.Passed
                && started.values().stream().allMatch(call -> call.call().hasReturned());
        for (Given descriptor : surroundings.open()) {
            if (!isOver) {
                calls.shutdown(descriptor.number(), Constants.SHUT_RDWR);
            }
            calls.close(descriptor.number());
        }
        try {
            FilePath.delete(FilePath.of(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
