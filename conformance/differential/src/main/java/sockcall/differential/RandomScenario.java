package sockcall.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A scenario of random calls, the same for the same seed. Every socket is made non-blocking and
 * every poll returns at once, so that no call waits.
 *
 * <p>The calls are meant to meet: few sockets, few addresses, sizes around those where something
 * changes. About one argument in twenty is wrong on purpose.
 */
final class RandomScenario {
    private static final String[] TYPES = {"SOCK_STREAM", "SOCK_DGRAM", "SOCK_SEQPACKET"};
    private static final String[] CONNECTED = {"SOCK_STREAM", "SOCK_SEQPACKET"};
    private static final String[] ADDRESSES = {
        "path:\"a\"",
        "path:\"b\"",
        "path108:\"c\"",
        "path107:\"d\"",
        "abstract:\"a\"",
        "abstract:\"a\\0\"",
        "abstract:\"\"",
        "path:\"\\xc3\\xa9\""
    };
    private static final String[] ODD_ADDRESSES = {
        "unnamed",
        "path:\"no/such\"",
        "path:\"a\"/0",
        "path:\"a\"/1",
        "path:\"a\"/2",
        "path:\"a\"/3",
        "path:\"a\"/200",
        "path108:\"c\"/111",
        "raw:AF_INET:\"\\0\\0\\0\\0\"",
        "raw:AF_UNSPEC:\"\"",
        "raw:99:\"abc\"",
        "bytes:\"\\x01\"",
        "path:\"a\"/-1",
        "abstract:\"a\"/2",
        "abstract:\"a\"/30",
        "null",
        "null:10",
        "bad:10"
    };
    private static final String[] SIZES = {
        "0", "1", "2", "3", "63", "64", "65", "100", "4095", "4096", "4097", "30000", "65536",
        "70000"
    };
    private static final String[] SEND_FLAGS = {
        "0",
        "0",
        "0",
        "MSG_DONTWAIT",
        "MSG_NOSIGNAL",
        "MSG_MORE",
        "MSG_EOR",
        "MSG_DONTWAIT|MSG_NOSIGNAL",
        "MSG_CONFIRM",
        "MSG_PEEK",
        "MSG_OOB",
        "MSG_OOB|MSG_DONTWAIT"
    };
    private static final String[] RECEIVE_FLAGS = {
        "0",
        "0",
        "0",
        "MSG_PEEK",
        "MSG_TRUNC",
        "MSG_DONTWAIT",
        "MSG_WAITALL",
        "MSG_PEEK|MSG_TRUNC",
        "MSG_PEEK|MSG_WAITALL",
        "MSG_ERRQUEUE",
        "MSG_OOB",
        "MSG_OOB|MSG_PEEK"
    };
    private static final String[] ROOMS_FOR_ADDRESSES = {
        "null", "addr:128", "addr:110", "addr:2", "addr:1", "addr:0", "addr:10", "addr:30"
    };
    private static final String[] ODD_ROOMS_FOR_ADDRESSES = {
        "addr:128/0", "addr:128/-1", "addr:128/null", "addr:128/bad", "null:128", "bad:128"
    };
    private static final String[] READ_OPTIONS = {
        "SO_TYPE int", "SO_ERROR int", "SO_ACCEPTCONN int", "SO_DOMAIN int", "SO_PROTOCOL int",
        "SO_SNDBUF int", "SO_RCVBUF int", "SO_PASSCRED int", "SO_PEEK_OFF int", "SO_LINGER linger",
        "SO_RCVTIMEO timeval", "SO_PEERCRED ucred", "SO_TYPE 2", "SO_TYPE 0", "SO_LINGER int",
        "SO_RCVLOWAT int", "SO_SNDTIMEO timeval", "SO_TYPE 100", "SO_LINGER timeval",
                "SO_PEERCRED 0",
        "9999 int", "SO_TYPE null:4", "SO_TYPE bad:4", "SO_TYPE int/-1", "SO_TYPE int/null"
    };
    private static final String[] SET_OPTIONS = {
        "SO_SNDBUF int:8192",
        "SO_SNDBUF int:0",
        "SO_SNDBUF int:100000",
        "SO_RCVBUF int:4096",
        "SO_PASSCRED int:1",
        "SO_PASSCRED int:0",
        "SO_PEEK_OFF int:0",
        "SO_PEEK_OFF int:5",
        "SO_PEEK_OFF int:-1",
        "SO_RCVLOWAT int:10",
        "SO_LINGER linger:1,5",
        "SO_RCVTIMEO timeval:1.500000",
        "SO_TYPE int:1",
        "SO_ERROR int:0",
        "SO_SNDBUF \"abc\"",
        "SO_SNDBUF null",
        "SO_SNDBUF bad:4",
        "-1 int:1"
    };
    private static final String[] EVENTS = {
        "POLLIN", "POLLOUT", "POLLIN|POLLOUT|POLLRDHUP", "0", "POLLPRI", "POLLRDNORM|POLLWRBAND"
    };
    private static final String[] ODD_SOCKETS = {
        "socket AF_UNIX SOCK_RAW|SOCK_NONBLOCK 0",
        "socket AF_UNIX SOCK_STREAM|SOCK_NONBLOCK 1",
        "socket AF_UNIX SOCK_STREAM|SOCK_NONBLOCK 2",
        "socket AF_UNIX SOCK_NONBLOCK 0",
        "socket AF_UNIX SOCK_STREAM|SOCK_NONBLOCK|0x100 0",
        "socket 99 SOCK_STREAM|SOCK_NONBLOCK 0"
    };

