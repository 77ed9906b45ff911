package sockcall;

import static sockcall.abi.Platform.unlessPowerPC;

import java.util.Arrays;

/**
 * Which commands and requests take a pointer, and to how many bytes: what no type tells of fcntl(2)
 * and ioctl(2).
 */
final class Pointers {
    /** F_GETOWNER_UIDS, the hints and the delegations of {@code linux/fcntl.h} among them. */
    private static final int[] OF_FCNTL = sorted(
            Constants.F_GETLK,
            Constants.F_SETLK,
            Constants.F_SETLKW,
            Constants.F_SETOWN_EX,
            Constants.F_GETOWN_EX,
            17,
            Constants.F_OFD_GETLK,
            Constants.F_OFD_SETLK,
            Constants.F_OFD_SETLKW,
            1035,
            1036,
            1037,
            1038,
            1039,
            1040);

    /** Those of {@link Constants} that take an int; their numbers say no size, but on PowerPC. */
    private static final int[] INT_REQUESTS = sorted(
            Constants.FIONREAD,
            Constants.FIONBIO,
            Constants.FIOASYNC,
            Constants.FIOSETOWN,
            Constants.FIOGETOWN,
            Constants.SIOCOUTQ,
            Constants.SIOCSPGRP,
            Constants.SIOCGPGRP,
            Constants.SIOCATMARK);

    /** Of the number of a request: its direction, and its size; {@code asm/ioctl.h}. */
    private static final int DIRECTION_SHIFT = unlessPowerPC(30, 29);

    private static final int NO_DIRECTION = unlessPowerPC(0, 1);
    private static final int SIZE_SHIFT = 16;
    private static final int SIZE_MASK = unlessPowerPC(0x3fff, 0x1fff);

    private Pointers() {}

    private static int[] sorted(int... numbers) {
        Arrays.sort(numbers);
        return numbers;
    }

    static boolean isOfFcntl(int cmd) {
        return Arrays.binarySearch(OF_FCNTL, cmd) >= 0;
    }

    /** How many bytes the kernel reads or writes; -1 where the number does not say it. */
    static int sizeOfIoctl(int request) {
        if (Arrays.binarySearch(INT_REQUESTS, request) >= 0) {
            return Integer.BYTES;
        }
        int direction = request >>> DIRECTION_SHIFT;
        int size = request >>> SIZE_SHIFT & SIZE_MASK;
        return direction == 0 || direction == NO_DIRECTION || size == 0 ? -1 : size;
    }
}
