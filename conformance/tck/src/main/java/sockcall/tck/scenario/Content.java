package sockcall.tck.scenario;

import sockcall.abi.StructPollfd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;

/** What a pointer points to. */
sealed interface Content
        permits Content.Pointer,
                Content.Data,
                Content.Room,
                Content.Pathname,
                Content.Pollfds,
                Content.Hidden,
                Content.NewDescriptor,
                Content.Struct,
                ControlData,
                BoundAddress,
                AddressWord {

    /** How many bytes of memory there are. */
    int size();

    /** The bytes of the memory before the call. */
    byte[] bytes(Surroundings surroundings);

    /** The descriptors that stand in the memory before the call. */
    default List<Argument.Descriptor> descriptors() {
        return List.of();
    }

    /** A pointer to nothing at all. */
    enum Pointer implements Content {
        /** NULL. */
        NULL,
        /** A pointer to no memory. */
        BAD;

        /** The word that it begins with. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public byte[] bytes(Surroundings surroundings) {
            return new byte[0];
        }
    }

    /** Bytes that the kernel reads. */
    record Data(byte[] bytes, ValueType type) implements Content {
        static Data ofInt(int value) {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
            return new Data(bytes.putInt(value).array(), ValueType.INT);
        }

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public byte[] bytes(Surroundings surroundings) {
            return bytes.clone();
        }
    }

    /** Room that the kernel writes to. */
    record Room(int size, ValueType type) implements Content {
        @Override
        public byte[] bytes(Surroundings surroundings) {
            return WatchedMemory.room(size);
        }
    }

    /** Room for a value of which transcripts show nothing. */
    record Hidden(int size) implements Content {
        @Override
        public byte[] bytes(Surroundings surroundings) {
            return WatchedMemory.room(size);
        }
    }

    /** Room for an int that is a descriptor which the call gives. */
    record NewDescriptor() implements Content {
        @Override
        public int size() {
            return Integer.BYTES;
        }

        @Override
        public byte[] bytes(Surroundings surroundings) {
            return WatchedMemory.room(Integer.BYTES);
        }
    }

    /**
     * A struct, which the kernel may change.
     *
     * @param bytes the struct before the call
     * @param text what transcripts show of it; null for what is there after the call
     */
    record Struct(byte[] bytes, String text) implements Content {
        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public byte[] bytes(Surroundings surroundings) {
            return bytes.clone();
        }
    }

    /** A path in the directory of the scenario, as a C string. */
    record Pathname(byte[] name) implements Content {
        @Override
        public int size() {
            return PrivateNames.DIRECTORY_SIZE + name.length + 1;
        }

        @Override
        public byte[] bytes(Surroundings surroundings) {
            return ByteBuffer.allocate(size())
                    .put(surroundings.names().directory())
                    .put(name)
                    .array();
        }

        /** The word. */
        @Override
        public String toString() {
            return SocketAddress.Form.PATH.word() + ":" + TranscriptFormat.text(name);
        }
    }

    /** An array of struct pollfd. */
    record Pollfds(List<Entry> entries) implements Content {
        /** One of the array. */
        record Entry(Argument.Descriptor descriptor, int events) {}

        public Pollfds {
            entries = List.copyOf(entries);
        }

        @Override
        public int size() {
            return entries.size() * StructPollfd.SIZE;
        }

        @Override
        public List<Argument.Descriptor> descriptors() {
            return entries.stream().map(Entry::descriptor).toList();
        }

        @Override
        public byte[] bytes(Surroundings surroundings) {
            ByteBuffer array = ByteBuffer.allocate(size()).order(ByteOrder.nativeOrder());
            for (int i = 0; i < entries.size(); i++) {
                int offset = i * StructPollfd.SIZE;
                StructPollfd.fd(
                        array, offset, surroundings.number(entries.get(i).descriptor()));
                StructPollfd.events(array, offset, entries.get(i).events());
            }
            return array.array();
        }
    }
}
