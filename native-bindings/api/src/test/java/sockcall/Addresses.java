package sockcall;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Made-up addresses: each buffer has a page of its own, and its position adds to it. */
final class Addresses implements ToLongFunction<ByteBuffer> {
    private static final long PAGE = 0x1000;

    private final List<ByteBuffer> known = new ArrayList<>();

    /** The address of a buffer's position; 0 of {@code null}. */
    @Override
    public long applyAsLong(ByteBuffer memory) {
        if (memory == null) {
            return 0;
        }
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == memory) {
                return (i + 1) * PAGE + memory.position();
            }
        }
        known.add(memory);
        return known.size() * PAGE + memory.position();
    }

    /** The buffer that has this address, as it stands. */
    ByteBuffer at(long address) {
        ByteBuffer memory = known.get((int) (address / PAGE) - 1);
        return memory.duplicate().order(ByteOrder.nativeOrder());
    }
}
