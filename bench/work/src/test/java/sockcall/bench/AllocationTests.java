package sockcall.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.Syscalls;
import sockcall.tck.EveryMemory;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A call allocates nothing on the Java heap, whatever it returns and whatever memory it is given.
 *
 * <p>The bytes are those that the JVM counts for each thread: exact. Code that is not yet compiled
 * allocates, and what the second compiler makes first is not what stays: so each work is warmed,
 * and measured until it finds nothing twice in a row. What allocates in its last form does so for
 * ever, and fails at the deadline.
 */
class AllocationTests {
    private static final long WARM = 1_300_000_000;
    private static final long SLICE = 100_000_000;
    private static final long DEADLINE = 6_000_000_000L;

    /** Less than a byte in ten operations: what the turn itself allocates, spread over them. */
    private static final double NOTHING = 0.1;

    private static final String BACKEND = System.getProperty("sockcall.backend");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recv-nothing",
                "recvmsg-nothing",
                "pair-stream-64",
                "pair-dgram-64",
                "pair-seqpacket-64",
                "pingpong-threads-64",
                "oneway-65536",
                "messages-mmsg",
                "messages-sendmsg",
                "messages-writev",
                "rights-1",
                "rights-253"
            })
    void cellAllocatesNothing(String cell) throws IOException {
        try (Work work = new FreshProcess(BACKEND, cell)) {
            allocatesNothing(work);
        }
    }

    @Test
    void everyKindOfMemoryAtOneCallSiteAllocatesNothing(@TempDir Path directory)
            throws IOException {
        MixedMemory mixed = new MixedMemory(Syscalls.open(BACKEND), EveryMemory.of(64, directory));
        try (Work work = Repeated.inBatches(MixedMemory.BATCH, mixed)) {
            allocatesNothing(work);
        }
    }

    @Test
    void everyKindOfMemoryInOneMessageAllocatesNothing(@TempDir Path directory) throws IOException {
        MixedMessage mixed =
                new MixedMessage(Syscalls.open(BACKEND), EveryMemory.of(64, directory));
        try (Work work = Repeated.inBatches(64, mixed)) {
            allocatesNothing(work);
        }
    }

    @Test
    void epollLoopAllocatesNothing() throws IOException {
        try (Work work = Repeated.inBatches(64, new EpollTurn(Syscalls.open(BACKEND)))) {
            allocatesNothing(work);
        }
    }

    private static void allocatesNothing(Work work) throws IOException {
        long deadline = System.nanoTime() + DEADLINE;
        int inARow = 0;
        double bytes = run(work, WARM).bytesEach();
        while (inARow < 2) {
            bytes = run(work, SLICE).bytesEach();
            inARow = bytes < NOTHING ? inARow + 1 : 0;
            boolean isLate = System.nanoTime() > deadline;
            assertTrue(inARow > 0 || !isLate, bytes + " bytes an operation");
        }
    }

    private static Numbers run(Work work, long ns) throws IOException {
        try {
            return work.run(ns);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
