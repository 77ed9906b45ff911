package sockcall.spi;

import sockcall.Constants;
import sockcall.Errno;
import sockcall.Sockaddr;
import sockcall.SockaddrUn;
import sockcall.abi.StructPollfd;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls as text, in strace's manner: flags by name, addresses decoded, data quoted and cut, memory
 * as the kernel left it. A subclass may show some things its own way.
 */
public class CallFormat {
    /** How many bytes of data strace shows. */
    private static final int CUT = 32;

    /** Made by a tracer, or by a subclass. */
    protected CallFormat() {}

    /**
     * A call that has begun.
     *
     * @param call the call
     * @param arguments its arguments
     * @param before the length in memory, if there is one, as it was before
     */
    public record Begun(CallDescription call, Object[] arguments, int before) {
        private ByteBuffer memory(Part part) {
            return (ByteBuffer) arguments[part.index()];
        }

        private int number(Part part) {
            return ((Number) arguments[part.index()]).intValue();
        }

        /** The length of memory: what was passed, or what memory says now. */
        private int length(Part memory) {
            Object length = arguments[memory.partner()];
            if (length == null) {
                return 0;
            }
            return length instanceof ByteBuffer said
                    ? nativeInt(said, 0)
                    : (int) Math.min(((Number) length).longValue(), Integer.MAX_VALUE);
        }
    }

    /** {@return the call, with the length in memory as it is now} */
    public final Begun begin(CallDescription call, Object[] arguments) {
        int before = 0;
        for (Part part : call.parts()) {
            if (part.kind() == Kind.LENGTH_IN_MEMORY && arguments[part.index()] != null) {
                before = nativeInt((ByteBuffer) arguments[part.index()], 0);
            }
        }
        return new Begun(call, arguments, before);
    }

    /** {@return the line of a call that has returned, without its result, as {@code close(3)}} */
    public final String call(Begun begun, int result) {
        List<String> texts = new ArrayList<>();
        for (Part part : begun.call().parts()) {
            texts.add(
                    begun.arguments()[part.index()] == null
                            ? "NULL"
                            : argument(begun, part, result));
        }
        return begun.call().name() + "(" + String.join(", ", texts) + ")";
    }

    private String argument(Begun begun, Part part, int result) {
        return switch (part.kind()) {
            case DESCRIPTOR -> descriptor(begun.number(part));
            case NUMBER -> number(part, begun.number(part));
            case LENGTH -> length(begun, part);
            case LENGTH_IN_MEMORY -> lengthInMemory(begun, part, result);
            case DATA_IN -> data(begun.memory(part), begun.length(part));
            case ADDRESS_IN -> address(begun.memory(part), begun.length(part));
            case STRING -> pathname(begun.memory(part));
            case POLLFDS -> pollfds(begun.memory(part), begun.length(part), result);
            default -> result < 0 ? unwritten(begun.memory(part)) : written(begun, part, result);
        };
    }

    private String written(Begun begun, Part part, int result) {
        ByteBuffer memory = begun.memory(part);
        int length = part.partner() < 0 ? part.size() : begun.length(part);
        return switch (part.kind()) {
            case DATA_OUT -> data(memory, Math.min(result, length));
            case VALUE_OUT -> value(memory, Math.min(length, memory.remaining()));
            case ADDRESS_OUT -> address(memory, length);
            default -> descriptors(memory, length);
        };
    }

    private String number(Part part, int number) {
        return part.names()
                .map(names -> named(ConstantNames.of(names.value()), names.flags(), number))
                .orElse(Integer.toString(number));
    }

    private static String named(ConstantNames constants, boolean flags, int number) {
        return flags ? constants.flags(number) : constants.exact(number);
    }

    private String length(Begun begun, Part part) {
        Part memory = begun.call().parts().get(part.partner());
        Number length = (Number) begun.arguments()[part.index()];
        return memory.kind() == Kind.ADDRESS_IN
                ? Integer.toString(addressLength(begun.memory(memory), length.intValue()))
                : length.toString();
    }

