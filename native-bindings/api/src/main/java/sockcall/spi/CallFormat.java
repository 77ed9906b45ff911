package sockcall.spi;

import sockcall.Errno;
import sockcall.Sockaddr;
import sockcall.abi.StructTimespec;
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

    /** {@return the call, with the length in memory as it is now} */
    public final BegunCall begin(CallDescription call, Object[] arguments) {
        int before = 0;
        for (Part part : call.parts()) {
            Object argument = arguments[part.index()];
            if (part.kind() == Kind.LENGTH_IN_MEMORY && isSeen(argument)) {
                before = nativeInt((ByteBuffer) argument, 0);
            }
        }
        return new BegunCall(call, arguments, before);
    }

    /** {@return the line of a call that has returned, without its result, as {@code close(3)}} */
    public final String call(BegunCall begun, int result) {
        List<String> texts = new ArrayList<>();
        for (Part part : begun.call().parts()) {
            if (!begun.call().isUnused(part, begun.arguments())) {
                texts.add(text(begun, part, result));
            }
        }
        return begun.call().name() + "(" + String.join(", ", texts) + ")";
    }

    private String text(BegunCall begun, Part part, int result) {
        Object argument = begun.arguments()[part.index()];
        if (argument == null) {
            return "NULL";
        }
        return isSeen(argument) ? argument(begun, part, result) : "BAD";
    }

    private boolean isSeen(Object argument) {
        return argument instanceof ByteBuffer memory ? isReadable(memory) : argument != null;
    }

    private String argument(BegunCall begun, Part part, int result) {
        return switch (part.kind()) {
            case DESCRIPTOR -> descriptor(begun.number(part));
            case NUMBER -> number(begun, part);
            case PROCESS -> process(begun.number(part));
            case LENGTH -> length(begun, part);
            case LENGTH_IN_MEMORY -> lengthInMemory(begun, part, result);
            case DATA_IN -> data(part, begun.memory(part), begun.length(part));
            case ADDRESS_IN -> address(part, begun.memory(part), begun.length(part));
            case STRING -> pathname(part, begun.memory(part));
            case OPAQUE -> data(part, begun.memory(part), part.size());
            case ARGUMENT -> argument(part, begun.memory(part), result);
            case DATA_OUT, VALUE_OUT, ADDRESS_OUT, DESCRIPTORS_OUT ->
                result < 0 || !hasLength(begun, part)
                        ? unwritten(begun.memory(part))
                        : written(begun, part, result);
            default -> new StructFormat(this).text(begun, part, result);
        };
    }

    /** Whether the length of memory is there to be read. */
    private boolean hasLength(BegunCall begun, Part memory) {
        return memory.partner() < 0 || isSeen(begun.arguments()[memory.partner()]);
    }

    private String written(BegunCall begun, Part part, int result) {
        ByteBuffer memory = begun.room(part);
        int length = part.partner() < 0 ? part.size() : begun.length(part);
        return switch (part.kind()) {
            case DATA_OUT -> data(part, memory, Math.min(result, length));
            case VALUE_OUT -> value(part, memory, Math.min(length, memory.remaining()));
            case ADDRESS_OUT -> address(part, memory, length);
            default -> descriptors(memory, length);
        };
    }

    private String number(BegunCall begun, Part part) {
        int number = begun.number(part);
        return part.isOctal()
                ? octal(number)
                : begun.call()
                        .names(part, begun.arguments())
                        .map(names -> named(ConstantNames.of(names.value()), names.flags(), number))
                        .orElse(Integer.toString(number));
    }

    /** {@return permissions, as strace shows them: {@code 0644}} */
    static String octal(int mode) {
        return "0" + (mode == 0 ? "" : Integer.toOctalString(mode));
    }

    private static String named(ConstantNames constants, boolean flags, int number) {
        return flags ? constants.flags(number) : constants.exact(number);
    }

    /** {@return the name of the constant with this prefix, as {@code AF_}, or else the number} */
    protected static String constant(String prefix, int number) {
        return ConstantNames.of(prefix).exact(number);
    }

    private String length(BegunCall begun, Part part) {
        Part memory = begun.call().parts().get(part.partner());
        Number length = (Number) begun.arguments()[part.index()];
        return memory.kind() == Kind.ADDRESS_IN && isSeen(begun.memory(memory))
                ? Integer.toString(addressLength(memory, begun.memory(memory), length.intValue()))
                : length.toString();
    }

    private String lengthInMemory(BegunCall begun, Part part, int result) {
        int after = nativeInt(begun.memory(part), 0);
        Part memory = begun.call().parts().get(part.partner());
        if (memory.kind() == Kind.ADDRESS_OUT && isSeen(begun.memory(memory)) && result >= 0) {
            after = addressLength(memory, begun.room(memory), after);
        }
        return after == begun.before()
                ? "[" + after + "]"
                : "[" + begun.before() + " => " + after + "]";
    }

    final String descriptors(ByteBuffer memory, int size) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < size; i += Integer.BYTES) {
            numbers.add(descriptor(nativeInt(memory, i)));
        }
        return "[" + String.join(", ", numbers) + "]";
    }

    /** {@return whether memory can be looked at; what cannot is shown as {@code BAD}} */
    protected boolean isReadable(ByteBuffer memory) {
        return true;
    }

    /** {@return a descriptor} */
    protected String descriptor(int fd) {
        return Integer.toString(fd);
    }

    /** {@return the number of a process} */
    protected String process(int pid) {
        return Integer.toString(pid);
    }

    /** {@return who sent a message} */
    protected String credentials(int pid, int uid, int gid) {
        return "{pid=" + pid + ", uid=" + uid + ", gid=" + gid + "}";
    }

    /** {@return data that differ from run to run: when a message arrived, a cut struct ucred} */
    protected String varying(ByteBuffer memory) {
        return quoted(memory, memory.remaining());
    }

    /** {@return a time: {@code struct timespec}, as it is now} */
    protected String timespec(Part part, ByteBuffer memory) {
        ByteBuffer struct = memory.duplicate().order(ByteOrder.nativeOrder());
        return "{tv_sec="
                + StructTimespec.tv_sec(struct)
                + ", tv_nsec="
                + StructTimespec.tv_nsec(struct)
                + "}";
    }

    /** {@return the argument of ioctl: an int, whichever way it goes, unless it is less} */
    protected String argument(Part part, ByteBuffer memory, int result) {
        return memory.remaining() < Integer.BYTES
                ? quoted(memory, memory.remaining())
                : "[" + nativeInt(memory, 0) + "]";
    }

    /** {@return whether an array that the kernel writes is shown: not where it wrote nothing} */
    protected boolean isArrayShown(int result) {
        return result >= 0;
    }

    /** {@return whether a buffer of a struct iovec is shown} */
    protected boolean isShown(ByteBuffer data) {
        return true;
    }

    /** {@return the result of a call, as {@code 5}, or {@code -1 EPIPE (Broken pipe)}} */
    protected String result(BegunCall begun, int result) {
        if (result < 0) {
            return "-1 " + Errno.name(-result) + " (" + Errno.text(-result) + ")";
        }
        return begun.givesDescriptor() ? descriptor(result) : Integer.toString(result);
    }

    /** {@return memory that the kernel did not write} */
    protected String unwritten(ByteBuffer memory) {
        return "_";
    }

    /** {@return bytes that were sent or received} */
    protected String data(Part part, ByteBuffer memory, int size) {
        int shown = Math.min(size, CUT);
        return quoted(memory, shown) + (shown < size ? "..." : "");
    }

    /** {@return a value of an option: an int where it has the size of one} */
    protected String value(Part part, ByteBuffer memory, int size) {
        return size == Integer.BYTES ? "[" + nativeInt(memory, 0) + "]" : data(part, memory, size);
    }

    /** {@return an address of this length, which may be more than there is memory} */
    protected String address(Part part, ByteBuffer memory, int length) {
        return AddressFormat.text(Sockaddr.of(memory, length));
    }

    /** {@return the length of an address, as it is shown} */
    protected int addressLength(Part part, ByteBuffer memory, int length) {
        return length;
    }

    /** {@return a path} */
    protected String pathname(Part part, ByteBuffer memory) {
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
