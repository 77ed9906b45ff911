package sockcall.cli;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;

/** What a test needs of the machine. Where it is missing, CI fails and anybody else skips. */
final class Needed {
    private Needed() {}

    /** Ends the test, which names what is missing. */
    static void isMissing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            fail("CI=true needs it: " + what);
        }
        abort(what);
    }

    /** Ends a test of a host that the machine does not have, as ::1 where IPv6 is off. */
    static void host(String host) {
        try {
            new DatagramSocket(new InetSocketAddress(host, 0)).close();
        } catch (SocketException e) {
            abort("no socket of this machine can be bound to " + host + ": " + e.getMessage());
        }
    }

    /** Ends a test that looks at both backends where no JDK could build the one of ffm. */
    static void bothBackends() {
        String[] ffm = SourceProgram.JARS.toFile().list((dir, name) -> name.contains("-ffm-"));
        if (ffm == null || ffm.length == 0) {
            isMissing("no JDK 22 or newer has built the ffm backend");
        }
    }
}
