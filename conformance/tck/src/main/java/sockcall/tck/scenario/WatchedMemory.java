package sockcall.tck.scenario;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The memory of one call: every buffer between bytes that nobody may change. */
final class WatchedMemory {
    /** What stands around the buffers, and in room that the kernel is to write. */
    static final byte FILL = (byte) 0xA5;

    private static final int MARGIN = 16;

    private final List<ByteBuffer> buffers = new ArrayList<>();

    /** What stands in room of this size before the kernel writes there. */
    static byte[] room(int size) {
        byte[] room = new byte[size];
        Arrays.fill(room, FILL);
        return room;
    }

    /** Memory that has these bytes from its position to its limit. */
    ByteBuffer of(byte[] bytes) {
        byte[] all = room(bytes.length + 2 * MARGIN);
        System.arraycopy(bytes, 0, all, MARGIN, bytes.length);
        ByteBuffer buffer = ByteBuffer.allocateDirect(all.length).put(0, all);
        buffers.add(buffer);
        return buffer.duplicate()
                .order(ByteOrder.nativeOrder())
                .position(MARGIN)
                .limit(MARGIN + bytes.length);
    }

    /** Whether nothing around the buffers has changed. */
    boolean isIntact() {
        return buffers.stream().allMatch(WatchedMemory::isIntact);
    }

    private static boolean isIntact(ByteBuffer buffer) {
        int end = buffer.capacity() - MARGIN;
        for (int i = 0; i < MARGIN; i++) {
            if (buffer.get(i) != FILL || buffer.get(end + i) != FILL) {
                return false;
            }
        }
        return true;
    }
}
