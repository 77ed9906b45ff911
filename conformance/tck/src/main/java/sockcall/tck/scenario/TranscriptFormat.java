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
        return Integer.toString(begun.givesDescriptor() ? invocation.shownGiven(result) : result);
    }

    /** {@code self} where it is this process. */
    @Override
    protected String process(int pid) {
        return pid == Credentials.pid() ? "self" : super.process(pid);
    }

    @Override
    protected String credentials(int pid, int uid, int gid) {
        return Credentials.areOwn(pid, uid, gid) ? "self" : super.credentials(pid, uid, gid);
    }

    @Override
    protected String varying(ByteBuffer memory) {
        return "any";
    }

    @Override
    protected boolean isArrayShown(int result) {
        return result > 0;
    }

    @Override
    protected boolean isShown(ByteBuffer data) {
        return !CallMemory.isFiller(data);
    }

    /** As it was given: what the kernel leaves of a time is not the same in every run. */
    @Override
    protected String timespec(Part part, ByteBuffer memory) {
        return ((Content.Struct) invocation.content(part, memory)).text();
    }

    @Override
    protected String argument(Part part, ByteBuffer memory, int result) {
        return result < 0 && invocation.content(part, memory) instanceof Content.Room
                ? unwritten(memory)
                : data(part, memory, Integer.BYTES);
    }

    /** By its word where it has the size of that, else as bytes. */
    @Override
    protected String data(Part part, ByteBuffer memory, int size) {
        Content content = invocation.content(part, memory);
        if (content instanceof Content.Hidden) {
            return "any";
        }
        if (content instanceof Content.NewDescriptor && size == Integer.BYTES) {
            return "fd:" + descriptor(nativeInt(memory, 0));
        }
        if (content instanceof Content.Data data && hasSize(data.type(), size)) {
            return data.type().shown(memory);
        }
        if (content instanceof Content.Room room && (size <= 0 || hasSize(room.type(), size))) {
            return size <= 0 ? unwritten(memory) : room.type().shown(memory);
        }
        return text(memory, size);
    }

    private static boolean hasSize(ValueType type, int size) {
        return type != null && type.size() == size;
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
        if (invocation.content(part, memory) instanceof AddressWord address) {
            return address.toString();
        }
        String text = shown(memory, length).text();
        return text.equals(ShownAddress.NONE) ? unwritten(memory) : text;
    }

    @Override
    protected int addressLength(Part part, ByteBuffer memory, int length) {
        if (invocation.content(part, memory) instanceof AddressWord address) {
            return address.shownLength(length);
        }
        return length - shown(memory, length).hidden();
    }

    @Override
    protected String pathname(Part part, ByteBuffer memory) {
        return invocation.content(part, memory).toString();
    }
}
