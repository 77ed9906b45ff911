package sockcall;

import sockcall.abi.StructCmsghdr;
import sockcall.abi.StructUcred;

import java.nio.ByteBuffer;

/**
 * Control messages: cmsg(3), unix(7). Room for a number of {@code struct cmsghdr} with their data,
 * to be written and sent, or received and read, again and again.
 *
 * <pre>{@code
 * control.clear().rights(file).credentials(pid, uid, gid);
 * calls.sendmsg(fd, message.msg_control(control.messages()), 0);
 * }</pre>
 *
 * <p>Reading and writing do not meet: what is received leaves {@link #room} as it is, for the next
 * call, and what is added goes behind what is there, until {@link #clear}.
 *
 * <p>Reading survives any bytes: a header whose {@code cmsg_len} is less than a header, or more
 * than there is, ends it, and {@link #isMalformed} says so.
 */
public final class ControlMessages {
    private static final int HEADER = StructCmsghdr.SIZE;

    /** The most data whose message has a size that is an int. */
    private static final int MOST_DATA = (Integer.MAX_VALUE & -Long.BYTES) - HEADER;

    private final ByteBuffer memory;

    /** The same memory, as calls get it: what is read does not move its limit. */
    private final ByteBuffer shared;

    /** Where the messages that were added or received end. */
    private int used;

    /** Where the message at hand begins and ends; before the first and after the last, an end. */
    private int start;

    private int end;
    private int limit;
    private boolean isMalformed;

    /**
     * Room of this many bytes, empty.
     *
     * @param size the sum of {@link #space} of each message
     * @throws IllegalArgumentException when it is negative
     */
    public ControlMessages(int size) {
        this(StructMemory.of(size));
    }

    private ControlMessages(ByteBuffer memory) {
        this.memory = StructMemory.shared(memory);
        shared = StructMemory.shared(memory);
    }

    /** {@return control messages in memory of the caller's own, from position to limit} */
    public static ControlMessages in(ByteBuffer memory) {
        return new ControlMessages(memory.slice());
    }

    /**
     * {@return {@code CMSG_SPACE}: the bytes that a message with so many bytes of data takes}
     *
     * @throws IllegalArgumentException when there can be no such message
     */
    public static int space(int dataLength) {
        return HEADER + aligned(possible(dataLength));
    }

    /**
     * {@return {@code CMSG_LEN}: the {@code cmsg_len} of a message with so many bytes of data}
     *
     * @throws IllegalArgumentException when there can be no such message
     */
    public static int length(int dataLength) {
        return HEADER + possible(dataLength);
    }

    private static int possible(long dataLength) {
        if (dataLength < 0 || dataLength > MOST_DATA) {
            throw new IllegalArgumentException("a control message with "
                    + dataLength
                    + " bytes of data: it can have from 0 to "
                    + MOST_DATA);
        }
        return (int) dataLength;
    }

    /** {@code CMSG_ALIGN}: to the size of a long. */
    private static int aligned(int length) {
        return (length + Long.BYTES - 1) & -Long.BYTES;
    }

    /** {@return this, without messages} */
    public ControlMessages clear() {
        received(0);
        shared.clear().limit(0);
        return this;
    }

    /**
     * {@return this, with one more message: {@code SCM_RIGHTS} of these descriptors}
     *
     * @throws IllegalArgumentException when there is no room for it
     */
    public ControlMessages rights(int... descriptors) {
        int data = begin(
                Constants.SOL_SOCKET, Constants.SCM_RIGHTS, possible(4L * descriptors.length));
        for (int i = 0; i < descriptors.length; i++) {
            memory.putInt(data + i * Integer.BYTES, descriptors[i]);
        }
        return this;
    }

    /**
     * {@return this, with one more message: {@code SCM_CREDENTIALS}}
     *
     * @throws IllegalArgumentException when there is no room for it
     */
    public ControlMessages credentials(int pid, int uid, int gid) {
        int data = begin(Constants.SOL_SOCKET, Constants.SCM_CREDENTIALS, StructUcred.SIZE);
        memory.putInt(data + StructUcred.pid, pid);
        memory.putInt(data + StructUcred.uid, uid);
        memory.putInt(data + StructUcred.gid, gid);
        return this;
    }

    /**
     * {@return this, with one more message, of any kind}
     *
     * @param data read from position to limit; neither moves
     * @throws IllegalArgumentException when there is no room for it
     */
    public ControlMessages add(int cmsg_level, int cmsg_type, ByteBuffer data) {
        int to = begin(cmsg_level, cmsg_type, data.remaining());
        memory.put(to, data, data.position(), data.remaining());
        return this;
    }

