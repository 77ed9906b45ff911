package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import sockcall.abi.StructIovec;
import sockcall.abi.StructMsghdr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a message says to the kernel, and what of it is read back. */
class MsgHdrTest {
    private final Addresses addresses = new Addresses();
    private final ByteBuffer name = ByteBuffer.allocateDirect(110);
    private final ByteBuffer data = ByteBuffer.allocateDirect(10);
    private final ByteBuffer control = ByteBuffer.allocateDirect(64);
    private final MsgHdr message =
            new MsgHdr().msg_name(name).msg_iov(data).msg_control(control).msg_flags(0x40);

    private ByteBuffer encoded() {
        return encoded(message);
    }

    private ByteBuffer encoded(MsgHdr message) {
        return message.encode(addresses).duplicate().order(ByteOrder.nativeOrder());
    }

    @Test
    void structHasAddressesAndLengths() {
        ByteBuffer memory = encoded();
        assertEquals(StructMsghdr.SIZE, memory.remaining());
        assertEquals(addresses.applyAsLong(name), StructMsghdr.msg_name(memory, 0));
        assertEquals(110, StructMsghdr.msg_namelen(memory, 0));
        assertEquals(1, StructMsghdr.msg_iovlen(memory, 0));
        assertEquals(addresses.applyAsLong(control), StructMsghdr.msg_control(memory, 0));
        assertEquals(64, StructMsghdr.msg_controllen(memory, 0));
        assertEquals(0x40, StructMsghdr.msg_flags(memory, 0));
    }

    @Test
    void dataArePointedTo() {
        ByteBuffer iovec = addresses.at(StructMsghdr.msg_iov(encoded(), 0));
        assertEquals(addresses.applyAsLong(data), StructIovec.iov_base(iovec, 0));
        assertEquals(10, StructIovec.iov_len(iovec, 0));
    }

    @Test
    void buffersAreTakenAsTheyStandAtEachCall() {
        encoded();
        name.limit(2);
        control.position(16);
        ByteBuffer memory = encoded();
        assertEquals(2, StructMsghdr.msg_namelen(memory, 0));
        assertEquals(addresses.applyAsLong(control), StructMsghdr.msg_control(memory, 0));
        assertEquals(48, StructMsghdr.msg_controllen(memory, 0));
    }

    @Test
    void lengthsThatTheKernelWroteDoNotLast() {
        ByteBuffer memory = encoded();
        StructMsghdr.msg_namelen(memory, 0, 3);
        StructMsghdr.msg_controllen(memory, 0, 16);
        assertEquals(110, StructMsghdr.msg_namelen(encoded(), 0));
        assertEquals(64, StructMsghdr.msg_controllen(encoded(), 0));
    }

    @Test
    void otherDataArePointedToAfterACall() {
        ByteBuffer first = addresses.at(StructMsghdr.msg_iov(encoded(), 0));
        ByteBuffer other = ByteBuffer.allocateDirect(7);
        ByteBuffer second = addresses.at(StructMsghdr.msg_iov(encoded(message.msg_iov(other)), 0));
        assertEquals(addresses.applyAsLong(data), StructIovec.iov_base(first, 0));
        assertEquals(addresses.applyAsLong(other), StructIovec.iov_base(second, 0));
    }

    @Test
    void emptyMessageHasNoPointersButToNoData() {
        ByteBuffer memory = encoded(new MsgHdr());
        assertEquals(0, StructMsghdr.msg_name(memory, 0));
        assertEquals(0, StructMsghdr.msg_namelen(memory, 0));
        assertEquals(0, StructMsghdr.msg_iovlen(memory, 0));
        assertEquals(0, StructMsghdr.msg_control(memory, 0));
        assertEquals(0, StructMsghdr.msg_controllen(memory, 0));
    }

    @Test
    void whatWasTakenAwayIsNoMorePointedTo() {
        encoded();
        ByteBuffer memory = encoded(message.msg_name(null).msg_control(null));
        assertEquals(0, StructMsghdr.msg_name(memory, 0));
        assertEquals(0, StructMsghdr.msg_namelen(memory, 0));
        assertEquals(0, StructMsghdr.msg_control(memory, 0));
        assertEquals(0, StructMsghdr.msg_controllen(memory, 0));
    }

    @Test
    void movedPositionOfWhatWasEncodedDoesNotLast() {
        message.encode(addresses).position(8);
        assertEquals(0, message.encode(addresses).position());
    }

    @Test
    void nullForDataIsRefused() {
        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> message.msg_iov((Iovecs) null));
        assertEquals("data is null: pass an empty Iovecs for none", thrown.getMessage());
    }

    @Test
    void senderWithoutRoomForItIsRefused() {
        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> new MsgHdr().sender());
        assertEquals("msg_name is null: give room for the address first", thrown.getMessage());
    }

    @Test
    void encodingAgainAllocatesNothing() {
        Iovecs iov = new Iovecs(data);
        Allocation.assertNone(() -> message.msg_iov(iov).encode(addresses));
    }
}
