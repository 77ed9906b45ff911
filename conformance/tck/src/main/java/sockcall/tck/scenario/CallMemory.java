package sockcall.tck.scenario;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.tck.scenario.Argument.Memory;
import sockcall.tck.scenario.Argument.Message;
import sockcall.tck.scenario.Argument.Vectors;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The memory of one call, and what the file says of it. */
final class CallMemory {
    /** Stands for the entries of an array of iovec that the file has not, but counts. */
    private static final ByteBuffer FILLER = ByteBuffer.allocateDirect(0);

    private final Surroundings surroundings;
    private final WatchedMemory watched = new WatchedMemory();
    private final Map<ByteBuffer, Content> contents = new IdentityHashMap<>();

    CallMemory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Memory of this content; a pointer to no memory claims as many bytes as the length says. */
    ByteBuffer pointer(Content content, long length) {
        if (content == Content.Pointer.NULL) {
            return null;
        }
        ByteBuffer pointer = content == Content.Pointer.BAD
                ? BadMemory.of((int) Math.max(0, Math.min(length, WordReader.LARGEST)))
                : watched.of(content.bytes(surroundings));
        contents.put(pointer, content);
        return pointer;
    }

    private ByteBuffer pointer(Memory memory) {
        if (memory == null) {
            return null;
        }
        Memory found = found(memory);
        return pointer(found.content(), found.length());
    }

    /** The memory, with the address that a socket is bound to where the word asks for it. */
    Memory found(Memory memory) {
        return memory.content() instanceof BoundAddress bound
                ? new Memory(bound.found(surroundings))
                : memory;
    }

    /** As many entries as are counted; all of the file where the number is negative. */
    Iovecs iovecs(Vectors vectors) {
        List<Memory> entries = vectors.entries();
        ByteBuffer[] buffers =
                new ByteBuffer[vectors.count() < 0 ? entries.size() : vectors.count()];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = i < entries.size() ? pointer(entries.get(i)) : FILLER;
        }
        return new Iovecs(buffers);
    }

    MsgHdr message(Message message) {
        return filled(new MsgHdr(), message);
    }

    MMsgHdrs messages(List<Message> messages) {
        MMsgHdrs array = new MMsgHdrs(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            filled(array.msg_hdr(i), messages.get(i));
        }
        return array;
    }

    private MsgHdr filled(MsgHdr struct, Message message) {
        return struct.msg_name(pointer(message.name()))
                .msg_iov(iovecs(message.iov()))
                .msg_control(pointer(message.control()));
    }

    /** What the file says of memory; null of memory that is none of these. */
    Content content(ByteBuffer memory) {
        return contents.get(memory);
    }

    Collection<Content> contents() {
        return contents.values();
    }

    boolean isBad(ByteBuffer memory) {
        return contents.get(memory) == Content.Pointer.BAD;
    }

    static boolean isFiller(ByteBuffer memory) {
        return memory == FILLER;
    }

    /** Whether nothing around the buffers has changed. */
    boolean isIntact() {
        return watched.isIntact();
    }
}
