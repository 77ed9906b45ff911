package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import sockcall.abi.StructIovec;
import sockcall.spi.BufferAddress;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What an array of buffers says to the kernel. */
class IovecsTest {
    private final Addresses addresses = new Addresses();
    private final ByteBuffer first = ByteBuffer.allocateDirect(10);
    private final ByteBuffer second = ByteBuffer.allocateDirect(20);
    private final Iovecs iov = new Iovecs(first, second);

    private ByteBuffer encoded() {
        return encoded(iov);
    }

    private ByteBuffer encoded(Iovecs array) {
        return array.encode(addresses).duplicate().order(ByteOrder.nativeOrder());
    }

    @Test
    void eachBufferIsItsAddressAndWhatRemains() {
        ByteBuffer memory = encoded();
        assertEquals(2 * StructIovec.SIZE, memory.remaining());
        assertEquals(addresses.applyAsLong(first), StructIovec.iov_base(memory, 0));
        assertEquals(10, StructIovec.iov_len(memory, 0));
        assertEquals(addresses.applyAsLong(second), StructIovec.iov_base(memory, StructIovec.SIZE));
        assertEquals(20, StructIovec.iov_len(memory, StructIovec.SIZE));
    }

    @Test
    void buffersAreTakenAsTheyStandAtEachCall() {
        encoded();
        second.position(5).limit(12);
        ByteBuffer memory = encoded();
        assertEquals(addresses.applyAsLong(second), StructIovec.iov_base(memory, StructIovec.SIZE));
        assertEquals(7, StructIovec.iov_len(memory, StructIovec.SIZE));
    }

    @Test
    void fixedBuffersAreTakenAsTheyStoodWhenTheArrayWasMade() {
        Iovecs fixed = Iovecs.fixed(first.position(3), second);
        long base = BufferAddress.address(first);
        first.position(5).limit(6);
        second.position(20);
        for (int i = 0; i < 2; i++) {
            ByteBuffer memory = fixed.encode(BufferAddress::address);
            memory = memory.duplicate().order(ByteOrder.nativeOrder());
            assertEquals(base, StructIovec.iov_base(memory, 0));
            assertEquals(7, StructIovec.iov_len(memory, 0));
            assertEquals(20, StructIovec.iov_len(memory, StructIovec.SIZE));
            first.position(6);
        }
        assertEquals(27, fixed.remaining());
    }

    @Test
    void fixedBufferThatIsGivenOutAndMovedChangesNothing() {
        Iovecs fixed = Iovecs.fixed(first);
        fixed.get(0).position(9);
        assertEquals(10, fixed.remaining());
        assertEquals(10, StructIovec.iov_len(encoded(fixed), 0));
    }

    @Test
    void fixedBufferKeepsItsOrder() {
        Iovecs fixed = Iovecs.fixed(first.order(ByteOrder.LITTLE_ENDIAN));
        assertEquals(ByteOrder.LITTLE_ENDIAN, fixed.get(0).order());
    }

    @Test
    void fixedArrayOfNullIsRefusedWithItsPlace() {
        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> Iovecs.fixed(first, null));
        assertEquals("iov[1] is null: leave it out, or pass an empty buffer", thrown.getMessage());
    }

    @Test
    void addressOfABufferIsAskedForOnce() {
        int[] asked = {0};
        for (int i = 0; i < 10; i++) {
            iov.encode(memory -> 1000 * ++asked[0]);
        }
        assertEquals(2, asked[0]);
    }

    @Test
    void positionsAndLimitsStay() {
        first.position(3).limit(4);
        encoded();
        assertEquals(3, first.position());
        assertEquals(4, first.limit());
    }

    @Test
    void arrayThatIsChangedLaterChangesNothing() {
        ByteBuffer[] buffers = {first};
        Iovecs iov = new Iovecs(buffers);
        buffers[0] = second;
        assertSame(first, iov.get(0));
    }

    @Test
    void bytesOfAllBuffersAddUp() {
        first.position(4);
        assertEquals(26, iov.remaining());
    }

    @Test
    void noBuffersAreNoBytes() {
        assertEquals(0, new Iovecs().encode(addresses).remaining());
    }

    @Test
    void movedPositionOfWhatWasEncodedDoesNotLast() {
        iov.encode(addresses).position(8).limit(9);
        assertEquals(0, iov.encode(addresses).position());
        assertEquals(2 * StructIovec.SIZE, iov.encode(addresses).limit());
    }

    @Test
    void nullIsRefusedWithItsPlace() {
        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> new Iovecs(first, null));
        assertEquals("iov[1] is null: leave it out, or pass an empty buffer", thrown.getMessage());
    }

    @Test
    void encodingAgainAllocatesNothing() {
        Allocation.assertNone(() -> iov.encode(addresses));
    }
}
