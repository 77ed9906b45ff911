package sockcall.tck;

import static org.junit.jupiter.api.Named.named;

import static sockcall.Constants.SOCK_CLOEXEC;
import static sockcall.Constants.SOCK_DGRAM;
import static sockcall.Constants.SOCK_NONBLOCK;
import static sockcall.Constants.SOCK_SEQPACKET;
import static sockcall.Constants.SOCK_STREAM;

import org.junit.jupiter.api.Named;

import java.util.stream.Stream;

/** The types of AF_UNIX sockets and the flags beside them, as arguments of tests. */
final class SocketTypes {
    private SocketTypes() {}

    static Stream<Named<Integer>> all() {
        return Stream.concat(connections(), Stream.of(named("SOCK_DGRAM", SOCK_DGRAM)));
    }

    static Stream<Named<Integer>> connections() {
        return Stream.of(
                named("SOCK_STREAM", SOCK_STREAM), named("SOCK_SEQPACKET", SOCK_SEQPACKET));
    }

    static Stream<Named<Integer>> flags() {
        return Stream.of(
                named("0", 0),
                named("SOCK_CLOEXEC", SOCK_CLOEXEC),
                named("SOCK_NONBLOCK", SOCK_NONBLOCK),
                named("SOCK_CLOEXEC|SOCK_NONBLOCK", SOCK_CLOEXEC | SOCK_NONBLOCK));
    }
}
