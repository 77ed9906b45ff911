package sockcall.tck;

import static org.junit.jupiter.api.Named.named;

import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_PASSCRED;
import static sockcall.Constants.SO_TYPE;
import static sockcall.Errno.EFAULT;
import static sockcall.tck.Results.assertReturns;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.SockaddrUn;
import sockcall.spi.Backend;
import sockcall.tck.scenario.BadMemory;

import java.nio.ByteBuffer;
import java.util.stream.Stream;

/**
 * What calls say of pointers that lead nowhere. They go to the backend, for the guard lets neither
 * NULL nor a length in bad memory pass.
 */
class FaultTests extends ContractFixture {
    private static final int SIZE = 64;

    private final SockaddrUn server = abstractName();

    private int listener;
    private int client;

    /** A call whose one pointer leads nowhere. */
    interface Call {
        int with(FaultTests test, Backend backend, ByteBuffer pointer);
    }

    @BeforeEach
    void makeAListenerWithAClientWaiting() {
        listener = listening(SOCK_STREAM, server, 1);
        client = connected(SOCK_STREAM, server);
    }

    static Stream<Named<Call>> neededPointers() {
        return Stream.of(
                named("addr of bind", (t, b, p) -> b.bind(t.socket(SOCK_STREAM), p, SIZE)),
                named("addr of connect", (t, b, p) -> b.connect(t.socket(SOCK_STREAM), p, SIZE)),
                named("addrlen of accept", (t, b, p) -> b.accept(t.listener, memory(SIZE), p)),
                named("addrlen of accept4", (t, b, p) -> b.accept4(t.listener, memory(SIZE), p, 0)),
                named("addr of getsockname", (t, b, p) -> b.getsockname(t.client, p, size())),
                named(
                        "addrlen of getsockname",
                        (t, b, p) -> b.getsockname(t.client, memory(SIZE), p)),
                named("addr of getpeername", (t, b, p) -> b.getpeername(t.client, p, size())),
                named(
                        "addrlen of getpeername",
                        (t, b, p) -> b.getpeername(t.client, memory(SIZE), p)),
                named(
                        "optval of getsockopt",
                        (t, b, p) -> b.getsockopt(t.client, SOL_SOCKET, SO_TYPE, p, size())),
                named(
                        "optlen of getsockopt",
                        (t, b, p) -> b.getsockopt(t.client, SOL_SOCKET, SO_TYPE, memory(SIZE), p)),
                named(
                        "optval of setsockopt",
                        (t, b, p) -> b.setsockopt(t.client, SOL_SOCKET, SO_PASSCRED, p, SIZE)),
                named("pathname of unlink", (t, b, p) -> b.unlink(p)));
    }

    static Stream<Named<Call>> allPointers() {
        return Stream.concat(
                neededPointers(),
                Stream.of(
                        named("addr of accept", (t, b, p) -> b.accept(t.listener, p, size())),
                        named(
                                "addr of accept4",
                                (t, b, p) -> b.accept4(t.listener, p, size(), 0))));
    }

    private static ByteBuffer size() {
        return memoryOf(SIZE);
    }

    @ParameterizedTest
    @MethodSource("neededPointers")
    void nullFailsWithEFAULT(Call call) {
        assertReturns(-EFAULT, () -> call.with(this, backend, null));
    }

    @ParameterizedTest
    @MethodSource("allPointers")
    void addressWithoutMemoryFailsWithEFAULT(Call call) {
        assertReturns(-EFAULT, () -> call.with(this, backend, BadMemory.of(SIZE)));
    }
}
