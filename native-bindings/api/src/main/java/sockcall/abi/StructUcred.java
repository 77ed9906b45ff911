package sockcall.abi;

import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct ucred}: unix(7), the value of {@code SO_PEERCRED} and {@code SCM_CREDENTIALS}.
 * Offsets count from the buffer's position; numbers are read and written in the buffer's own byte
 * order.
 */
public final class StructUcred {
    /** {@code sizeof(struct ucred)}. */
    public static final int SIZE = everywhere(12);

    /** {@code _Alignof(struct ucred)}. */
    public static final int ALIGN = everywhere(4);

    /** {@code pid_t pid}: the process. */
    public static final int pid = everywhere(0);

    /** {@code uid_t uid}: its user. */
    public static final int uid = everywhere(4);

    /** {@code gid_t gid}: its group. */
    public static final int gid = everywhere(8);

    private StructUcred() {}

    /** {@return {@code pid}} */
    public static int pid(ByteBuffer struct) {
        return struct.getInt(struct.position() + pid);
    }

    /** Sets {@code pid}. */
    public static void pid(ByteBuffer struct, int value) {
        struct.putInt(struct.position() + pid, value);
    }

    /** {@return {@code uid}} */
    public static int uid(ByteBuffer struct) {
        return struct.getInt(struct.position() + uid);
    }

    /** Sets {@code uid}. */
    public static void uid(ByteBuffer struct, int value) {
        struct.putInt(struct.position() + uid, value);
    }

    /** {@return {@code gid}} */
    public static int gid(ByteBuffer struct) {
        return struct.getInt(struct.position() + gid);
    }

    /** Sets {@code gid}. */
    public static void gid(ByteBuffer struct, int value) {
        struct.putInt(struct.position() + gid, value);
    }
}
