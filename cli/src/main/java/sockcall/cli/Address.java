package sockcall.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import sockcall.Sockaddr;
import sockcall.SockaddrUn;
import sockcall.Syscalls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** An ADDRESS of the command line, and how what it names is opened. */
sealed interface Address permits UnixAddress, InternetAddress, FifoAddress {

    /** What {@code --help} says of an ADDRESS, in lines. */
    String UNIX = "PATH or @NAME: a Unix-domain socket in the file system or in the abstract"
            + " namespace; \\xNN stands for a byte in both";

    /** More of it. */
    String INTERNET = "tcp:HOST:PORT or udp:HOST:PORT: an Internet socket; HOST is an address, as"
            + " 127.0.0.1 and [::1], or a name, as localhost, for the first address that Java finds";

    /** More of it. */
    String FIFO = "fifo:PATH: a FIFO. (A PATH of a socket that begins so is written ./fifo:...)";

    /** The argument, for messages. */
    String text();

    /**
     * The type that a socket or FIFO here has.
     *
     * @param chosen what the user chose; null where that was nothing
     * @throws IllegalArgumentException when there is no choice
     */
    SocketType type(SocketType chosen);

    /**
     * Opens what others send to.
     *
     * @param name takes the name, if what is opened has one to give up again
     */
    Descriptor openToReceive(Syscalls calls, SocketType type, BoundName name) throws Refusal;

    /** Opens what is sent to. */
    Descriptor openToSend(Syscalls calls, SocketType type) throws Refusal;

    /** An address of this kind as a user would write it. */
    default String shown(Sockaddr address) {
        return address.toString();
    }

    /** Reads the argument. */
    static final class Converter implements ITypeConverter<Address> {

        /** Made by picocli. */
        Converter() {}

        @Override
        public Address convert(String argument) {
            try {
                return parse(argument);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static Address parse(String argument) {
        if (InternetAddress.isOne(argument)) {
            return InternetAddress.parse(argument);
        }
        if (argument.startsWith(FifoAddress.PREFIX)) {
            byte[] path = unescaped(argument.substring(FifoAddress.PREFIX.length()));
            return FifoAddress.of(argument, path);
        }
        byte[] name = unescaped(argument);
        return new UnixAddress(
                argument,
                argument.startsWith("@")
                        ? SockaddrUn.abstractName(Arrays.copyOfRange(name, 1, name.length))
                        : SockaddrUn.path(name));
    }

    private static byte[] unescaped(String text) {
        byte[] argument = ByteArguments.bytes(text);
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int i = 0; i < argument.length; i++) {
            if (argument[i] == '\\' && i + 1 < argument.length && argument[i + 1] == 'x') {
                name.write(escaped(argument, i));
                i += 3;
            } else {
                name.write(argument[i]);
            }
        }
        return name.toByteArray();
    }

    private static int escaped(byte[] argument, int at) {
        int high = at + 2 < argument.length ? Character.digit(argument[at + 2], 16) : -1;
        int low = at + 3 < argument.length ? Character.digit(argument[at + 3], 16) : -1;
        if (high < 0 || low < 0) {
            throw new IllegalArgumentException(
                    "\\x at byte " + at + " needs two hexadecimal digits; \\x5c is a backslash");
        }
        return high << 4 | low;
    }
}
