package sockcall.tck.scenario;

import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructTimespec;
import sockcall.tck.scenario.Argument.Memory;
import sockcall.tck.scenario.Content.Pointer;
import sockcall.tck.scenario.Content.Room;
import sockcall.tck.scenario.Content.Struct;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The words that stand for structs without pointers. */
final class StructParser {
    private StructParser() {}

    /** The word {@code null} alone. */
    static Memory nothing(WordReader word) {
        word.take("null", "null");
        return new Memory(Pointer.NULL);
    }

    private static ByteBuffer struct(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.nativeOrder());
    }

    /** The events of a pollfd, of which poll(2) has 16 bits. */
    static int pollEvents(WordReader word) {
        return (int) word.constants(Short.MIN_VALUE, 0xffff) & 0xffff;
    }

    /** {@code EVENTS:DATA}. */
    static Ready ready(WordReader word) {
        int events = (int) word.constants(Integer.MIN_VALUE, WordReader.UNSIGNED_MAX);
        word.take(":", "a colon and a number");
        return new Ready(events, word.number(Long.MIN_VALUE, Long.MAX_VALUE, "a number"));
    }

    /**
     * What an epoll_event says.
     *
     * @param events its events
     * @param data its data
     */
    record Ready(int events, long data) {}

    static Memory epollEvent(WordReader word) {
        if (word.is("null")) {
            return nothing(word);
        }
        Ready ready = ready(word);
        ByteBuffer event = struct(StructEpollEvent.SIZE);
        StructEpollEvent.events(event, 0, ready.events());
        StructEpollEvent.data(event, 0, ready.data());
        return new Memory(new Struct(event.array(), null));
    }

    /** {@code N}, or {@code N/M}. */
    static Memory epollEvents(WordReader word) {
        int most = WordReader.LARGEST / StructEpollEvent.SIZE;
        int count = (int) word.number(0, most, "a number of events");
        Room room = new Room(count * StructEpollEvent.SIZE, null);
        return new Memory(
                room,
                word.takeIf("/")
                        ? word.number(Integer.MIN_VALUE, count, "a number within the room")
                        : count);
    }

    static Memory timespec(WordReader word) {
        if (word.is("null")) {
            return nothing(word);
        }
        word.take("timespec:", "timespec:S.NNNNNNNNN or null");
        long seconds = word.number(Long.MIN_VALUE, Long.MAX_VALUE, "seconds");
        word.take(".", "a point and nine digits");
        int nanoseconds = word.nanoseconds();
        ByteBuffer time = struct(StructTimespec.SIZE);
        StructTimespec.tv_sec(time, seconds);
        StructTimespec.tv_nsec(time, nanoseconds);
        String text = "{tv_sec=" + seconds + ", tv_nsec=" + nanoseconds + "}";
        return new Memory(new Struct(time.array(), text));
    }

    /** {@code int}, {@code int:N}, {@code null} or {@code bad:4}. */
    static Memory ioctlArgument(WordReader word) {
        if (word.is("null")) {
            return nothing(word);
        }
        if (word.takeIf("bad:4")) {
            return new Memory(Pointer.BAD, Integer.BYTES);
        }
        word.take("int", "int, int:N, null or bad:4");
        return new Memory(
                word.takeIf(":")
                        ? Content.Data.ofInt(word.integer("a number"))
                        : new Room(Integer.BYTES, ValueType.INT));
    }
}
