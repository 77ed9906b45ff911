package sockcall.tck.scenario;

import sockcall.Errno;
import sockcall.spi.BegunCall;
import sockcall.spi.CallDescription.Part;
import sockcall.spi.CallFormat;

import java.nio.ByteBuffer;

/** The calls of a scenario as its transcript shows them: the same on every engine. */
final class TranscriptFormat extends CallFormat {
    private static final int LONGEST = 64;
    private static final int CUT = 32;
    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private final Invocation invocation;
    private final PrivateNames names;

    TranscriptFormat(Invocation invocation, PrivateNames names) {
        this.invocation = invocation;
        this.names = names;
    }

    /** Bytes as data. */
    static String text(byte[] bytes) {
        return text(ByteBuffer.wrap(bytes), bytes.length);
    }

    static String family(int family) {
        return constant("AF_", family);
    }

    /** The FNV-1a hash of the first bytes of memory. */
    private static int hash(ByteBuffer memory, int size) {
        int hash = FNV_OFFSET;
        for (int i = 0; i < size; i++) {
            hash = (hash ^ Byte.toUnsignedInt(memory.get(memory.position() + i))) * FNV_PRIME;
        }
        return hash;
    }

    /** An address that the kernel wrote, or that it reads. */
    private ShownAddress shown(ByteBuffer memory, int length) {
        return ShownAddress.of(names, Outcome.first(memory, length), length);
    }

    @Override
    protected boolean isReadable(ByteBuffer memory) {
        return !invocation.isBad(memory);
    }

    @Override
    protected String descriptor(int fd) {
        return Integer.toString(invocation.shown(fd));
    }

    @Override
    protected String result(BegunCall begun, int result) {
        if (result < 0) {
            return "-" + Errno.name(-result);
        }
        return begun.givesDescriptor() ? descriptor(result) : Integer.toString(result);
    }

    /** By its word where it has the size of that, else as bytes. */
    @Override
    protected String data(Part part, ByteBuffer memory, int size) {
        Content content = invocation.content(part);
        ValueType type = content.type();
        if (type != null && type.size() == size) {
            return type.shown(memory);
        }
        return size <= 0 && content instanceof Content.Room
                ? unwritten(memory)
                : text(memory, size);
    }

    private static String text(ByteBuffer memory, int size) {
        return size > LONGEST
                ? quoted(memory, CUT) + String.format("...#%08x", hash(memory, size))
                : quoted(memory, size);
    }

    @Override
    protected String value(Part part, ByteBuffer memory, int size) {
        return data(part, memory, size);
    }

    /** One that the kernel reads by the word in the file; one that it wrote by what is there. */
    @Override
    protected String address(Part part, ByteBuffer memory, int length) {
        if (invocation.content(part) instanceof SocketAddress address) {
            return address.toString();
        }
        String text = shown(memory, length).text();
        return text.equals(ShownAddress.NONE) ? unwritten(memory) : text;
    }

    @Override
    protected int addressLength(Part part, ByteBuffer memory, int length) {
        if (invocation.content(part) instanceof SocketAddress address) {
            return address.shownLength(length);
        }
        return length - shown(memory, length).hidden();
    }

    @Override
    protected String pathname(Part part, ByteBuffer memory) {
        return invocation.content(part).toString();
    }
}
