package sockcall.spi;

import sockcall.Constants;
import sockcall.ControlMessages;
import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructPollfd;
import sockcall.abi.StructStat;
import sockcall.abi.StructUcred;
import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/** The structs of calls as text, in strace's manner. */
final class StructFormat {
    private final CallFormat format;

    StructFormat(CallFormat format) {
        this.format = format;
    }

    String text(BegunCall begun, Part part, int result) {
        Object argument = begun.arguments()[part.index()];
        return switch (part.kind()) {
            case MESSAGE -> message(part, (MsgHdr) argument, result);
            case MESSAGES -> messages(part, (MMsgHdrs) argument, begun.length(part), result);
            case IOVECS ->
                part.isScattered() && !format.isArrayShown(result)
                        ? format.unwritten(null)
                        : iovecs(part, (Iovecs) argument, result);
            case POLLFDS -> {
                ByteBuffer fds = natively(argument);
                yield array(begun.length(part), i -> pollfd(fds, i * StructPollfd.SIZE, result));
            }
            case EPOLL_EVENT -> epollEvent(natively(argument), 0);
            case EPOLL_EVENTS -> {
                ByteBuffer events = natively(argument);
                yield format.isArrayShown(result)
                        ? array(result, i -> epollEvent(events, i * StructEpollEvent.SIZE))
                        : format.unwritten(events);
            }
            case TIMESPEC -> format.timespec(part, (ByteBuffer) argument);
            case STAT -> result < 0 ? format.unwritten(null) : stat(natively(argument));
            default -> throw new AssertionError(part + " is no struct");
        };
    }

    private static ByteBuffer natively(Object memory) {
        return ((ByteBuffer) memory).duplicate().order(ByteOrder.nativeOrder());
    }

