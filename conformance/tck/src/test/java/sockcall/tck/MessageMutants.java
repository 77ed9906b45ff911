package sockcall.tck;

import static sockcall.Constants.MSG_CMSG_CLOEXEC;
import static sockcall.Constants.MSG_CTRUNC;

import sockcall.ControlMessages;
import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructTimespec;
import sockcall.spi.Backend;
import sockcall.spi.CallDescription;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Wrong ways to pass structs on, each of which a backend could have. */
final class MessageMutants {
    private MessageMutants() {}

    private static boolean isRecvmsg(CallDescription call) {
        return call.name().equals("recvmsg");
    }

    /** Says of no message that its control messages were cut. */
    static int losingCtrunc(CallDescription call, Object[] arguments, Backend right) {
        int result = call.on(right, arguments);
        if (isRecvmsg(call)) {
            MsgHdr message = (MsgHdr) arguments[1];
            message.msg_flags(message.msg_flags() & ~MSG_CTRUNC);
        }
        return result;
    }

    /** Receives into a struct of its own, and hands back all but the length of the name. */
    static int droppingNameLength(CallDescription call, Object[] arguments, Backend right) {
        return isRecvmsg(call)
                ? ofItsOwn(arguments, right, arguments[1], true)
                : call.on(right, arguments);
    }

    /** Receives into a struct of its own, and hands back all but the length of the control. */
    static int droppingControlLength(CallDescription call, Object[] arguments, Backend right) {
        return isRecvmsg(call)
                ? ofItsOwn(arguments, right, arguments[1], false)
                : call.on(right, arguments);
    }

    /**
     * The lengths of a message are written by its calls alone: one with as much room as the kernel
     * said, on a descriptor that fails, leaves them as they are to be.
     */
    private static int ofItsOwn(
            Object[] arguments, Backend right, Object argument, boolean keepsControl) {
        MsgHdr message = (MsgHdr) argument;
        MsgHdr own = new MsgHdr()
                .msg_name(message.msg_name())
                .msg_iov(message.msg_iov())
                .msg_control(message.msg_control());
        int result = right.recvmsg((int) arguments[0], own, (int) arguments[2]);
        if (result < 0) {
            return result;
        }
        ByteBuffer control = message.msg_control();
        ByteBuffer name = message.msg_name();
        message.msg_name(keepsControl ? name : limited(name, own.msg_namelen()))
                .msg_control(keepsControl ? limited(control, own.msg_controllen()) : control);
        right.recvmsg(-1, message, 0);
        message.msg_name(name).msg_control(control).msg_flags(own.msg_flags());
        return result;
    }

    private static ByteBuffer limited(ByteBuffer memory, int length) {
        return memory == null
                ? null
                : memory.duplicate()
                        .limit(memory.position() + Math.min(length, memory.remaining()));
    }

    /** Opens every received descriptor once more. */
    static int leakingRights(CallDescription call, Object[] arguments, Backend right) {
        int result = call.on(right, arguments);
        received(call, arguments, result, right::dup);
        return result;
    }

    /** Closes every received descriptor. */
    static int closingRights(CallDescription call, Object[] arguments, Backend right) {
        int result = call.on(right, arguments);
        received(call, arguments, result, right::close);
        return result;
    }

    private interface Deed {
        int to(int fd);
    }

    private static void received(CallDescription call, Object[] arguments, int result, Deed deed) {
        if (!isRecvmsg(call) || result < 0 || ((MsgHdr) arguments[1]).msg_control() == null) {
            return;
        }
        MsgHdr message = (MsgHdr) arguments[1];
        ControlMessages control = ControlMessages.in(message.msg_control());
        for (control.received(message); control.next(); ) {
            for (int i = 0; control.areDescriptors() && i < control.ints(); i++) {
                deed.to(control.getInt(i));
            }
        }
    }

    /** Passes every flag but the one that closes received descriptors on exec. */
    static int withoutCloexec(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        if (isRecvmsg(call)) {
            changed[2] = (int) arguments[2] & ~MSG_CMSG_CLOEXEC;
        }
        return call.on(right, changed);
    }

    /** Takes the buffers from the last to the first. */
    static int backwards(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        if (call.name().equals("writev")) {
            Iovecs iov = (Iovecs) arguments[1];
            ByteBuffer[] buffers = new ByteBuffer[iov.count()];
            for (int i = 0; i < buffers.length; i++) {
                buffers[i] = iov.get(buffers.length - 1 - i);
            }
            changed[1] = new Iovecs(buffers);
        }
        return call.on(right, changed);
    }

    /** Sees only the first buffer of a message. */
    static int firstBuffer(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        if (call.name().equals("sendmsg") && ((MsgHdr) arguments[1]).msg_iov().count() > 1) {
            MsgHdr message = (MsgHdr) arguments[1];
            changed[1] = new MsgHdr()
                    .msg_name(message.msg_name())
                    .msg_iov(message.msg_iov().get(0))
                    .msg_control(message.msg_control());
        }
        return call.on(right, changed);
    }

    /** Sends one message of several. */
    static int firstMessage(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        if (call.name().equals("sendmmsg")) {
            changed[2] = Math.min(1, (int) arguments[2]);
        }
        return call.on(right, changed);
    }

    /** Receives each message into structs of its own, which keep the lengths to themselves. */
    static int withoutLengths(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        if (call.name().equals("recvmmsg")) {
            MMsgHdrs messages = (MMsgHdrs) arguments[1];
            MMsgHdrs own = new MMsgHdrs(messages.count());
            for (int i = 0; i < messages.count(); i++) {
                MsgHdr message = messages.msg_hdr(i);
                own.msg_hdr(i)
                        .msg_name(message.msg_name())
                        .msg_iov(message.msg_iov())
                        .msg_control(message.msg_control());
            }
            changed[1] = own;
        }
        return call.on(right, changed);
    }

    /** Passes data of 32 bits to epoll. */
    static int narrowData(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        if (call.name().equals("epoll_ctl") && arguments[3] != null) {
            ByteBuffer given = (ByteBuffer) arguments[3];
            ByteBuffer event = ByteBuffer.allocateDirect(StructEpollEvent.SIZE)
                    .order(ByteOrder.nativeOrder())
                    .put(0, given, given.position(), StructEpollEvent.SIZE);
            StructEpollEvent.data(event, 0, (int) StructEpollEvent.data(event, 0));
            changed[3] = event;
        }
        return call.on(right, changed);
    }

    /** Waits for whole milliseconds. */
    static int inMilliseconds(CallDescription call, Object[] arguments, Backend right) {
        if (!call.name().equals("epoll_pwait2") || arguments[3] == null) {
            return call.on(right, arguments);
        }
        ByteBuffer time = ((ByteBuffer) arguments[3]).duplicate().order(ByteOrder.nativeOrder());
        long milliseconds =
                StructTimespec.tv_sec(time) * 1000 + StructTimespec.tv_nsec(time) / 1_000_000;
        return right.epoll_wait(
                (int) arguments[0], (ByteBuffer) arguments[1], (int) arguments[2], (int)
                        milliseconds);
    }

    /** Passes no argument to fcntl, as a call of fixed arguments would on some platforms. */
    static int withoutArgument(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        if (call.name().equals("fcntl")) {
            changed[2] = 0;
        }
        return call.on(right, changed);
    }

    /** Passes no mode to open. */
    static int withoutMode(CallDescription call, Object[] arguments, Backend right) {
        Object[] changed = arguments.clone();
        if (call.name().equals("open")) {
            changed[2] = 0;
        }
        return call.on(right, changed);
    }
}