    private final Random random;
    private final List<String> names = new ArrayList<>();
    private int made;
    private final List<String> lines = new ArrayList<>();

    private RandomScenario(long seed) {
        random = new Random(seed);
    }

    /** The scenario of a seed, of so many calls, with its title as the first line. */
    static List<String> of(long seed, int calls) {
        RandomScenario scenario = new RandomScenario(seed);
        scenario.lines.add("scenario seed " + seed);
        while (scenario.lines.size() <= calls) {
            scenario.lines.add(scenario.call());
        }
        return scenario.lines;
    }

    private String call() {
        if (names.size() < 2) {
            return make();
        }
        List<Supplier<String>> calls = List.of(
                this::make,
                this::bind,
                this::bind,
                () -> "listen " + fd() + " " + (random.nextInt(4) - 1),
                this::serve,
                this::serve,
                this::connect,
                this::connect,
                this::connect,
                this::accept,
                this::accept,
                this::send,
                this::send,
                this::send,
                this::receive,
                this::receive,
                this::receive,
                this::ask,
                () -> "getsockopt " + fd() + " SOL_SOCKET " + one(READ_OPTIONS),
                () -> "setsockopt " + fd() + " SOL_SOCKET " + one(SET_OPTIONS),
                () -> "shutdown " + fd() + " " + one("SHUT_RD", "SHUT_WR", "SHUT_RDWR", "3"),
                this::close,
                this::poll,
                () -> "unlink "
                        + one(
                                "path:\"a\"",
                                "path:\"b\"",
                                "path:\"z\"",
                                "path:\"a/b\"",
                                "path:\"\""));
        return calls.get(random.nextInt(calls.size())).get();
    }

    private String make() {
        if (wrong()) {
            return name() + " = " + one(ODD_SOCKETS);
        }
        String type = one(TYPES) + one("|SOCK_NONBLOCK", "|SOCK_NONBLOCK|SOCK_CLOEXEC");
        if (random.nextInt(3) == 0) {
            return name() + " = socket AF_UNIX " + type + " 0";
        }
        return name() + " " + name() + " = socketpair AF_UNIX " + type + " 0";
    }

    private String bind() {
        return "bind " + fd() + " " + address();
    }

    private String connect() {
        return "connect " + fd() + " " + address();
    }

    /** A socket that listens at an address, which others will connect to: three lines at once. */
    private String serve() {
        String name = name();
        lines.add(name + " = socket AF_UNIX " + one(CONNECTED) + "|SOCK_NONBLOCK 0");
        lines.add("bind $" + name + " " + one(ADDRESSES));
        return "listen $" + name + " " + random.nextInt(3);
    }

    /**
     * A closed name is not used again: its number may be that of a descriptor of the JVM by then.
     */
    private String close() {
        String fd = fd();
        names.remove(fd.replace("$", ""));
        return "close " + fd;
    }

    private String accept() {
        String fd = fd();
        return name()
                + " = accept4 "
                + fd
                + " "
                + roomForAddress()
                + " SOCK_NONBLOCK"
                + (wrong() ? "|MSG_PEEK" : "");
    }

    private String send() {
        return times()
                + switch (random.nextInt(4)) {
                    case 0 -> "write " + fd() + " " + data();
                    case 1 ->
                        "sendto " + fd() + " " + data() + " " + one(SEND_FLAGS) + " "
                                + destination();
                    default -> "send " + fd() + " " + data() + " " + one(SEND_FLAGS);
                };
    }

    private String receive() {
        return times()
                + switch (random.nextInt(4)) {
                    case 0 -> "read " + fd() + " " + room();
                    case 1 ->
                        "recvfrom "
                                + fd()
                                + " "
                                + room()
                                + " "
                                + one(RECEIVE_FLAGS)
                                + " "
                                + roomForAddress();
                    default -> "recv " + fd() + " " + room() + " " + one(RECEIVE_FLAGS);
                };
    }

    private String ask() {
        return one("getsockname ", "getpeername ") + fd() + " " + roomForAddress();
    }

    private String poll() {
        StringBuilder entries = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.append(fd()).append(':').append(one(EVENTS)).append(' ');
        }
        return "poll [" + entries.toString().strip() + "] 0";
    }

    private String roomForAddress() {
        return wrong() ? one(ODD_ROOMS_FOR_ADDRESSES) : one(ROOMS_FOR_ADDRESSES);
    }

    private String address() {
        return wrong() ? one(ODD_ADDRESSES) : one(ADDRESSES);
    }

    private String destination() {
        return random.nextInt(4) == 0 ? "null" : address();
    }

    private String data() {
        if (wrong()) {
            return one("null:5", "bad:5", "null");
        }
        if (random.nextInt(6) == 0) {
            return String.format("\"\\x%02x\\0%c\"", random.nextInt(256), 'a' + random.nextInt(26));
        }
        return one(SIZES) + "*\"" + (char) ('a' + random.nextInt(26)) + "\"";
    }

    private String times() {
        return random.nextInt(10) == 0 ? "repeat 3 " : "";
    }

    private String room() {
        return wrong() ? one("null:5", "bad:5") : one(SIZES);
    }

    private String fd() {
        return wrong() ? one("-1", "9999") : "$" + names.get(random.nextInt(names.size()));
    }

    private String name() {
        names.add("s" + made++);
        return names.get(names.size() - 1);
    }

    private boolean wrong() {
        return random.nextInt(20) == 0;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
