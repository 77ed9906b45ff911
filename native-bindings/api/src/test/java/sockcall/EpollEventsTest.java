package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.abi.StructEpollEvent;

/** An array of events. */
class EpollEventsTest {
    private final EpollEvents events = new EpollEvents(2);

    @Test
    void eventIsWhatWasSet() {
        events.set(0, -1, -1).set(1, Constants.EPOLLET, 0x123456789abcdef0L);
        assertEquals(Constants.EPOLLET, events.events(1));
        assertEquals(0x123456789abcdef0L, events.data(1));
    }

    /** Packed on x86_64, events stand 12 bytes apart, and the next begins behind the data. */
    @Test
    void eventDoesNotReachIntoTheNext() {
        events.set(1, 7, 8).set(0, -1, -1);
        assertEquals(7, events.events(1));
        assertEquals(8, events.data(1));
    }

    @Test
    void allOfTheRoomIsGiven() {
        assertEquals(2 * StructEpollEvent.SIZE, events.events().remaining());
    }

    @Test
    void positionThatACallerMovedIsNothingToTheEvents() {
        events.set(1, 7, 8);
        events.events().position(4);
        assertEquals(8, events.data(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 1 << 30})
    void eventThatIsNotThereIsRefused(int index) {
        assertThrows(IndexOutOfBoundsException.class, () -> events.set(index, 1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> events.events(index));
        assertThrows(IndexOutOfBoundsException.class, () -> events.data(index));
    }

    @Test
    void negativeNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new EpollEvents(-1));
    }
}
