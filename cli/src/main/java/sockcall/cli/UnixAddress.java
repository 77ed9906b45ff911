package sockcall.cli;

import sockcall.Constants;
import sockcall.Errno;
import sockcall.SockaddrUn;
import sockcall.Syscalls;

/**
 * A path, or {@code @} and an abstract name: a Unix-domain socket.
 *
 * @param text the argument
 * @param sockaddr what it stands for
 */
record UnixAddress(String text, SockaddrUn sockaddr) implements Address {

    @Override
    public SocketType type(SocketType chosen) {
        return chosen == null ? SocketType.stream : chosen;
    }

    @Override
    public Descriptor openToReceive(Syscalls calls, SocketType type, BoundName name)
            throws Refusal {
        return socket(calls, type).after(socket -> {
            if (type == SocketType.seqpacket) {
                NextMessage.prepare(socket);
            }
            name.bind(() -> bind(calls, socket));
        });
    }

    private Runnable bind(Syscalls calls, Descriptor socket) throws Refusal {
        if (!sockaddr.isPathname()) {
            socket.bind(sockaddr);
            return () -> {};
        }
        SocketFile file = new SocketFile(calls, sockaddr);
        int bound = socket.tryBind(sockaddr);
        if (bound == -Errno.EADDRINUSE && file.removeIfStale()) {
            bound = socket.tryBind(sockaddr);
        }
        socket.check("bind", bound);
        return file.own();
    }

    @Override
    public Descriptor openToSend(Syscalls calls, SocketType type) throws Refusal {
        return socket(calls, type).after(socket -> socket.connect(sockaddr));
    }

    private Descriptor socket(Syscalls calls, SocketType type) throws Refusal {
        return Descriptor.socket(calls, Constants.AF_UNIX, type, text);
    }
}
