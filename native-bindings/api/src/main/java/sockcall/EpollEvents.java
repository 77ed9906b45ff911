package sockcall;

import sockcall.abi.StructEpollEvent;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * An array of {@code struct epoll_event}, for {@link Syscalls#epoll_ctl},
 * {@link Syscalls#epoll_wait} and {@link Syscalls#epoll_pwait2}, to be used again and again.
 *
 * <pre>{@code
 * EpollEvents event = new EpollEvents(1).set(0, EPOLLIN, fd);
 * calls.epoll_ctl(epfd, EPOLL_CTL_ADD, fd, event.events());
 * EpollEvents ready = new EpollEvents(64);
 * int count = calls.epoll_wait(epfd, ready.events(), -1);
 * for (int i = 0; i < count; i++) {
 *     serve((int) ready.data(i));
 * }
 * }</pre>
 */
public final class EpollEvents {
    private final ByteBuffer memory;
    private final ByteBuffer events;

    /**
     * Room for so many events.
     *
     * @throws IllegalArgumentException when there cannot be so many
     */
    public EpollEvents(int count) {
        memory = StructMemory.of(count, StructEpollEvent.SIZE, "epoll_event");
        events = StructMemory.shared(memory);
    }

    /** {@return how many events there is room for} */
    public int count() {
        return memory.capacity() / StructEpollEvent.SIZE;
    }

    /** {@return all of the room, always the same buffer} */
    public ByteBuffer events() {
        return events.clear();
    }

    /**
     * {@return this, with an event set}
     *
     * @param events what to wait for: {@code EPOLLIN}, {@code EPOLLET}, ...
     * @param data what the caller wants to have back
     * @throws IndexOutOfBoundsException when there is no such event
     */
    public EpollEvents set(int index, int events, long data) {
        StructEpollEvent.events(memory, offset(index), events);
        StructEpollEvent.data(memory, offset(index), data);
        return this;
    }

    /** {@return what the kernel found of an event} */
    public int events(int index) {
        return StructEpollEvent.events(memory, offset(index));
    }

    /** {@return what the caller gave for this event's descriptor} */
    public long data(int index) {
        return StructEpollEvent.data(memory, offset(index));
    }

    private int offset(int index) {
        return Objects.checkIndex(index, count()) * StructEpollEvent.SIZE;
    }
}
