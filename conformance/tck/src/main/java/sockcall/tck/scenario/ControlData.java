package sockcall.tck.scenario;

import sockcall.ControlMessages;
import sockcall.abi.StructCmsghdr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Control messages to send.
 *
 * @param entries the messages
 * @param size how many bytes the memory has: those of the messages, or as many as were asked for
 */
record ControlData(List<Entry> entries, int size) implements Content {

    /**
     * A control message.
     *
     * @param level cmsg_level
     * @param type cmsg_type
     * @param descriptors its data, where they are descriptors
     * @param data its data, where they are not
     * @param length cmsg_len; null for what the data take
     */
    record Entry(
            int level, int type, List<Argument.Descriptor> descriptors, byte[] data, Long length) {

        Entry {
            descriptors = List.copyOf(descriptors);
        }

        Entry withLength(long other) {
            return new Entry(level, type, descriptors, data, other);
        }

        private int dataSize() {
            return descriptors.size() * Integer.BYTES + data.length;
        }

        private int space() {
            return ControlMessages.space(dataSize());
        }

        private void put(ByteBuffer memory, int offset, Surroundings surroundings) {
            long own = ControlMessages.length(dataSize());
            StructCmsghdr.cmsg_len(memory, offset, length == null ? own : length);
            StructCmsghdr.cmsg_level(memory, offset, level);
            StructCmsghdr.cmsg_type(memory, offset, type);
            int at = offset + StructCmsghdr.SIZE;
            memory.put(at, data);
            for (Argument.Descriptor descriptor : descriptors) {
                memory.putInt(at, surroundings.number(descriptor));
                at += Integer.BYTES;
            }
        }
    }

    ControlData {
        entries = List.copyOf(entries);
    }

    ControlData(List<Entry> entries) {
        this(entries, sizeOf(entries));
    }

    private static int sizeOf(List<Entry> entries) {
        return entries.stream().mapToInt(Entry::space).sum();
    }

    ControlData resized(int to) {
        return new ControlData(entries, to);
    }

    @Override
    public List<Argument.Descriptor> descriptors() {
        return entries.stream().flatMap(entry -> entry.descriptors().stream()).toList();
    }

    @Override
    public byte[] bytes(Surroundings surroundings) {
        ByteBuffer memory = ByteBuffer.allocate(sizeOf(entries)).order(ByteOrder.nativeOrder());
        int offset = 0;
        for (Entry entry : entries) {
            entry.put(memory, offset, surroundings);
            offset += entry.space();
        }
        return Arrays.copyOf(memory.array(), size);
    }
}
