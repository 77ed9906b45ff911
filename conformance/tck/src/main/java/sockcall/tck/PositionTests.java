package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_PASSCRED;
import static sockcall.Constants.SO_TYPE;
import static sockcall.tck.ReadableAssertions.assertNotThere;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import sockcall.Sockaddr;
import sockcall.SockaddrUn;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A buffer's position is the pointer and its limit the end, on calls that pass addresses, options
 * and paths. Each test sees that the window is what counts; after each, that it is where it was.
 */
class PositionTests extends ContractFixture {
    private final List<FencedMemory> windows = new ArrayList<>();
    private final SockaddrUn own = abstractName();
    private final FencedMemory addr = window(memory(64));
    private final FencedMemory addrlen = window(memoryOf(64));

    private FencedMemory window(ByteBuffer bytes) {
        FencedMemory window = FencedMemory.of(bytes);
        windows.add(window);
        return window;
    }

    /** The address that a call wrote to the windows. */
    private Sockaddr received() {
        return Sockaddr.of(addr.content(), addrlen.content().getInt(0));
    }

    @AfterEach
    void windowsAreKept() {
        windows.forEach(FencedMemory::assertKept);
    }

    @Test
    void socketpairWritesToTheWindow() {
        FencedMemory sv = window(memory(8));
        assertResult(0, calls.socketpair(AF_UNIX, SOCK_STREAM, 0, sv.window()));
        opened(sv.content().getInt(4));
        assertSends("x", opened(sv.content().getInt(0)));
    }

    @Test
    void bindReadsTheWindow() {
        int fd = socket(SOCK_STREAM);
        assertResult(0, calls.bind(fd, window(own.buffer()).window()));
        assertEquals(own, name(fd));
    }

    @Test
    void connectReadsTheWindow() {
        listening(SOCK_STREAM, own, 1);
        int fd = socket(SOCK_STREAM);
        assertResult(0, calls.connect(fd, window(own.buffer()).window()));
        assertEquals(own, peer(fd));
    }

    @Test
    void acceptWritesToTheWindow() {
        int listener = listenerWithAClient();
        opened(calls.accept(listener, addr.window(), addrlen.window()));
        assertEquals(own, received());
    }

    @Test
    void accept4WritesToTheWindow() {
        int listener = listenerWithAClient();
        opened(calls.accept4(listener, addr.window(), addrlen.window(), 0));
        assertEquals(own, received());
    }

    private int listenerWithAClient() {
        SockaddrUn server = abstractName();
        int listener = listening(SOCK_STREAM, server, 1);
        assertResult(0, calls.connect(bound(SOCK_STREAM, own), server.buffer()));
        return listener;
    }

    @Test
    void getsocknameWritesToTheWindow() {
        int fd = bound(SOCK_STREAM, own);
        assertResult(0, calls.getsockname(fd, addr.window(), addrlen.window()));
        assertEquals(own, received());
    }

    @Test
    void getpeernameWritesToTheWindow() {
        listening(SOCK_STREAM, own, 1);
        int fd = connected(SOCK_STREAM, own);
        assertResult(0, calls.getpeername(fd, addr.window(), addrlen.window()));
        assertEquals(own, received());
    }

    @Test
    void getsockoptWritesToTheWindow() {
        FencedMemory optval = window(memoryOf(-1));
        FencedMemory optlen = window(memoryOf(Integer.BYTES));
        int fd = socket(SOCK_STREAM);
        calls.getsockopt(fd, SOL_SOCKET, SO_TYPE, optval.window(), optlen.window());
        assertEquals(SOCK_STREAM, optval.content().getInt(0));
    }

    @Test
    void setsockoptReadsTheWindow() {
        int fd = socket(SOCK_STREAM);
        option(fd, SO_PASSCRED, 1);
        calls.setsockopt(fd, SOL_SOCKET, SO_PASSCRED, window(memoryOf(0)).window());
        assertEquals(0, option(fd, SO_PASSCRED));
    }

    @Test
    void unlinkReadsTheWindow() {
        bound(SOCK_STREAM, path("s"));
        assertResult(0, calls.unlink(window(path("s").pathname()).window()));
        assertNotThere(directory.resolve("s"));
    }
}
