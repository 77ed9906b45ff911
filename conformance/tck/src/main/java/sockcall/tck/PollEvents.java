package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.POLLERR;
import static sockcall.Constants.POLLHUP;
import static sockcall.Constants.POLLIN;
import static sockcall.Constants.POLLNVAL;
import static sockcall.Constants.POLLOUT;
import static sockcall.Constants.POLLPRI;
import static sockcall.Constants.POLLRDHUP;
import static sockcall.tck.Results.assertResult;

import sockcall.Syscalls;
import sockcall.abi.StructPollfd;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The events of poll: asked for, compared, and shown by their names. */
final class PollEvents {
    private static final Map<Integer, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(POLLIN, "IN");
        NAMES.put(POLLPRI, "PRI");
        NAMES.put(POLLOUT, "OUT");
        NAMES.put(POLLERR, "ERR");
        NAMES.put(POLLHUP, "HUP");
        NAMES.put(POLLNVAL, "NVAL");
        NAMES.put(POLLRDHUP, "RDHUP");
    }

    private PollEvents() {}

    /** As {@code 0x2011 IN|HUP|RDHUP}: the number also shows what has no name here. */
    static String text(int events) {
        return NAMES.entrySet().stream()
                .filter(name -> (events & name.getKey()) != 0)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("|", "0x" + Integer.toHexString(events) + " ", ""));
    }

    /** One entry for poll. */
    static ByteBuffer pollfd(int fd, int events) {
        ByteBuffer fds = ContractFixture.memory(StructPollfd.SIZE);
        StructPollfd.fd(fds, 0, fd);
        StructPollfd.events(fds, 0, events);
        return fds;
    }

    /** Asserts what poll finds at once, when asked for everything. */
    static void assertFound(Syscalls calls, int expected, int fd) {
        ByteBuffer fds = pollfd(fd, POLLIN | POLLOUT | POLLPRI | POLLRDHUP);
        assertResult(expected == 0 ? 0 : 1, calls.poll(fds, 0));
        assertEquals(text(expected), text(StructPollfd.revents(fds, 0)));
    }
}
