package sockcall.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;

/** The kinds of buffer that a program may come with. All of them are direct memory. */
enum MemoryKind {
    ALLOCATED {
        @Override
        ByteBuffer memory(int size, Path directory) {
            return ByteBuffer.allocateDirect(size);
        }
    },
    /** Its index 0 is not where its memory begins. */
    SLICE {
        @Override
        ByteBuffer memory(int size, Path directory) {
            return ByteBuffer.allocateDirect(size + 5).slice(5, size);
        }
    },
    DUPLICATE {
        @Override
        ByteBuffer memory(int size, Path directory) {
            return ByteBuffer.allocateDirect(size).duplicate();
        }
    },
    LITTLE_ENDIAN {
        @Override
        ByteBuffer memory(int size, Path directory) {
            return ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
        }
    },
    BIG_ENDIAN {
        @Override
        ByteBuffer memory(int size, Path directory) {
            return ByteBuffer.allocateDirect(size).order(ByteOrder.BIG_ENDIAN);
        }
    },
    MAPPED {
        @Override
        ByteBuffer memory(int size, Path directory) {
            try (FileChannel file = open(directory)) {
                return file.map(FileChannel.MapMode.READ_WRITE, 0, size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    ARENA {
        @Override
        ByteBuffer memory(int size, Path directory) {
            return ArenaMemory.automatic(size);
        }
    };

    /** The kinds that this Java has: arenas came with Java 22. */
    static Stream<MemoryKind> all() {
        return Arrays.stream(values()).filter(kind -> kind != ARENA || ArenaMemory.exists());
    }

    /** New memory of zeros. */
    abstract ByteBuffer memory(int size, Path directory);

    private static FileChannel open(Path directory) throws IOException {
        return FileChannel.open(
                directory.resolve("mapped"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }
}