    /** Writes a header, and returns where its data go. */
    private int begin(int level, int type, int size) {
        int header = aligned(used);
        if (space(size) > memory.capacity() - header) {
            throw new IllegalArgumentException("a control message of "
                    + size
                    + " bytes takes "
                    + space(size)
                    + ", and of "
                    + memory.capacity()
                    + " there are "
                    + Math.max(0, memory.capacity() - header)
                    + " left: make more room");
        }
        used = header + space(size);
        shared.clear().limit(used);
        StructCmsghdr.cmsg_len(memory, header, length(size));
        StructCmsghdr.cmsg_level(memory, header, level);
        StructCmsghdr.cmsg_type(memory, header, type);
        for (int i = header + length(size); i < used; i++) {
            memory.put(i, (byte) 0);
        }
        return header + HEADER;
    }

    /** {@return the memory of the messages that are there, always the same buffer} */
    public ByteBuffer messages() {
        return shared.clear().limit(used);
    }

    /** {@return the memory, with all of it as room to receive into; always the same buffer} */
    public ByteBuffer room() {
        received(0);
        return shared.clear();
    }

    /**
     * {@return this, before the first of the messages that were received with this one}
     *
     * @param message of a call that succeeded: one that failed says nothing of what there is
     */
    public ControlMessages received(MsgHdr message) {
        return received(message.msg_controllen());
    }

    /**
     * {@return this, before the first of the messages in this many bytes}
     *
     * @param msg_controllen as the kernel said it; more than there is room counts as the room
     */
    public ControlMessages received(int msg_controllen) {
        limit = Math.max(0, Math.min(msg_controllen, memory.capacity()));
        used = limit;
        start = 0;
        end = 0;
        isMalformed = false;
        return this;
    }

    /** {@return whether there is another message, which is then at hand} */
    public boolean next() {
        start = aligned(end);
        if (isMalformed || start < end || start > limit - HEADER) {
            start = end;
            return false;
        }
        long length = StructCmsghdr.cmsg_len(memory, start);
        isMalformed = length < HEADER || length > limit - start;
        end = start + (isMalformed ? 0 : (int) length);
        return !isMalformed;
    }

    /** {@return whether what was read so far ended at a header that makes no sense} */
    public boolean isMalformed() {
        return isMalformed;
    }

    /** {@return whether the message at hand is of this kind} */
    public boolean is(int cmsg_level, int cmsg_type) {
        return cmsg_level() == cmsg_level && cmsg_type() == cmsg_type;
    }

    /** {@return {@code cmsg_level} of the message at hand} */
    public int cmsg_level() {
        return StructCmsghdr.cmsg_level(memory, present());
    }

    /** {@return {@code cmsg_type} of the message at hand} */
    public int cmsg_type() {
        return StructCmsghdr.cmsg_type(memory, present());
    }

    /** {@return {@code cmsg_len} of the message at hand} */
    public int cmsg_len() {
        return end - present();
    }

    /** {@return {@code CMSG_DATA}: the bytes of the message at hand, as a new buffer} */
    public ByteBuffer data() {
        return memory.slice(present() + HEADER, end - start - HEADER).order(memory.order());
    }

    /**
     * {@return how many whole ints the message at hand has: of {@code SCM_RIGHTS} and
     * {@code SCM_PIDFD}, descriptors}
     */
    public int ints() {
        return (end - present() - HEADER) / Integer.BYTES;
    }

    /**
     * {@return an int of the message at hand: of {@code SCM_RIGHTS} and {@code SCM_PIDFD}, a
     * descriptor; of {@code SCM_CREDENTIALS}, pid, uid and gid}
     *
     * @throws IndexOutOfBoundsException when it has fewer
     */
    public int getInt(int index) {
        if (index < 0 || index >= ints()) {
            throw new IndexOutOfBoundsException("int " + index + " of " + ints());
        }
        return memory.getInt(start + HEADER + index * Integer.BYTES);
    }

    private int present() {
        if (start == end) {
            throw new IllegalStateException("no control message is at hand: next() was not true");
        }
        return start;
    }

    /** {@return whether the message at hand is descriptors that the kernel opened for us} */
    public boolean areDescriptors() {
        return cmsg_level() == Constants.SOL_SOCKET
                && (cmsg_type() == Constants.SCM_RIGHTS || cmsg_type() == Constants.SCM_PIDFD);
    }

    /**
     * Closes every descriptor that was {@linkplain #received(MsgHdr) received}, in the message at
     * hand or another; nobody may use them any more. There are then no messages left, so that the
     * numbers are not closed once more when somebody else has them.
     *
     * @return how many there were
     */
    public int close(Syscalls calls) {
        int count = 0;
        for (received(limit); next(); ) {
            for (int i = 0; areDescriptors() && i < ints(); i++) {
                if (getInt(i) >= 0) {
                    calls.close(getInt(i));
                    count++;
                }
            }
        }
        received(0);
        return count;
    }
}
