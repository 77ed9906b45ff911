package sockcall.tck;

import static org.junit.jupiter.api.Named.named;

import static sockcall.Constants.SHUT_RD;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_TYPE;
import static sockcall.Errno.EBADF;
import static sockcall.Errno.ENOTSOCK;
import static sockcall.tck.Results.assertReturns;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.SockaddrUn;
import sockcall.Syscalls;
import sockcall.tck.scenario.DescriptorTable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

/** What every call on a socket says of a descriptor that is none, or is something else. */
class DescriptorTests extends ContractFixture {

    interface Call {
        int on(Syscalls calls, int fd);
    }

    static Stream<Named<Call>> socketCalls() {
        ByteBuffer addr = SockaddrUn.abstractName("sockcall.tck.nobody").buffer();
        ByteBuffer room = memory(128);
        return Stream.of(
                named("bind", (calls, fd) -> calls.bind(fd, addr)),
                named("listen", (calls, fd) -> calls.listen(fd, 1)),
                named("accept", (calls, fd) -> calls.accept(fd, null, null)),
                named("accept4", (calls, fd) -> calls.accept4(fd, null, null, 0)),
                named("connect", (calls, fd) -> calls.connect(fd, addr)),
                named("shutdown", (calls, fd) -> calls.shutdown(fd, SHUT_RD)),
                named("getsockname", (calls, fd) -> calls.getsockname(fd, room, memoryOf(128))),
                named("getpeername", (calls, fd) -> calls.getpeername(fd, room, memoryOf(128))),
                named(
                        "getsockopt",
                        (calls, fd) ->
                                calls.getsockopt(fd, SOL_SOCKET, SO_TYPE, room, memoryOf(128))),
                named(
                        "setsockopt",
                        (calls, fd) -> calls.setsockopt(fd, SOL_SOCKET, SO_TYPE, memoryOf(1))),
                named("send", (calls, fd) -> calls.send(fd, addr, 0)),
                named("recv", (calls, fd) -> calls.recv(fd, room, 0)),
                named("sendto", (calls, fd) -> calls.sendto(fd, addr, 0, addr)),
                named("recvfrom", (calls, fd) -> calls.recvfrom(fd, room, 0, null, null)));
    }

    static Stream<Named<Call>> allCalls() {
        return Stream.concat(
                socketCalls(),
                Stream.of(
                        named("read", (calls, fd) -> calls.read(fd, memory(1))),
                        named("write", (calls, fd) -> calls.write(fd, memory(1))),
                        named("close", Syscalls::close)));
    }

    @ParameterizedTest
    @MethodSource("allCalls")
    void negativeNumberFailsWithEBADF(Call call) {
        assertReturns(-EBADF, () -> call.on(calls, -1));
    }

    /** A number that no table of descriptors reaches, so that the JVM cannot have it either. */
    @ParameterizedTest
    @MethodSource("allCalls")
    void numberThatIsNotOpenFailsWithEBADF(Call call) {
        assertReturns(-EBADF, () -> call.on(calls, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("socketCalls")
    void regularFileFailsWithENOTSOCK(Call call) throws IOException {
        Path file = directory.toRealPath().resolve("file");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (channel) {
            assertReturns(-ENOTSOCK, () -> call.on(calls, descriptorOf(file)));
        }
    }

    /** Java tells the number of no file that it opens; the kernel does. */
    private static int descriptorOf(Path file) {
        return DescriptorTable.all().entrySet().stream()
                .filter(open -> open.getValue().equals(file.toString()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
