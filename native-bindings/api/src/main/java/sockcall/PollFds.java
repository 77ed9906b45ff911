package sockcall;

import sockcall.abi.StructPollfd;

import java.nio.ByteBuffer;
import java.util.Objects;

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
    private final ByteBuffer fds;

    /**
     * Room for so many entries, which no descriptor fills yet.
     *
     * @throws IllegalArgumentException when there cannot be so many
     */
    public PollFds(int count) {
        memory = StructMemory.of(count, StructPollfd.SIZE, "pollfd");
        fds = StructMemory.shared(memory);
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
        return fds.clear();
    }

    /**
     * {@return the first entries, always the same buffer as {@link #fds()}}
     *
     * @throws IndexOutOfBoundsException when there are fewer
     */
    public ByteBuffer fds(int nfds) {
        Objects.checkFromToIndex(0, nfds, count());
        return fds.clear().limit(nfds * StructPollfd.SIZE);
    }

    /**
     * {@return this, with an entry set}
     *
     * @param fd a descriptor; negative to have the entry passed over
     * @param events what to wait for: {@code POLLIN}, {@code POLLOUT}, ...
     * @throws IndexOutOfBoundsException when there is no such entry
     */
    public PollFds set(int index, int fd, int events) {
        StructPollfd.fd(memory, offset(index), fd);
        StructPollfd.events(memory, offset(index), events);
        return this;
    }

    /** {@return the descriptor of an entry} */
    public int fd(int index) {
        return StructPollfd.fd(memory, offset(index));
    }

    /** {@return what the kernel found of an entry} */
    public int revents(int index) {
        return StructPollfd.revents(memory, offset(index));
    }

    private int offset(int index) {
        return Objects.checkIndex(index, count()) * StructPollfd.SIZE;
    }
}
