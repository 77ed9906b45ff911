package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_TYPE;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.Test;

import sockcall.SockaddrUn;

import java.nio.ByteBuffer;

/** A call that has less to write than there is room for leaves the rest of the room alone. */
class RestOfRoomTests extends ContractFixture {
    private static final int ROOM = 128;
    private static final byte UNTOUCHED = 0x5a;

    private final SockaddrUn own = abstractName();
    private final SockaddrUn server = abstractName();
    private final ByteBuffer room = room();
    private final ByteBuffer length = memoryOf(ROOM);

    private static ByteBuffer room() {
        ByteBuffer room = memory(ROOM);
        for (int i = 0; i < ROOM; i++) {
            room.put(i, UNTOUCHED);
        }
        return room;
    }

    private void assertWritten(int size) {
        assertEquals(size, length.getInt(0));
        assertEquals(room().limit(ROOM - size), room.slice(size, ROOM - size));
    }

    @Test
    void getsocknameWritesTheNameAlone() {
        assertResult(0, calls.getsockname(bound(SOCK_STREAM, own), room, length));
        assertWritten(own.length());
    }

    @Test
    void getpeernameWritesTheNameAlone() {
        listening(SOCK_STREAM, server, 1);
        assertResult(0, calls.getpeername(connected(SOCK_STREAM, server), room, length));
        assertWritten(server.length());
    }

    @Test
    void acceptWritesTheNameAlone() {
        opened(calls.accept(listenerWithAClient(), room, length));
        assertWritten(own.length());
    }

    @Test
    void accept4WritesTheNameAlone() {
        opened(calls.accept4(listenerWithAClient(), room, length, 0));
        assertWritten(own.length());
    }

    private int listenerWithAClient() {
        int listener = listening(SOCK_STREAM, server, 1);
        assertResult(0, calls.connect(bound(SOCK_STREAM, own), server.buffer()));
        return listener;
    }

    @Test
    void recvfromWritesTheNameAlone() {
        int receiver = bound(SOCK_DGRAM, server);
        calls.sendto(bound(SOCK_DGRAM, own), bytes("x"), 0, server.buffer());
        assertResult(1, calls.recvfrom(receiver, memory(8), 0, room, length));
        assertWritten(own.length());
    }

    @Test
    void getsockoptWritesTheValueAlone() {
        int fd = socket(SOCK_STREAM);
        assertResult(0, calls.getsockopt(fd, SOL_SOCKET, SO_TYPE, room, length));
        assertWritten(Integer.BYTES);
    }
}
