package sockcall.tck;

import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;
import static sockcall.tck.Results.assertResult;

import sockcall.SockaddrUn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A way to come by two connected sockets. What holds for one way need not hold for another: sockets
 * of a socketpair have no names, and the end that connected is not the end that was accepted.
 */
record PairKind(Origin origin, int type, boolean blocking, boolean reversed) {

    /** Where the two sockets got to know each other. */
    enum Origin {
        SOCKETPAIR,
        PATHNAME,
        ABSTRACT
    }

    private static final List<PairKind> ALL = list();

    static Stream<PairKind> all() {
        return ALL.stream();
    }

    /** Every kind whose calls wait. */
    static Stream<PairKind> blockings() {
        return all().filter(PairKind::blocking);
    }

    /** Every kind whose calls do not wait. */
    static Stream<PairKind> nonBlockings() {
        return all().filter(kind -> !kind.blocking);
    }

    /** Every kind that carries bytes without boundaries. */
    static Stream<PairKind> streams() {
        return all().filter(kind -> kind.type == SOCK_STREAM);
    }

    /** Every kind that carries bytes without boundaries, and whose calls wait. */
    static Stream<PairKind> blockingStreams() {
        return streams().filter(PairKind::blocking);
    }

    /** Every kind that keeps messages apart. */
    static Stream<PairKind> messages() {
        return all().filter(kind -> kind.type != SOCK_STREAM);
    }

    /** Every kind that has connections, which end. */
    static Stream<PairKind> connections() {
        return all().filter(kind -> kind.type != SOCK_DGRAM);
    }

    /** Every kind without connections. */
    static Stream<PairKind> datagrams() {
        return all().filter(kind -> kind.type == SOCK_DGRAM);
    }

    private static List<PairKind> list() {
        List<PairKind> kinds = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            for (int type : new int[] {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET}) {
                kinds.add(new PairKind(origin, type, true, false));
                kinds.add(new PairKind(origin, type, true, true));
                kinds.add(new PairKind(origin, type, false, false));
                kinds.add(new PairKind(origin, type, false, true));
            }
        }
        return List.copyOf(kinds);
    }

    /** Two connected sockets of this kind, which end with the test. */
    int[] open(ContractFixture test) {
        int[] pair = forward(test);
        return reversed ? new int[] {pair[1], pair[0]} : pair;
    }

    private int[] forward(ContractFixture test) {
        if (origin == Origin.SOCKETPAIR) {
            return test.socketpair(type | mode());
        }
        return type == SOCK_DGRAM ? boundToEachOther(test) : accepted(test);
    }

    private int[] boundToEachOther(ContractFixture test) {
        SockaddrUn[] names = {name(test, "a"), name(test, "b")};
        int[] pair = {test.bound(type | mode(), names[0]), test.bound(type | mode(), names[1])};
        for (int i = 0; i < 2; i++) {
            assertResult(0, test.calls.connect(pair[i], names[1 - i].buffer()));
        }
        return pair;
    }

    private int[] accepted(ContractFixture test) {
        SockaddrUn name = name(test, "listener");
        int listener = test.listening(type, name, 1);
        int client = test.socket(type | mode());
        assertResult(0, test.calls.connect(client, name.buffer()));
        int[] pair = {client, test.accepted(listener, mode())};
        assertResult(0, test.descriptors.closed(listener));
        return pair;
    }

    private SockaddrUn name(ContractFixture test, String file) {
        return origin == Origin.PATHNAME ? test.path(file) : ContractFixture.abstractName();
    }

    private int mode() {
        return blocking ? 0 : SOCK_NONBLOCK;
    }

    /** As {@code abstract stream non-blocking reversed}. */
    @Override
    public String toString() {
        return String.join(
                " ",
                origin.name().toLowerCase(Locale.ROOT),
                type == SOCK_STREAM ? "stream" : type == SOCK_DGRAM ? "dgram" : "seqpacket",
                blocking ? "blocking" : "non-blocking",
                reversed ? "reversed" : "forward");
    }
}