    private static String array(int count, IntFunction<String> element) {
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < count; i++) {
            elements.add(element.apply(i));
        }
        return elements.toString();
    }

    private String pollfd(ByteBuffer fds, int offset, int result) {
        ConstantNames events = ConstantNames.of("POLL");
        return "{"
                + format.descriptor(StructPollfd.fd(fds, offset))
                + ", "
                + events.flags(StructPollfd.events(fds, offset))
                + ", "
                + (result < 0 ? "_" : events.flags(StructPollfd.revents(fds, offset)))
                + "}";
    }

    private static String epollEvent(ByteBuffer events, int offset) {
        long data = StructEpollEvent.data(events, offset);
        return "{events="
                + ConstantNames.of("EPOLL").flags(StructEpollEvent.events(events, offset))
                + ", data={u32="
                + Integer.toUnsignedString((int) data)
                + ", u64="
                + Long.toUnsignedString(data)
                + "}}";
    }

    private static String stat(ByteBuffer struct) {
        int mode = StructStat.st_mode(struct);
        return "{st_mode="
                + CallFormat.constant("S_IF", mode & Constants.S_IFMT)
                + "|"
                + CallFormat.octal(mode & ~Constants.S_IFMT)
                + ", st_size="
                + StructStat.st_size(struct)
                + ", ...}";
    }

    private String messages(Part part, MMsgHdrs messages, int vlen, int result) {
        int shown = part.isScattered() ? Math.max(0, result) : Math.min(vlen, messages.count());
        return array(
                shown,
                i -> "{msg_hdr="
                        + message(part, messages.msg_hdr(i), messages.msg_len(i))
                        + (i < result ? ", msg_len=" + messages.msg_len(i) : "")
                        + "}");
    }

    private String message(Part part, MsgHdr message, int result) {
        if (part.isScattered() && result < 0) {
            return "{msg_namelen=" + message.msg_namelen() + "}";
        }
        ByteBuffer control = control(part, message);
        return "{msg_name="
                + name(part, message)
                + ", msg_namelen="
                + nameLength(part, message)
                + ", msg_iov="
                + iovecs(part, message.msg_iov(), result)
                + ", msg_iovlen="
                + message.msg_iov().count()
                + (control.hasRemaining()
                        ? ", msg_control=" + controls(part, message.msg_control(), control)
                        : "")
                + ", msg_controllen="
                + control.remaining()
                + ", msg_flags="
                + ConstantNames.of("MSG_").flags(message.msg_flags())
                + "}";
    }

    private String name(Part part, MsgHdr message) {
        ByteBuffer name = message.msg_name();
        if (name == null) {
            return "NULL";
        }
        if (!format.isReadable(name)) {
            return "BAD";
        }
        return part.isScattered() && message.msg_namelen() == 0
                ? format.unwritten(name)
                : format.address(part, name, message.msg_namelen());
    }

    private String nameLength(Part part, MsgHdr message) {
        ByteBuffer name = message.msg_name();
        if (name == null || !format.isReadable(name)) {
            return Integer.toString(message.msg_namelen());
        }
        int length = format.addressLength(part, name, message.msg_namelen());
        return part.isScattered() && name.remaining() != length
                ? name.remaining() + " => " + length
                : Integer.toString(length);
    }

    /** Of what is received, each buffer shows as much as it got. */
    private String iovecs(Part part, Iovecs iov, int result) {
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        int left = result;
        for (int i = 0; i < iov.count(); i++) {
            ByteBuffer data = iov.get(i);
            int size = part.isScattered() ? Math.min(left, data.remaining()) : data.remaining();
            left -= size;
            if (format.isShown(data)) {
                elements.add("{iov_base="
                        + (format.isReadable(data) ? format.data(part, data, size) : "BAD")
                        + ", iov_len="
                        + data.remaining()
                        + "}");
            }
        }
        return elements.toString();
    }

    private static ByteBuffer control(Part part, MsgHdr message) {
        ByteBuffer control = message.msg_control();
        if (control == null) {
            return ByteBuffer.allocate(0);
        }
        ByteBuffer all = control.duplicate();
        return part.isScattered()
                ? all.limit(all.position() + Math.min(message.msg_controllen(), all.remaining()))
                : all;
    }

    /** The control messages of this memory, in as much of it as there are any. */
    private String controls(Part part, ByteBuffer memory, ByteBuffer written) {
        if (!format.isReadable(memory)) {
            return "BAD";
        }
        StringJoiner elements = new StringJoiner(", ", "[", "]");
        ControlMessages control = ControlMessages.in(written);
        for (control.received(written.remaining()); control.next(); ) {
            elements.add("{cmsg_len="
                    + control.cmsg_len()
                    + ", cmsg_level="
                    + CallFormat.constant("SOL_", control.cmsg_level())
                    + ", cmsg_type="
                    + (control.cmsg_level() == Constants.SOL_SOCKET
                            ? CallFormat.constant("SCM_", control.cmsg_type())
                            : control.cmsg_type())
                    + controlData(part, control)
                    + "}");
        }
        if (control.isMalformed()) {
            elements.add("...");
        }
        return elements.toString();
    }

    private String controlData(Part part, ControlMessages control) {
        ByteBuffer data = control.data();
        if (!data.hasRemaining()) {
            return "";
        }
        String text;
        if (control.areDescriptors()) {
            text = format.descriptors(data, control.ints() * Integer.BYTES);
        } else if (areCredentials(control) && data.remaining() == StructUcred.SIZE) {
            text = format.credentials(control.getInt(0), control.getInt(1), control.getInt(2));
        } else if (areCredentials(control) || isTimestamp(control)) {
            text = format.varying(data);
        } else {
            text = format.data(part, data, data.remaining());
        }
        return ", cmsg_data=" + text;
    }

    private static boolean areCredentials(ControlMessages control) {
        return control.is(Constants.SOL_SOCKET, Constants.SCM_CREDENTIALS);
    }

    private static boolean isTimestamp(ControlMessages control) {
        return control.is(Constants.SOL_SOCKET, Constants.SCM_TIMESTAMP)
                || control.is(Constants.SOL_SOCKET, Constants.SCM_TIMESTAMPNS)
                || control.is(Constants.SOL_SOCKET, Constants.SCM_TIMESTAMPING);
    }
}
