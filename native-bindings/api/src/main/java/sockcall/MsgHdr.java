package sockcall;

import sockcall.abi.StructMsghdr;
import sockcall.spi.PointerStruct;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * {@code struct msghdr}: one message of {@link Syscalls#sendmsg} and {@link Syscalls#recvmsg}, with
 * its address, its data and its control messages, to be used again and again.
 *
 * <p>It keeps the buffers that it is given, and each call takes them as they then stand, from
 * position to limit; those of {@link Iovecs#fixed} as they stood when the array was made. What the
 * kernel says in return is in {@link #msg_namelen}, {@link #msg_controllen} and {@link #msg_flags};
 * positions and limits do not move.
 *
 * <pre>{@code
 * ControlMessages control = new ControlMessages(ControlMessages.space(Integer.BYTES));
 * MsgHdr message = new MsgHdr().msg_iov(data).msg_control(control.room());
 * int received = calls.recvmsg(fd, message, MSG_CMSG_CLOEXEC);
 * for (control.received(message); control.next(); ) {
 *     ...
 * }
 * }</pre>
 *
 * <p>One thread at a time: a call writes here.
 */
public final class MsgHdr implements PointerStruct {
    private static final Iovecs NO_DATA = new Iovecs();
    private static final Pointer NULL = new Pointer(null);

    private final ByteBuffer memory;
    private final ByteBuffer encoded;
    private final Pointer self;
    private Pointer name = NULL;
    private Iovecs iov = NO_DATA;
    private Pointer control = NULL;

    /** Whether what the kernel never writes stands in the struct. */
    private boolean isEncoded;

    /** A message without address, data and control messages. */
    public MsgHdr() {
        this(StructMemory.of(StructMsghdr.SIZE));
    }

    /** One of an array. */
    MsgHdr(ByteBuffer memory) {
        this.memory = memory.order(ByteOrder.nativeOrder());
        encoded = StructMemory.shared(memory);
        self = new Pointer(encoded);
    }

    /**
     * {@return this, with an address to send to, or with room for the sender's}
     *
     * @param addr as {@link SockaddrStorage#addr()}; {@code null} for none
     */
    public MsgHdr msg_name(ByteBuffer addr) {
        name = name.to(addr);
        isEncoded = false;
        return this;
    }

    /** {@return this, with these data} */
    public MsgHdr msg_iov(Iovecs data) {
        iov = Objects.requireNonNull(data, "data is null: pass an empty Iovecs for none");
        isEncoded = false;
        return this;
    }

    /** {@return this, with these data: as {@link #msg_iov(Iovecs)} of a new array} */
    public MsgHdr msg_iov(ByteBuffer... data) {
        return msg_iov(new Iovecs(data));
    }

    /**
     * {@return this, with control messages to send, or with room for them}
     *
     * @param messages as {@link ControlMessages#messages()} and {@link ControlMessages#room()};
     *     {@code null} for none
     */
    public MsgHdr msg_control(ByteBuffer messages) {
        control = control.to(messages);
        isEncoded = false;
        return this;
    }

    /** {@return this, with these flags, which the kernel ignores} */
    public MsgHdr msg_flags(int flags) {
        StructMsghdr.msg_flags(memory, 0, flags);
        return this;
    }

    /**
     * {@return the length of the sender's address, which may be more than its room; 0 where it has
     * none}
     */
    public int msg_namelen() {
        return StructMsghdr.msg_namelen(memory, 0);
    }

    /** {@return the bytes of control messages that were received} */
    public int msg_controllen() {
        return (int) StructMsghdr.msg_controllen(memory, 0);
    }

    /**
     * {@return what the kernel found out: {@code MSG_TRUNC} where data were cut, {@code MSG_CTRUNC}
     * where control messages were, {@code MSG_EOR}, {@code MSG_OOB}, {@code MSG_CMSG_CLOEXEC}}
     */
    public int msg_flags() {
        return StructMsghdr.msg_flags(memory, 0);
    }

    /** {@return the memory of the address; {@code null} without one} */
    public ByteBuffer msg_name() {
        return name.memory();
    }

    /** {@return the data} */
    public Iovecs msg_iov() {
        return iov;
    }

    /** {@return the memory of the control messages; {@code null} without it} */
    public ByteBuffer msg_control() {
        return control.memory();
    }

    /**
     * {@return the sender's address, decoded}
     *
     * @throws NullPointerException when there was no room for it
     */
    public Sockaddr sender() {
        Objects.requireNonNull(msg_name(), "msg_name is null: give room for the address first");
        return Sockaddr.of(msg_name(), msg_namelen());
    }

    void gathered() {
        if (msg_name() != null) {
            Guard.read(msg_name(), "msg_name");
        }
        iov.gathered();
        if (msg_control() != null) {
            Guard.read(msg_control(), "msg_control");
        }
    }

    void scattered() {
        if (msg_name() != null) {
            Guard.written(msg_name(), "msg_name");
        }
        iov.scattered();
        if (msg_control() != null) {
            Guard.written(msg_control(), "msg_control");
        }
    }

    @Override
    public ByteBuffer encode(ToLongFunction<ByteBuffer> address) {
        if (msg_name() != null || !isEncoded) {
            StructMsghdr.msg_name(memory, 0, name.address(address));
            StructMsghdr.msg_namelen(memory, 0, name.length());
        }
        if (isEncoded) {
            iov.encode(address);
        } else {
            StructMsghdr.msg_iov(memory, 0, iov.address(address));
            StructMsghdr.msg_iovlen(memory, 0, iov.count());
        }
        if (msg_control() != null || !isEncoded) {
            StructMsghdr.msg_control(memory, 0, control.address(address));
            StructMsghdr.msg_controllen(memory, 0, control.length());
        }
        isEncoded = true;
        return encoded.clear();
    }

    @Override
    public long address(ToLongFunction<ByteBuffer> address) {
        encode(address);
        return self.address(address);
    }
}
