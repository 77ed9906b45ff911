package sockcall.cli;

import sockcall.Constants;
import sockcall.Sockaddr;
import sockcall.SockaddrIn;
import sockcall.SockaddrIn6;
import sockcall.Syscalls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code tcp:HOST:PORT} or {@code udp:HOST:PORT}: an Internet socket.
 *
 * @param text the argument
 * @param protocol the protocol
 * @param host a name, or an address, that of IPv6 in its brackets
 * @param port the port
 */
record InternetAddress(String text, Protocol protocol, String host, int port) implements Address {
    private static final int LARGEST_PORT = 0xffff;

    private static final Pattern FORM =
            Pattern.compile("(tcp|udp):(\\[[^]]+]|[^]:\\[]+):([0-9]{1,5})");

    private static final Pattern IPV4 = Pattern.compile("[0-9.]+");

    /** An address in brackets, with the number of its interface or without; not with a name. */
    private static final Pattern IPV6 = Pattern.compile("\\[([^%]*(?:%[0-9]*)?)]");

    /** The protocols of the two types. */
    enum Protocol {
        tcp(SocketType.stream),
        udp(SocketType.dgram);

        private final SocketType type;

        Protocol(SocketType type) {
            this.type = type;
        }
    }

    static boolean isOne(String argument) {
        for (Protocol protocol : Protocol.values()) {
            if (argument.startsWith(protocol + ":")) {
                return true;
            }
        }
        return false;
    }

    static InternetAddress parse(String argument) {
        Matcher form = FORM.matcher(argument);
        if (!form.matches() || Integer.parseInt(form.group(3)) > LARGEST_PORT) {
            String protocol = argument.substring(0, argument.indexOf(':'));
            throw new IllegalArgumentException(argument
                    + " is not "
                    + protocol
                    + ":HOST:PORT: write it as "
                    + protocol
                    + ":localhost:8080 or "
                    + protocol
                    + ":[::1]:8080, with a port of 0 to "
                    + LARGEST_PORT);
        }
        InternetAddress address = new InternetAddress(
                argument,
                Protocol.valueOf(form.group(1)),
                form.group(2),
                Integer.parseInt(form.group(3)));
        address.literal();
        return address;
    }

    /** What the host stands for where it is an address; null where it is a name. */
    private Sockaddr literal() {
        if (IPV4.matcher(host).matches()) {
            return SockaddrIn.of(host, port);
        }
        Matcher ipv6 = IPV6.matcher(host);
        return ipv6.matches() ? SockaddrIn6.of(ipv6.group(1), port) : null;
    }

    /**
     * Java is asked for what is a name only, since its network code makes sockets of its own, which
     * would stand in every trace.
     */
    private Sockaddr resolved() throws Refusal {
        Sockaddr literal = literal();
        if (literal != null) {
            return literal;
        }
        try {
            return Sockaddr.of(InetAddress.getByName(ByteArguments.text(host)), port);
        } catch (UnknownHostException e) {
            throw new Refusal("no address is known for the host of " + text);
        }
    }

    boolean isUdp() {
        return protocol == Protocol.udp;
    }

    @Override
    public SocketType type(SocketType chosen) {
        if (chosen != null) {
            throw new IllegalArgumentException("-t "
                    + chosen
                    + " is for Unix-domain sockets, and "
                    + text
                    + " is none: leave it out");
        }
        return protocol.type;
    }

    /**
     * A connection that has ended keeps the port of a tcp listener for a minute: SO_REUSEADDR does
     * for it what is done for a stale socket file. A port where anybody listens is refused all the
     * same. With udp the option would let two receivers share a port, and it is not set.
     */
    @Override
    public Descriptor openToReceive(Syscalls calls, SocketType type, BoundName name)
            throws Refusal {
        Sockaddr address = resolved();
        return socket(calls, address).after(socket -> {
            if (!isUdp()) {
                socket.setOption(Constants.SO_REUSEADDR, 1);
            }
            socket.bind(address);
        });
    }

    @Override
    public Descriptor openToSend(Syscalls calls, SocketType type) throws Refusal {
        Sockaddr address = resolved();
        return socket(calls, address).after(socket -> socket.connect(address));
    }

    private Descriptor socket(Syscalls calls, Sockaddr address) throws Refusal {
        return Descriptor.socket(calls, address.family(), protocol.type, text);
    }

    @Override
    public String shown(Sockaddr address) {
        return protocol + ":" + address;
    }
}
