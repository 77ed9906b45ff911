package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;

/**
 * Bytes that tell their place: they do not repeat within 64 kB, so that a byte that is lost,
 * doubled or moved shows.
 */
final class Payload {
    private Payload() {}

    /** Memory that holds the first so many bytes. */
    static ByteBuffer of(int size) {
        ByteBuffer memory = ContractFixture.memory(size);
        fill(memory);
        return memory;
    }

    /** Puts the bytes into memory, from position to limit. */
    static void fill(ByteBuffer memory) {
        for (int i = 0; i < memory.remaining(); i++) {
            memory.put(memory.position() + i, at(i));
        }
    }

    /** Asserts that memory holds the bytes, from position to limit. */
    static void assertIn(ByteBuffer memory) {
        int wrong = memory.mismatch(of(memory.remaining()));
        assertEquals(-1, wrong, "the first byte that is not as sent");
    }

    private static byte at(int index) {
        return (byte) (31 * index + 7 * (index >> 8) + 11 * (index >> 16));
    }
}
