package sockcall.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;

class AlignedMemoryTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 100, 4096, 65536})
    void beginsAtAMultipleOf64AndIsAsLargeAsAsked(int size) {
        for (int i = 0; i < 8; i++) {
            ByteBuffer memory = AlignedMemory.of(size);
            assertEquals(0, memory.alignmentOffset(0, 64));
            assertEquals(size, memory.capacity());
        }
    }
}