    private String lengthInMemory(Begun begun, Part part, int result) {
        int after = nativeInt(begun.memory(part), 0);
        Part memory = begun.call().parts().get(part.partner());
        ByteBuffer address = begun.memory(memory);
        if (memory.kind() == Kind.ADDRESS_OUT && address != null && result >= 0) {
            after = addressLength(address, after);
        }
        return after == begun.before()
                ? "[" + after + "]"
                : "[" + begun.before() + " => " + after + "]";
    }

    private String descriptors(ByteBuffer memory, int size) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < size; i += Integer.BYTES) {
            numbers.add(descriptor(nativeInt(memory, i)));
        }
        return "[" + String.join(", ", numbers) + "]";
    }

    private String pollfds(ByteBuffer memory, int count, int result) {
        ConstantNames events = ConstantNames.of("POLL");
        ByteBuffer array = memory.duplicate().order(ByteOrder.nativeOrder());
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int offset = i * StructPollfd.SIZE;
            entries.add("{"
                    + descriptor(StructPollfd.fd(array, offset))
                    + ", "
                    + events.flags(StructPollfd.events(array, offset))
                    + ", "
                    + (result < 0 ? "_" : events.flags(StructPollfd.revents(array, offset)))
                    + "}");
        }
        return "[" + String.join(", ", entries) + "]";
    }

    /** {@return a descriptor} */
    protected String descriptor(int fd) {
        return Integer.toString(fd);
    }

    /** {@return the result of a call, as {@code 5}, or {@code -1 EPIPE (Broken pipe)}} */
    protected String result(CallDescription call, int result) {
        if (result < 0) {
            return "-1 " + Errno.name(-result) + " (" + Errno.text(-result) + ")";
        }
        return call.givesDescriptor() ? descriptor(result) : Integer.toString(result);
    }

    /** {@return memory that the kernel did not write} */
    protected String unwritten(ByteBuffer memory) {
        return "_";
    }

    /** {@return bytes that were sent or received} */
    protected String data(ByteBuffer memory, int size) {
        int shown = Math.min(size, CUT);
        return quoted(memory, shown) + (shown < size ? "..." : "");
    }

    /** {@return a value of an option: an int where it has the size of one} */
    protected String value(ByteBuffer memory, int size) {
        return size == Integer.BYTES ? "[" + nativeInt(memory, 0) + "]" : data(memory, size);
    }

    /** {@return an address of this length, which may be more than there is memory} */
    protected String address(ByteBuffer memory, int length) {
        Sockaddr address = Sockaddr.of(memory, length);
        if (address instanceof SockaddrUn un && un.family() == Constants.AF_UNIX) {
            if (un.isUnnamed()) {
                return "{sa_family=AF_UNIX}";
            }
            byte[] name = un.name();
            return "{sa_family=AF_UNIX, sun_path="
                    + (un.isAbstract() ? "@" : "")
                    + quoted(ByteBuffer.wrap(name), name.length)
                    + "}";
        }
        ByteBuffer bytes = address.buffer();
        return quoted(bytes, bytes.remaining());
    }

    /** {@return the length of an address, as it is shown} */
    protected int addressLength(ByteBuffer address, int length) {
        return length;
    }

    /** {@return a path} */
    protected String pathname(ByteBuffer memory) {
        int size = 0;
        while (memory.get(memory.position() + size) != 0) {
            size++;
        }
        return quoted(memory, size);
    }

    /** {@return bytes between quotes, as in C: what is not printable ASCII as {@code \xNN}} */
    protected static String quoted(ByteBuffer memory, int size) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < size; i++) {
            byte b = memory.get(memory.position() + i);
            switch (b) {
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default ->
                    text.append(
                            b >= ' ' && b <= '~'
                                    ? Character.toString(b)
                                    : String.format("\\x%02x", b));
            }
        }
        return text.append('"').toString();
    }

    /** {@return an int in memory, in native order whatever order the buffer is set to} */
    protected static int nativeInt(ByteBuffer memory, int offset) {
        int raw = memory.getInt(memory.position() + offset);
        return memory.order() == ByteOrder.nativeOrder() ? raw : Integer.reverseBytes(raw);
    }
}
