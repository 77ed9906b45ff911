package sockcall;

import sockcall.abi.StructEpollEvent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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

    /** Room for so many events. */
    public EpollEvents(int count) {
        memory = ByteBuffer.allocateDirect(count * StructEpollEvent.SIZE)
                .order(ByteOrder.nativeOrder());
    }

    /** {@return how many events there is room for} */
    public int count() {
        return memory.capacity() / StructEpollEvent.SIZE;
    }

    /** {@return all of the room, always the same buffer} */
    public ByteBuffer events() {
        return memory.clear();
    }

    /**
     * {@return this, with an event set}
     *
     * @param events what to wait for: {@code EPOLLIN}, {@code EPOLLET}, ...
     * @param data what the caller wants to have back
     */
    public EpollEvents set(int index, int events, long data) {
        StructEpollEvent.events(memory, index * StructEpollEvent.SIZE, events);
        StructEpollEvent.data(memory, index * StructEpollEvent.SIZE, data);
        return this;
    }

    /** {@return what the kernel found of an event} */
    public int events(int index) {
        return StructEpollEvent.events(memory, index * StructEpollEvent.SIZE);
    }

    /** {@return what the caller gave for this event's descriptor} */
    public long data(int index) {
        return StructEpollEvent.data(memory, index * StructEpollEvent.SIZE);
    }
}
