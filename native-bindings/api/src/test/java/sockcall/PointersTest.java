package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command or a request does with its argument. */
class PointersTest {

    /** As linux/fcntl.h has them: locks, owners, hints of writes, delegations. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 15, 16, 17, 36, 37, 38, 1035, 1036, 1037, 1038, 1039, 1040})
    void commandTakesAPointer(int cmd) {
        assertTrue(Pointers.isOfFcntl(cmd));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 8, 9, 10, 11, 1024, 1025, 1030, 1031, 1032, 1033, 1034, -1})
    void commandTakesANumber(int cmd) {
        assertFalse(Pointers.isOfFcntl(cmd));
    }

    @Test
    void requestsOfSocketsTakeAnInt() {
        assertEquals(4, Pointers.sizeOfIoctl(Constants.FIONREAD));
        assertEquals(4, Pointers.sizeOfIoctl(Constants.SIOCOUTQ));
        assertEquals(4, Pointers.sizeOfIoctl(Constants.SIOCATMARK));
    }

    /** FS_IOC_GETFLAGS: its number says that it reads a long. */
    @Test
    void requestSaysItsSize() {
        assertEquals(8, Pointers.sizeOfIoctl(0x80086601));
    }

    /** SIOCGIFCONF says nothing; the last says a direction, and no byte. */
    @ParameterizedTest
    @ValueSource(ints = {0x8912, 0, 0x80006601})
    void requestSaysNoSize(int request) {
        assertEquals(-1, Pointers.sizeOfIoctl(request));
    }
}
