package sockcall.abi;

import static sockcall.abi.Platform.byMachine;
import static sockcall.abi.Platform.everywhere;

import java.nio.ByteBuffer;

/**
 * {@code struct stat}: stat(3type). Offsets count from the buffer's position; numbers are read and
 * written in the buffer's own byte order.
 */
public final class StructStat {
    /** {@code sizeof(struct stat)}. */
    public static final int SIZE = byMachine(144, 128, 128, 144, 144);

    /** {@code _Alignof(struct stat)}. */
    public static final int ALIGN = everywhere(8);

    /** {@code dev_t st_dev}: the device. */
    public static final int st_dev = everywhere(0);

    /** {@code ino_t st_ino}: the number of the inode. */
    public static final int st_ino = everywhere(8);

    /** {@code mode_t st_mode}: type and permissions. */
    public static final int st_mode = byMachine(24, 16, 16, 24, 24);

    /** {@code nlink_t st_nlink}: how many names it has. */
    public static final int st_nlink = byMachine(16, 20, 20, 16, 16);

    /** {@code uid_t st_uid}: its owner. */
    public static final int st_uid = byMachine(28, 24, 24, 28, 28);

    /** {@code gid_t st_gid}: its group. */
    public static final int st_gid = byMachine(32, 28, 28, 32, 32);

    /** {@code dev_t st_rdev}: the device that it stands for. */
    public static final int st_rdev = byMachine(40, 32, 32, 40, 40);

    /** {@code off_t st_size}: its size in bytes. */
    public static final int st_size = everywhere(48);

    private static final int NLINK_SIZE = byMachine(8, 4, 4, 8, 8);

    private StructStat() {}

    /** {@return {@code st_dev}} */
    public static long st_dev(ByteBuffer struct) {
        return struct.getLong(struct.position() + st_dev);
    }

    /** {@return {@code st_ino}} */
    public static long st_ino(ByteBuffer struct) {
        return struct.getLong(struct.position() + st_ino);
    }

    /** {@return {@code st_mode}} */
    public static int st_mode(ByteBuffer struct) {
        return struct.getInt(struct.position() + st_mode);
    }

    /** {@return {@code st_nlink}} */
    public static long st_nlink(ByteBuffer struct) {
        return NLINK_SIZE == Long.BYTES
                ? struct.getLong(struct.position() + st_nlink)
                : struct.getInt(struct.position() + st_nlink);
    }

    /** {@return {@code st_uid}} */
    public static int st_uid(ByteBuffer struct) {
        return struct.getInt(struct.position() + st_uid);
    }

    /** {@return {@code st_gid}} */
    public static int st_gid(ByteBuffer struct) {
        return struct.getInt(struct.position() + st_gid);
    }

    /** {@return {@code st_rdev}} */
    public static long st_rdev(ByteBuffer struct) {
        return struct.getLong(struct.position() + st_rdev);
    }

    /** {@return {@code st_size}} */
    public static long st_size(ByteBuffer struct) {
        return struct.getLong(struct.position() + st_size);
    }
}
