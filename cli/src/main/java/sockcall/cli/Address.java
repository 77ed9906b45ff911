package sockcall.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import sockcall.SockaddrUn;

import java.io.ByteArrayOutputStream;

/**
 * An ADDRESS of the command line: a path, or {@code @} and an abstract name; {@code \xNN} is a byte
 * in both.
 *
 * @param text the argument, for messages
 * @param sockaddr what it stands for
 */
record Address(String text, SockaddrUn sockaddr) {

    /** What {@code --help} says of an ADDRESS. */
    static final String DESCRIPTION =
            "a path, or @NAME for the abstract namespace; \\xNN stands for a byte in both";

    /** Reads the argument. */
    static final class Converter implements ITypeConverter<Address> {

        /** Made by picocli. */
        Converter() {}

        @Override
        public Address convert(String argument) {
            try {
                return new Address(argument, parse(ByteArguments.bytes(argument)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static SockaddrUn parse(byte[] argument) {
        boolean isAbstract = argument.length > 0 && argument[0] == '@';
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int i = isAbstract ? 1 : 0; i < argument.length; i++) {
            if (argument[i] == '\\' && i + 1 < argument.length && argument[i + 1] == 'x') {
                name.write(escaped(argument, i));
                i += 3;
            } else {
                name.write(argument[i]);
            }
        }
        return isAbstract
                ? SockaddrUn.abstractName(name.toByteArray())
                : SockaddrUn.path(name.toByteArray());
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
