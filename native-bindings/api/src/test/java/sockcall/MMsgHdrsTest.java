package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sockcall.abi.StructMmsghdr;
import sockcall.abi.StructMsghdr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What an array of messages says to the kernel. */
class MMsgHdrsTest {
    private final Addresses addresses = new Addresses();
    private final MMsgHdrs messages = new MMsgHdrs(3);

    @Test
    void eachMessageStandsAtItsPlace() {
        ByteBuffer name = ByteBuffer.allocateDirect(8);
        messages.msg_hdr(2).msg_name(name);
        ByteBuffer memory = messages.encode(addresses).duplicate().order(ByteOrder.nativeOrder());
        assertEquals(3 * StructMmsghdr.SIZE, memory.remaining());
        assertEquals(0, StructMsghdr.msg_name(memory, StructMmsghdr.SIZE));
        assertEquals(
                addresses.applyAsLong(name), StructMsghdr.msg_name(memory, 2 * StructMmsghdr.SIZE));
        assertEquals(8, messages.msg_hdr(2).msg_namelen());
    }

    @Test
    void encodingAgainAllocatesNothing() {
        messages.msg_hdr(1).msg_iov(ByteBuffer.allocateDirect(8));
        Allocation.assertNone(() -> messages.encode(addresses));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void placeThatIsNotThereIsRefused(int index) {
        assertThrows(IndexOutOfBoundsException.class, () -> messages.msg_len(index));
        assertThrows(IndexOutOfBoundsException.class, () -> messages.msg_hdr(index));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1 << 26})
    void numberThatCannotBeIsRefused(int count) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> new MMsgHdrs(count));
        assertEquals(
                "an array of " + count + " struct mmsghdr: pass a number from 0 to 33554431",
                thrown.getMessage());
    }
}
