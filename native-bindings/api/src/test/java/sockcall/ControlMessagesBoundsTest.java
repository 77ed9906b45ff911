package sockcall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.SCM_RIGHTS;
import static sockcall.Constants.SOL_SOCKET;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sockcall.abi.StructCmsghdr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/** Control messages of any bytes at all: what is read ends where it has to. */
class ControlMessagesBoundsTest {
    private static final int ROOM = 96;

    /** {@code -Dsockcall.fuzz=N} for another number, {@code -Dsockcall.seed=S} for other bytes. */
    private static final int RUNS = Integer.getInteger("sockcall.fuzz", 10_000_000);

    private static final long SEED = Long.getLong("sockcall.seed", 20261122L);

    private final ByteBuffer memory =
            ByteBuffer.allocateDirect(ROOM).order(ByteOrder.nativeOrder());
    private final ControlMessages control = ControlMessages.in(memory);

    /** A header at an offset, which says this length. */
    private void header(int offset, long length) {
        StructCmsghdr.cmsg_len(memory, offset, length);
        StructCmsghdr.cmsg_level(memory, offset, SOL_SOCKET);
        StructCmsghdr.cmsg_type(memory, offset, SCM_RIGHTS);
    }

    private String read(int length) {
        StringBuilder text = new StringBuilder();
        for (control.received(length); control.next(); ) {
            text.append(control.cmsg_len())
                    .append('/')
                    .append(control.data().remaining())
                    .append('/')
                    .append(control.ints())
                    .append(' ');
        }
        return text + (control.isMalformed() ? "malformed" : "end");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 40, malformed",
        "1, 40, malformed",
        "15, 40, malformed",
        "16, 16, 16/0/0 end",
        "17, 17, 17/1/0 end",
        "17, 24, 17/1/0 end",
        "19, 24, 19/3/0 end",
        "20, 20, 20/4/1 end",
        "20, 24, 20/4/1 end",
        "40, 40, 40/24/6 end",
        "41, 40, malformed",
        "2147483647, 40, malformed",
        "2147483648, 40, malformed",
        "4294967312, 40, malformed",
        "9223372036854775807, 40, malformed",
        "-1, 40, malformed",
        "-16, 40, malformed",
        "-9223372036854775808, 40, malformed"
    })
    void lengthIsTakenOnlyWithinWhatThereIs(long cmsg_len, int msg_controllen, String expected) {
        header(0, cmsg_len);
        assertEquals(expected, read(msg_controllen));
    }

    @ParameterizedTest
    @CsvSource({"0, end", "-1, end", "15, end", "16, malformed", "20, 20/4/1 end", "23, 20/4/1 end"
    })
    void whatIsLessThanAHeaderIsNone(int msg_controllen, String expected) {
        header(0, 20);
        assertEquals(expected, read(msg_controllen));
    }

    @Test
    void moreThanTheRoomCountsAsTheRoom() {
        header(0, ROOM);
        assertEquals("96/80/20 end", read(Integer.MAX_VALUE));
    }

    @Test
    void secondMessageBeginsAligned() {
        header(0, 17);
        header(24, 20);
        assertEquals("17/1/0 20/4/1 end", read(44));
    }

    @Test
    void messageBeforeOneThatMakesNoSenseIsRead() {
        header(0, 20);
        header(24, 3);
        assertEquals("20/4/1 malformed", read(ROOM));
    }

    @Test
    void bytesThatMakeNoHeaderAfterTheLastMessageAreNone() {
        header(0, 16);
        assertEquals("16/0/0 end", read(31));
    }

    /** Every byte string is read as a reader of nothing but those bytes reads it. */
    @Test
    void randomBytesAreReadAsTheyAre() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < RUNS; run++) {
            int length = random.nextInt(ROOM + 1);
            fill(random);
            if (digest(length) != expected(length)) {
                throw new AssertionError("run " + run + " of -Dsockcall.seed=" + SEED
                        + " -Dsockcall.fuzz=" + RUNS + ": " + read(length));
            }
        }
    }

    /** Random bytes, with a length that may make sense where a header may be. */
    private void fill(SplittableRandom random) {
        for (int i = 0; i < ROOM; i += Long.BYTES) {
            long bits = random.nextLong();
            boolean isPlausible = (bits & 3) != 0;
            memory.putLong(i, isPlausible ? bits >>> 8 & 63 : bits);
        }
    }

    private int digest(int length) {
        int digest = 1;
        for (control.received(length); control.next(); ) {
            digest = 31 * digest + control.cmsg_len();
            digest = 31 * digest + control.cmsg_level();
            digest = 31 * digest + control.cmsg_type();
            for (int i = 0; i < control.ints(); i++) {
                digest = 31 * digest + control.getInt(i);
            }
        }
        return control.isMalformed() ? ~digest : digest;
    }

    /** The same, in long arithmetic, by the text of cmsg(3). */
    private int expected(int length) {
        int digest = 1;
        for (long at = 0; at + 16 <= length; ) {
            long cmsg_len = memory.getLong((int) at);
            if (cmsg_len < 16 || cmsg_len > length - at) {
                return ~digest;
            }
            digest = 31 * digest + (int) cmsg_len;
            digest = 31 * digest + memory.getInt((int) at + 8);
            digest = 31 * digest + memory.getInt((int) at + 12);
            for (long i = at + 16; i + 4 <= at + cmsg_len; i += 4) {
                digest = 31 * digest + memory.getInt((int) i);
            }
            at += cmsg_len + 7 & -8;
        }
        return digest;
    }
}
