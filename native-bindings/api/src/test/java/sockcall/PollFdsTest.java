package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.abi.StructPollfd;

import java.nio.ByteBuffer;

/** An array of entries to be polled. */
class PollFdsTest {
    private final PollFds fds = new PollFds(3);

    @Test
    void entriesArePassedOverUntilTheyAreSet() {
        assertEquals(-1, fds.fd(0));
        assertEquals(-1, fds.fd(2));
    }

    @Test
    void entryIsWhatWasSet() {
        fds.set(1, 7, 0x2001);
        ByteBuffer memory = fds.fds();
        assertEquals(7, fds.fd(1));
        assertEquals(7, StructPollfd.fd(memory, StructPollfd.SIZE));
        assertEquals(0x2001, StructPollfd.events(memory, StructPollfd.SIZE));
    }

    @Test
    void whatTheKernelFoundIsRead() {
        StructPollfd.revents(fds.fds(), 2 * StructPollfd.SIZE, 0x8001);
        assertEquals(0x8001, fds.revents(2));
    }

    @Test
    void firstEntriesAreTheSameMemory() {
        assertSame(fds.fds(), fds.fds(2));
        assertEquals(2 * StructPollfd.SIZE, fds.fds(2).remaining());
        assertEquals(3 * StructPollfd.SIZE, fds.fds().remaining());
    }

    @Test
    void entryBehindTheFirstOnesCanBeSet() {
        fds.fds(1);
        fds.set(2, 9, 1);
        assertEquals(9, fds.fd(2));
    }

    @Test
    void positionThatACallerMovedIsNothingToTheEntries() {
        fds.set(1, 9, 1);
        fds.fds().position(StructPollfd.SIZE);
        assertEquals(9, fds.fd(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, 1 << 29})
    void moreEntriesThanThereAreAreRefused(int nfds) {
        assertThrows(IndexOutOfBoundsException.class, () -> fds.fds(nfds));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 1 << 29})
    void entryThatIsNotThereIsRefused(int index) {
        assertThrows(IndexOutOfBoundsException.class, () -> fds.set(index, 1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> fds.fd(index));
        assertThrows(IndexOutOfBoundsException.class, () -> fds.revents(index));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1 << 28})
    void numberThatCannotBeIsRefused(int count) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> new PollFds(count));
        assertEquals(
                "an array of " + count + " struct pollfd: pass a number from 0 to 268435455",
                thrown.getMessage());
    }
}
