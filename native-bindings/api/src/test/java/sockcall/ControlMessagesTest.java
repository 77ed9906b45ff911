package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static sockcall.Constants.SCM_CREDENTIALS;
import static sockcall.Constants.SCM_PIDFD;
import static sockcall.Constants.SCM_RIGHTS;
import static sockcall.Constants.SOL_SOCKET;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.spi.Backend;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Control messages: written, and read as what they are. */
class ControlMessagesTest {
    private final ControlMessages control = new ControlMessages(64);
    private final List<Integer> closed = new ArrayList<>();

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    /** As a kernel that has written what is there now. */
    private ControlMessages received() {
        return control.received(control.messages().remaining());
    }

    @Test
    void newOneIsEmpty() {
        assertEquals(0, control.messages().remaining());
        assertFalse(received().next());
    }

    @Test
    void whatWasAddedIsRead() {
        control.rights(5, 6, 7).credentials(1, 2, 3);
        received();
        assertTrue(control.next());
        assertTrue(control.is(SOL_SOCKET, SCM_RIGHTS));
        assertEquals(28, control.cmsg_len());
        assertEquals(3, control.ints());
        assertEquals(7, control.getInt(2));
        assertTrue(control.next());
        assertTrue(control.is(SOL_SOCKET, SCM_CREDENTIALS));
        assertEquals(2, control.getInt(1));
        assertFalse(control.next());
        assertFalse(control.isMalformed());
    }

    @Test
    void messagesAreAligned() {
        assertEquals(32, ControlMessages.space(9));
        assertEquals(25, ControlMessages.length(9));
        control.rights(5).rights(6);
        assertEquals(48, control.messages().remaining());
    }

    @Test
    void paddingIsZero() {
        control.messages().clear().putLong(16, -1);
        control.clear().rights(5);
        assertEquals(0, control.messages().order(ByteOrder.nativeOrder()).getInt(20));
    }

    @Test
    void dataOfAnyKindAreReadFromPositionToLimit() {
        ByteBuffer data = bytes(8).put(3, (byte) 'x').position(3).limit(4);
        control.add(99, 98, data);
        received().next();
        assertEquals(99, control.cmsg_level());
        assertEquals(98, control.cmsg_type());
        assertEquals(bytes(1).put(0, (byte) 'x'), control.data());
        assertEquals(3, data.position());
    }

    @Test
    void clearedOneIsEmpty() {
        control.rights(5).clear();
        assertEquals(0, control.messages().remaining());
    }

    @Test
    void whatIsAddedGoesBehindWhatWasReceived() {
        control.rights(5);
        control.received(20).rights(6);
        received().next();
        assertTrue(control.next());
        assertEquals(6, control.getInt(0));
    }

    @Test
    void readingLeavesTheRoomForTheNextCall() {
        ByteBuffer room = control.room();
        control.received(20).next();
        assertEquals(64, room.remaining());
    }

    @Test
    void positionThatACallerMovedIsNothingToTheReader() {
        control.rights(5, 6);
        received();
        control.messages().position(8);
        assertTrue(control.next());
        assertEquals(6, control.getInt(1));
    }

    @Test
    void readingAMessageThatIsNotThereIsRefused() {
        assertThrows(IllegalStateException.class, control::cmsg_level);
        control.rights(5);
        received().next();
        control.next();
        assertThrows(IllegalStateException.class, control::cmsg_len);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void intThatIsNotThereIsRefused(int index) {
        control.rights(5, 6);
        received().next();
        assertThrows(IndexOutOfBoundsException.class, () -> control.getInt(index));
    }

    @Test
    void messageWithoutRoomIsRefusedAndTheOthersStay() {
        control.rights(5, 6);
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> control.rights(1, 2, 3, 4, 5, 6, 7));
        assertEquals(
                "a control message of 28 bytes takes 48, and of 64 there are 40 left: make more"
                        + " room",
                thrown.getMessage());
        assertEquals(24, control.messages().remaining());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2147483625, Integer.MAX_VALUE})
    void sizeThatCannotBeIsRefused(int size) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> ControlMessages.space(size));
        assertEquals(
                "a control message with " + size
                        + " bytes of data: it can have from 0 to 2147483624",
                thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ControlMessages.length(size));
    }

    @Test
    void largestSizeIsAnInt() {
        assertEquals(2147483640, ControlMessages.space(2147483624));
    }

    @Test
    void negativeRoomIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ControlMessages(-1));
    }

    @Test
    void memoryOfTheCallerIsReadFromItsPosition() {
        ByteBuffer memory = bytes(80).position(8).limit(72);
        control.rights(5);
        memory.put(8, control.messages(), 0, 24);
        ControlMessages in = ControlMessages.in(memory).received(24);
        assertTrue(in.next());
        assertEquals(5, in.getInt(0));
    }

    @Test
    void everyDescriptorIsClosedAndNothingElse() {
        ByteBuffer pidfd = bytes(4).putInt(0, 12);
        control.rights(10, 11).add(SOL_SOCKET, SCM_PIDFD, pidfd);
        assertEquals(3, received().close(calls()));
        assertEquals(List.of(10, 11, 12), closed);
    }

    @Test
    void credentialsAreNoDescriptors() {
        control.credentials(1, 2, 3);
        assertEquals(0, received().close(calls()));
    }

    /** The kernel says an error in the place of a pidfd that it could not make. */
    @Test
    void errorInThePlaceOfADescriptorIsNotClosed() {
        control.add(SOL_SOCKET, SCM_PIDFD, bytes(4).putInt(0, -3));
        assertEquals(0, received().close(calls()));
    }

    @Test
    void descriptorIsClosedOnce() {
        control.rights(10);
        received().close(calls());
        assertEquals(0, control.close(calls()));
        assertEquals(List.of(10), closed);
    }

    @Test
    void descriptorToBeSentIsNotClosed() {
        control.rights(10);
        assertEquals(0, control.close(calls()));
    }

    @Test
    void roomForTheNextCallHasNoDescriptors() {
        control.rights(10);
        received().room();
        assertEquals(0, control.close(calls()));
    }

    @Test
    void readingAgainAllocatesNothing() {
        control.rights(5, 6).credentials(1, 2, 3);
        Allocation.assertNone(() -> {
            for (received(); control.next(); ) {
                control.getInt(0);
            }
        });
    }

    @Test
    void writingAgainAllocatesNothing() {
        int[] descriptors = {5, 6};
        Allocation.assertNone(() -> control.clear().rights(descriptors).credentials(1, 2, 3));
    }

    /** Calls that note what is closed. */
    private Syscalls calls() {
        return Syscalls.over((Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> {
                    closed.add((Integer) arguments[0]);
                    return 0;
                }));
    }
}
