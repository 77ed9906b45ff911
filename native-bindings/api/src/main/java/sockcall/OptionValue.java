package sockcall;

import sockcall.abi.StructLinger;
import sockcall.abi.StructTimeval;
import sockcall.abi.StructUcred;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Room for the value of an option and for its length, to be used again and again with
 * {@link Syscalls#getsockopt} and {@link Syscalls#setsockopt}. A value has the type that the man
 * page gives it: it is written and read as that, and nothing is converted.
 *
 * <pre>{@code
 * OptionValue value = new OptionValue();
 * calls.setsockopt(fd, SOL_SOCKET, SO_PASSCRED, value.set(1));
 * calls.getsockopt(fd, SOL_SOCKET, SO_PEERCRED, value.room(), value.optlen());
 * int peer = value.pid();
 * }</pre>
 *
 * <p>What is read is what the kernel wrote: fewer bytes than a type has, after an error, or with an
 * option of another type, throw {@link IndexOutOfBoundsException}.
 */
public final class OptionValue {
    /** More than any option of {@code SOL_SOCKET} but a long list of groups has. */
    private static final int ORDINARY_SIZE = 256;

    private final ByteBuffer optval;
    private final ByteBuffer optlen = StructMemory.of(Integer.BYTES);

    /** Room for the value of any option of a fixed size. */
    public OptionValue() {
        this(ORDINARY_SIZE);
    }

    /**
     * Room for a value of so many bytes.
     *
     * @throws IllegalArgumentException when the number is negative
     */
    public OptionValue(int size) {
        optval = StructMemory.of(size);
        room();
    }

    /** {@return all of the memory, as room for a value, and its size as the length} */
    public ByteBuffer room() {
        return room(optval.capacity());
    }

    /**
     * {@return so many bytes of the memory, as room for a value, and as the length}
     *
     * @throws IllegalArgumentException when there is less; the text says how much
     */
    public ByteBuffer room(int size) {
        if (size < 0 || size > optval.capacity()) {
            throw new IllegalArgumentException("a value of "
                    + size
                    + " bytes, and there is room for "
                    + optval.capacity()
                    + ": make more with new OptionValue(size)");
        }
        optlen.clear().putInt(0, size);
        return optval.clear().limit(size);
    }

    /** {@return the memory of the length, always the same buffer: four bytes in native order} */
    public ByteBuffer optlen() {
        return optlen;
    }

    /** {@return the length, as the kernel wrote it; of {@code SO_PEERGROUPS} too short, needed} */
    public int length() {
        return optlen.getInt(0);
    }

    /** {@return the bytes of the value that the kernel wrote, always the same buffer} */
    public ByteBuffer value() {
        return optval.clear().limit(Math.max(0, Math.min(length(), optval.capacity())));
    }

    /** {@return an int, to be set} */
    public ByteBuffer set(int number) {
        return room(Integer.BYTES).putInt(0, number);
    }

    /** {@return a number of eight bytes, to be set} */
    public ByteBuffer set(long number) {
        return room(Long.BYTES).putLong(0, number);
    }

    /** {@return a {@code struct timeval}, to be set: {@code SO_RCVTIMEO}, {@code SO_SNDTIMEO}} */
    public ByteBuffer setTimeval(long tv_sec, long tv_usec) {
        ByteBuffer struct = room(StructTimeval.SIZE);
        StructTimeval.tv_sec(struct, tv_sec);
        StructTimeval.tv_usec(struct, tv_usec);
        return struct;
    }

    /** {@return a {@code struct linger}, to be set: {@code SO_LINGER}} */
    public ByteBuffer setLinger(int l_onoff, int l_linger) {
        ByteBuffer struct = room(StructLinger.SIZE);
        StructLinger.l_onoff(struct, l_onoff);
        StructLinger.l_linger(struct, l_linger);
        return struct;
    }

    /** {@return the UTF-8 bytes of a text, to be set: {@code SO_BINDTODEVICE}} */
    public ByteBuffer set(String text) {
        byte[] bytes = NativeBytes.of(text);
        return room(bytes.length).put(0, bytes);
    }

    /** {@return an int: most options, and the pidfd of {@code SO_PEERPIDFD}} */
    public int getInt() {
        return value().getInt(0);
    }

    /** {@return a number of eight bytes: {@code SO_COOKIE}} */
    public long getLong() {
        return value().getLong(0);
    }

    /** {@return the seconds of a {@code struct timeval}} */
    public long tv_sec() {
        return StructTimeval.tv_sec(value());
    }

    /** {@return the microseconds of a {@code struct timeval}} */
    public long tv_usec() {
        return StructTimeval.tv_usec(value());
    }

    /** {@return whether a {@code struct linger} is on} */
    public int l_onoff() {
        return StructLinger.l_onoff(value());
    }

    /** {@return the seconds of a {@code struct linger}} */
    public int l_linger() {
        return StructLinger.l_linger(value());
    }

    /** {@return the process of a {@code struct ucred}: {@code SO_PEERCRED}} */
    public int pid() {
        return StructUcred.pid(value());
    }

    /** {@return the user of a {@code struct ucred}} */
    public int uid() {
        return StructUcred.uid(value());
    }

    /** {@return the group of a {@code struct ucred}} */
    public int gid() {
        return StructUcred.gid(value());
    }

    /** {@return a list of ints: the groups of {@code SO_PEERGROUPS}} */
    public int[] getInts() {
        ByteBuffer value = value();
        int[] ints = new int[value.remaining() / Integer.BYTES];
        value.asIntBuffer().get(ints);
        return ints;
    }

    /** {@return a text up to its NUL, in UTF-8: {@code SO_PEERSEC}, {@code SO_BINDTODEVICE}} */
    public String getString() {
        ByteBuffer value = value();
        int end = 0;
        while (end < value.limit() && value.get(end) != 0) {
            end++;
        }
        return StandardCharsets.UTF_8.decode(value.slice(0, end)).toString();
    }
}
