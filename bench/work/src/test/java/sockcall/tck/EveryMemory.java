package sockcall.tck;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Lends the kinds of memory of the suite to tests of another package. */
public final class EveryMemory {

    private EveryMemory() {}

    /** {@return one buffer of every kind that this Java has} */
    public static ByteBuffer[] of(int size, Path directory) {
        return MemoryKind.all()
                .map(kind -> kind.memory(size, directory))
                .toArray(ByteBuffer[]::new);
    }
}
