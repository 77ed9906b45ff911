package sockcall;

import sockcall.abi.StructMmsghdr;
import sockcall.abi.StructMsghdr;
import sockcall.spi.PointerStruct;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * An array of {@code struct mmsghdr}: the messages of one {@link Syscalls#sendmmsg} or
 * {@link Syscalls#recvmmsg}, to be used again and again.
 *
 * <p>One thread at a time: a call writes here.
 */
public final class MMsgHdrs implements PointerStruct {
    private final ByteBuffer memory;
    private final ByteBuffer encoded;
    private final Pointer self;
    private final MsgHdr[] messages;

    /**
     * An array of empty messages.
     *
     * @param count how many
     * @throws IllegalArgumentException when there cannot be so many
     */
    public MMsgHdrs(int count) {
        memory = StructMemory.of(count, StructMmsghdr.SIZE, "mmsghdr");
        encoded = StructMemory.shared(memory);
        self = new Pointer(encoded);
        messages = new MsgHdr[count];
        for (int i = 0; i < count; i++) {
            messages[i] = new MsgHdr(memory.slice(i * StructMmsghdr.SIZE, StructMsghdr.SIZE));
        }
    }

    /** {@return how many messages there are} */
    public int count() {
        return messages.length;
    }

    /** {@return {@code msg_hdr} of the message at this place, always the same object} */
    public MsgHdr msg_hdr(int index) {
        return messages[index];
    }

    /** {@return {@code msg_len}: the bytes of this message that were sent or received} */
    public int msg_len(int index) {
        return StructMmsghdr.msg_len(
                memory, Objects.checkIndex(index, messages.length) * StructMmsghdr.SIZE);
    }

    void gathered(int vlen) {
        Guard.counted(vlen, "vlen", messages.length, "msgvec");
        for (int i = 0; i < vlen; i++) {
            messages[i].gathered();
        }
    }

    void scattered(int vlen) {
        Guard.counted(vlen, "vlen", messages.length, "msgvec");
        for (int i = 0; i < vlen; i++) {
            messages[i].scattered();
        }
    }

    @Override
    public ByteBuffer encode(ToLongFunction<ByteBuffer> address) {
        for (MsgHdr message : messages) {
            message.encode(address);
        }
        return encoded.clear();
    }

    @Override
    public long address(ToLongFunction<ByteBuffer> address) {
        encode(address);
        return self.address(address);
    }
}
