package sockcall;

import sockcall.abi.StructPollfd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An array of {@code struct pollfd}, for {@link Syscalls#poll} and {@link Syscalls#ppoll}, to be
 * used again and again.
 *
 * <pre>{@code
 * PollFds fds = new PollFds(2).set(0, first, POLLIN).set(1, second, POLLIN);
 * calls.poll(fds.fds(), 1000);
 * if ((fds.revents(0) & POLLIN) != 0) {
 *     ...
 * }
 * }</pre>
 */
public final class PollFds {
    private final ByteBuffer memory;

    /** Room for so many entries, which no descriptor fills yet. */
    public PollFds(int count) {
        memory =
                ByteBuffer.allocateDirect(count * StructPollfd.SIZE).order(ByteOrder.nativeOrder());
        for (int i = 0; i < count; i++) {
            set(i, -1, 0);
        }
    }

    /** {@return how many entries there are room for} */
    public int count() {
        return memory.capacity() / StructPollfd.SIZE;
    }

    /** {@return all entries, always the same buffer} */
    public ByteBuffer fds() {
        return memory.clear();
    }

    /** {@return the first entries, always the same buffer as {@link #fds()}} */
    public ByteBuffer fds(int nfds) {
        return memory.clear().limit(nfds * StructPollfd.SIZE);
    }

    /**
     * {@return this, with an entry set}
     *
     * @param fd a descriptor; negative to have the entry passed over
     * @param events what to wait for: {@code POLLIN}, {@code POLLOUT}, ...
     */
    public PollFds set(int index, int fd, int events) {
        StructPollfd.fd(memory, index * StructPollfd.SIZE, fd);
        StructPollfd.events(memory, index * StructPollfd.SIZE, events);
        return this;
    }

    /** {@return the descriptor of an entry} */
    public int fd(int index) {
        return StructPollfd.fd(memory, index * StructPollfd.SIZE);
    }

    /** {@return what the kernel found of an entry} */
    public int revents(int index) {
        return StructPollfd.revents(memory, index * StructPollfd.SIZE);
    }
}
