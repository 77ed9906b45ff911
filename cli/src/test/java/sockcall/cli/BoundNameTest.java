package sockcall.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(20)
final class BoundNameTest {
    private final AtomicInteger removals = new AtomicInteger();
    private final CountDownLatch isBinding = new CountDownLatch(1);
    private final CountDownLatch mayBind = new CountDownLatch(1);

    @Test
    void nameIsReleasedOnce() throws Refusal {
        BoundName name = new BoundName();
        name.bind(() -> removals::incrementAndGet);
        name.release();
        name.release();
        assertEquals(1, removals.get());
    }

    /** A signal may come between bind(2) and the look at the file that it has made. */
    @Test
    void releaseWaitsForTheBindThatIsUnderWay() throws InterruptedException {
        BoundName name = new BoundName();
        Thread binds = started(() -> bindSlowly(name));
        isBinding.await();
        Thread releases = started(name::release);
        while (releases.isAlive() && releases.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        mayBind.countDown();
        binds.join();
        releases.join();
        assertEquals(1, removals.get());
    }

    private void bindSlowly(BoundName name) {
        try {
            name.bind(() -> {
                isBinding.countDown();
                await(mayBind);
                return removals::incrementAndGet;
            });
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Thread started(Runnable runnable) {
        Thread thread = new Thread(runnable);
        thread.start();
        return thread;
    }
}
