package sockcall.bench;

import sockcall.Constants;
import sockcall.EpollEvents;
import sockcall.Syscalls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A loop's turn: a message comes, epoll_wait tells, and it is received. */
final class EpollTurn implements Operation {
    private final Syscalls calls;
    private final ByteBuffer sv =
            ByteBuffer.allocateDirect(2 * Integer.BYTES).order(ByteOrder.nativeOrder());
    private final ByteBuffer message = ByteBuffer.allocateDirect(64);
    private final EpollEvents ready = new EpollEvents(8);
    private final int epoll;

    EpollTurn(Syscalls calls) {
        this.calls = calls;
        calls.socketpair(Constants.AF_UNIX, Constants.SOCK_STREAM, 0, sv);
        epoll = calls.epoll_create1(Constants.EPOLL_CLOEXEC);
        int far = sv.getInt(Integer.BYTES);
        EpollEvents event = new EpollEvents(1).set(0, Constants.EPOLLIN, far);
        calls.epoll_ctl(epoll, Constants.EPOLL_CTL_ADD, far, event.events());
    }

    @Override
    public void repeat(int count) {
        for (int i = 0; i < count; i++) {
            calls.send(sv.getInt(0), message, 0);
            if (calls.epoll_wait(epoll, ready.events(), -1) != 1) {
                throw new IllegalStateException("nothing is ready");
            }
            calls.recv((int) ready.data(0), message, 0);
        }
    }

    @Override
    public void close() {
        calls.close(epoll);
        calls.close(sv.getInt(0));
        calls.close(sv.getInt(Integer.BYTES));
    }
}
