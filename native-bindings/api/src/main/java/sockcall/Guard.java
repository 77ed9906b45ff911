package sockcall;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What {@link Syscalls} asks of memory before the kernel gets its address: one method a rule.
 *
 * <p>The guard never corrects an argument, and never speaks for the kernel: it refuses only what
 * would let the kernel read or write beyond the memory that a caller handed over.
 */
final class Guard {
    private static final ByteBuffer PROBE = ByteBuffer.allocateDirect(0);

    private Guard() {}

    /** Memory that the kernel reads. */
    static void read(ByteBuffer memory, String name) {
        present(memory, name, "direct buffer");
        direct(memory, name);
        alive(memory);
    }

    /** Memory that the kernel writes. */
    static void written(ByteBuffer memory, String name) {
        read(memory, name);
        writable(memory, name);
    }

    /** Memory of a fixed size that the kernel writes. */
    static void written(ByteBuffer memory, String name, int size) {
        written(memory, name);
        roomy(memory, name, size, "writes");
    }

    /** Memory that the kernel writes, as far as an in/out length in bytes tells it to. */
    static void written(ByteBuffer memory, String name, ByteBuffer length, String lengthName) {
        writtenStructs(memory, name, length, lengthName, 1);
    }

    /** Memory that the kernel writes, as far as an in/out number of structs tells it to. */
    static void writtenStructs(
            ByteBuffer memory, String name, ByteBuffer number, String numberName, int size) {
        written(memory, name);
        written(number, numberName, Integer.BYTES);
        bounded(memory, name, number, numberName, size);
    }

    /** A C string that the kernel reads. */
    static void string(ByteBuffer memory, String name) {
        read(memory, name);
        terminated(memory, name);
    }

    /** Memory of a fixed size that the kernel reads, or NULL. */
    static void readOrNull(ByteBuffer memory, String name, int size) {
        if (memory != null) {
            read(memory, name);
            roomy(memory, name, size, "reads");
        }
    }

    /** Memory of a fixed size that the kernel writes, or NULL. */
    static void writtenOrNull(ByteBuffer memory, String name, int size) {
        if (memory != null) {
            written(memory, name, size);
        }
    }

    /** A number of structs that is no more than there are. */
    static void counted(int number, String numberName, int count, String name) {
        if (Integer.compareUnsigned(number, count) > 0) {
            throw new IllegalArgumentException(numberName
                    + " says "
                    + Integer.toUnsignedString(number)
                    + " structs and "
                    + name
                    + " has "
                    + count
                    + ": pass a number that fits");
        }
    }

    /** A command whose argument is a number; the kernel would take it for a pointer otherwise. */
    static void byValue(int command, String name, String argument) {
        if (Pointers.isOfFcntl(command)) {
            throw new IllegalArgumentException(name
                    + " says "
                    + command
                    + " and "
                    + argument
                    + " is then a pointer, which no int can be: pass a command that takes a"
                    + " number");
        }
    }

    /** A request that says how much memory it takes. */
    static void sized(int request, String name, String argument) {
        if (Pointers.sizeOfIoctl(request) < 0) {
            throw new IllegalArgumentException(name
                    + " says 0x"
                    + Integer.toHexString(request)
                    + " and with that not how large "
                    + argument
                    + " is: pass null, or a request of a known size");
        }
    }

    /** An array of structs that the kernel reads and writes. */
    static void array(ByteBuffer memory, String name, String struct, int size) {
        written(memory, name);
        whole(memory, name, struct, size);
    }

    /** Something that is not NULL, of this kind. */
    static void present(Object argument, String name, String kind) {
        if (argument == null) {
            throw new NullPointerException(
                    name + " is null: the man page does not allow NULL here, pass a " + kind);
        }
    }

    private static void direct(ByteBuffer memory, String name) {
        if (!memory.isDirect()) {
            throw new IllegalArgumentException(
                    name + " is a heap buffer: pass a direct one (ByteBuffer.allocateDirect)");
        }
    }

    /**
     * The JDK itself says what is wrong: IllegalStateException for a closed arena,
     * WrongThreadException for another thread's. A bulk put of nothing checks both, touches no
     * memory, and, unlike a get, also works on a buffer with nothing left in it.
     */
    private static void alive(ByteBuffer memory) {
        PROBE.put(0, memory, 0, 0);
    }

    private static void writable(ByteBuffer memory, String name) {
        if (memory.isReadOnly()) {
            throw new ReadOnlyMemoryException(
                    name + " is read-only and the kernel writes there: pass a writable buffer");
        }
    }

    private static void roomy(ByteBuffer memory, String name, int size, String what) {
        if (memory.remaining() < size) {
            throw new IllegalArgumentException(name
                    + " has "
                    + memory.remaining()
                    + " bytes from position to limit and the kernel "
                    + what
                    + " "
                    + size
                    + ": pass a larger buffer");
        }
    }

    /**
     * Reads the length as the kernel will: unsigned, and in native order whatever order the buffer
     * is set to. It counts units of so many bytes.
     */
    private static void bounded(
            ByteBuffer memory, String name, ByteBuffer length, String lengthName, int unit) {
        int raw = length.getInt(length.position());
        int units = length.order() == ByteOrder.nativeOrder() ? raw : Integer.reverseBytes(raw);
        if (Integer.toUnsignedLong(units) * unit > memory.remaining()) {
            throw new IllegalArgumentException(lengthName
                    + " says "
                    + Integer.toUnsignedString(units)
                    + (unit == 1 ? " bytes" : " structs of " + unit + " bytes")
                    + " and "
                    + name
                    + " has "
                    + memory.remaining()
                    + " from position to limit: set a length that fits, in native order");
        }
    }

    private static void terminated(ByteBuffer memory, String name) {
        for (int i = memory.position(); i < memory.limit(); i++) {
            if (memory.get(i) == 0) {
                return;
            }
        }
        throw new IllegalArgumentException(
                name + " has no NUL from position to limit: end it with a NUL byte");
    }

    private static void whole(ByteBuffer memory, String name, String struct, int size) {
        if (memory.remaining() % size != 0) {
            throw new IllegalArgumentException(name
                    + " has "
                    + memory.remaining()
                    + " bytes from position to limit, no whole number of struct "
                    + struct
                    + " ("
                    + size
                    + " bytes each): set the limit to the end of the last one");
        }
    }
}
