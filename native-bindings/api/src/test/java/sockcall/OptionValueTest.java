package sockcall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Values of options: each written and read as its type, as far as the kernel said. */
class OptionValueTest {
    private final OptionValue value = new OptionValue(24);

    /** As a kernel that writes these ints, as far as there is room, and says their size. */
    private void written(int... ints) {
        ByteBuffer room = value.room();
        for (int i = 0; i < ints.length && i < 6; i++) {
            room.putInt(i * Integer.BYTES, ints[i]);
        }
        value.optlen().putInt(0, ints.length * Integer.BYTES);
    }

    @Test
    void roomIsAllOfTheMemoryAndItsSizeTheLength() {
        value.set(1);
        assertEquals(24, value.room().remaining());
        assertEquals(24, value.length());
    }

    @Test
    void roomCanBeLess() {
        assertEquals(2, value.room(2).remaining());
        assertEquals(2, value.length());
    }

    @Test
    void roomIsAlwaysTheSameBuffer() {
        assertSame(value.room(), value.set(5L));
    }

    @Test
    void valueHasTheSizeOfItsType() {
        assertEquals(4, value.set(1).remaining());
        assertEquals(8, value.set(1L).remaining());
        assertEquals(16, value.setTimeval(1, 2).remaining());
        assertEquals(8, value.setLinger(1, 2).remaining());
        assertEquals(2, value.set("\u00fc").remaining());
    }

    @Test
    void whatWasSetIsRead() {
        value.set(-5);
        assertEquals(-5, value.getInt());
        value.set(1L << 40);
        assertEquals(1L << 40, value.getLong());
        value.setTimeval(1L << 40, 999_999);
        assertEquals(1L << 40, value.tv_sec());
        assertEquals(999_999, value.tv_usec());
        value.setLinger(1, 7);
        assertEquals(1, value.l_onoff());
        assertEquals(7, value.l_linger());
        value.set("lo");
        assertEquals("lo", value.getString());
    }

    @Test
    void credentialsAreThreeInts() {
        written(10, 20, 30);
        assertEquals(10, value.pid());
        assertEquals(20, value.uid());
        assertEquals(30, value.gid());
    }

    @Test
    void listEndsWhereTheKernelSaid() {
        written(1, 2, 3);
        assertArrayEquals(new int[] {1, 2, 3}, value.getInts());
    }

    @Test
    void listThatDidNotFitSaysWhatItNeeds() {
        written(1, 2, 3, 4, 5, 6, 7, 8);
        assertEquals(32, value.length());
        assertEquals(6, value.getInts().length);
    }

    @Test
    void textEndsAtItsNul() {
        value.room().put(0, "abc\0rubbish".getBytes(StandardCharsets.UTF_8));
        assertEquals("abc", value.getString());
    }

    @Test
    void lessThanATypeHasIsNotRead() {
        written(1);
        assertThrows(IndexOutOfBoundsException.class, value::getLong);
        assertThrows(IndexOutOfBoundsException.class, value::uid);
        assertThrows(IndexOutOfBoundsException.class, value::tv_usec);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 25})
    void moreRoomThanThereIsIsRefusedAndTheLengthStays(int size) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> value.room(size));
        assertEquals(
                "a value of " + size
                        + " bytes, and there is room for 24: make more with new OptionValue(size)",
                thrown.getMessage());
        assertEquals(24, value.length());
    }

    @Test
    void negativeSizeIsRefused() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> new OptionValue(-1));
        assertEquals("a size of -1: pass a number from 0 up", thrown.getMessage());
    }
}
