package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;

class SockaddrStorageTest {
    private final SockaddrStorage storage = new SockaddrStorage();

    @Test
    void newStorageHasAllOfItsRoom() {
        assertEquals(128, storage.addr().remaining());
        assertEquals(128, storage.length());
    }

    @Test
    void setAddressIsReadBack() {
        SockaddrUn address = SockaddrUn.abstractName("a\0b");
        storage.set(address);
        assertEquals(6, storage.addr().remaining());
        assertEquals(6, storage.length());
        assertEquals(address, storage.get());
    }

    @Test
    void resetGivesTheRoomBack() {
        storage.set(SockaddrUn.path("abc")).reset();
        assertEquals(128, storage.addr().remaining());
        assertEquals(128, storage.length());
    }

    @Test
    void buffersAreAlwaysTheSame() {
        assertSame(storage.addr(), storage.set(SockaddrUn.path("a")).addr());
        assertSame(storage.addrlen(), storage.reset().addrlen());
    }

    @Test
    void lengthBeyondTheRoomIsKept() {
        storage.addrlen().putInt(0, 200);
        assertEquals(200, storage.get().length());
    }

    @Test
    void rawAddressBeyondTheRoomIsRefused() {
        Sockaddr large = SockaddrUn.raw(ByteBuffer.allocate(129));
        assertEquals(
                "address has 129 bytes, and the limit is 128",
                assertThrows(IllegalArgumentException.class, () -> storage.set(large))
                        .getMessage());
    }
}
