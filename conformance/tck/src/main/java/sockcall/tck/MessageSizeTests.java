package sockcall.tck;

import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every byte of a message arrives, by every call that can send or receive it. */
class MessageSizeTests extends ContractFixture {
    /** Around a page, and as much as fits one segment of a stream. */
    private static final int[] SIZES = {1, 2, 4095, 4096, 4097, 65536};

    static Stream<Arguments> messages() {
        return PairKind.all()
                .flatMap(kind -> IntStream.of(SIZES)
                        .boxed()
                        .flatMap(size -> Stream.of(Transfer.values())
                                .map(transfer -> Arguments.of(kind, size, transfer))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messageArrivesWhole(PairKind kind, int size, Transfer transfer) {
        int[] pair = kind.open(this);
        assertResult(size, transfer.out(calls, pair[0], Payload.of(size)));
        ByteBuffer room = memory(size + 1);
        assertResult(size, transfer.in(calls, pair[1], room));
        Payload.assertIn(room.limit(size));
    }

    static Stream<Arguments> mixtures() {
        return PairKind.all()
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, Transfer.WRITE_READ, Transfer.SEND_RECV),
                        Arguments.of(kind, Transfer.SEND_RECV, Transfer.WRITE_READ)));
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void messageOfOneCallIsReceivedByTheOther(PairKind kind, Transfer one, Transfer other) {
        int[] pair = kind.open(this);
        assertResult(5, one.out(calls, pair[0], Payload.of(5)));
        ByteBuffer room = memory(10);
        assertResult(5, other.in(calls, pair[1], room));
        Payload.assertIn(room.limit(5));
    }
}
