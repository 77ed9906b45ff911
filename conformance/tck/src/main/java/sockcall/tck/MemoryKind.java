package sockcall.tck;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
            Assumptions.assumeTrue(Runtime.version().feature() >= 22, "arenas need Java 22");
            return ofArena(size);
        }
    };

    /** New memory of zeros. */
    abstract ByteBuffer memory(int size, Path directory);

    /** A bad pointer that is not NULL: memory whose file is cut. Java must not touch it. */
    static ByteBuffer bad(int size, Path directory) {
        ByteBuffer memory = MAPPED.memory(size, directory);
        try (FileChannel file = open(directory)) {
            file.truncate(0);
            return memory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path directory) throws IOException {
        return FileChannel.open(
                directory.resolve("mapped"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** By name, since this compiles for Java 17. */
    private static ByteBuffer ofArena(int size) {
        try {
            Class<?> type = Class.forName("java.lang.foreign.Arena");
            Object arena = type.getMethod("ofAuto").invoke(null);
            Object segment = type.getMethod("allocate", long.class, long.class)
                    .invoke(arena, (long) size, 1L);
            Class<?> segments = Class.forName("java.lang.foreign.MemorySegment");
            return (ByteBuffer) segments.getMethod("asByteBuffer").invoke(segment);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("java.lang.foreign is not as expected", e);
        }
    }
}
