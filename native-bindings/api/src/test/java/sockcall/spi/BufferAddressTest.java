package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import static sockcall.spi.BufferAddress.address;

import org.junit.jupiter.api.Test;

import sockcall.Iovecs;
import sockcall.MsgHdr;

import java.nio.ByteBuffer;

class BufferAddressTest {
    private final ByteBuffer memory = ByteBuffer.allocateDirect(64);

    @Test
    void positionAddsToTheAddress() {
        long start = address(memory);
        assertNotEquals(0, start);
        assertEquals(start + 7, address(memory.position(7)));
        assertEquals(start + 64, address(memory.position(64)));
    }

    @Test
    void sliceAndDuplicateAreTheSameMemory() {
        long start = address(memory);
        assertEquals(start + 9, address(memory.slice(9, 5)));
        assertEquals(start + 11, address(memory.slice(9, 5).asReadOnlyBuffer().position(2)));
        assertEquals(start, address(memory.position(3).duplicate().position(0)));
    }

    @Test
    void nullIsNULL() {
        assertEquals(0, address((ByteBuffer) null));
        assertEquals(0, address((MsgHdr) null));
    }

    @Test
    void structHoldsTheAddressesOnceItsOwnIsAskedFor() {
        Iovecs iovecs = new Iovecs(memory.position(5));
        long first = address(iovecs);
        ByteBuffer encoded = iovecs.encode(BufferAddress::address);
        assertEquals(first, address(encoded));
        assertEquals(address(memory), encoded.getLong(0));
    }
}
