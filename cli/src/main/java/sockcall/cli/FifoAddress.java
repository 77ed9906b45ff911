package sockcall.cli;

import sockcall.Constants;
import sockcall.Errno;
import sockcall.Syscalls;

import java.nio.ByteBuffer;

/**
 * {@code fifo:PATH}: a FIFO.
 *
 * @param text the argument
 * @param pathname the path as a C string
 */
record FifoAddress(String text, ByteBuffer pathname) implements Address {
    static final String PREFIX = "fifo:";

    /** What the umask leaves of it are the permissions, as of mkfifo(1). */
    private static final int READ_AND_WRITE = 0666;

    static FifoAddress of(String argument, byte[] path) {
        if (path.length == 0) {
            throw new IllegalArgumentException("fifo: needs a path, as fifo:golden_gate");
        }
        for (int i = 0; i < path.length; i++) {
            if (path[i] == 0) {
                throw new IllegalArgumentException(
                        "path has a NUL at byte " + i + ", where the kernel would end it");
            }
        }
        return new FifoAddress(
                argument, ByteBuffer.allocateDirect(path.length + 1).put(0, path));
    }

    @Override
    public SocketType type(SocketType chosen) {
        if (chosen != null) {
            throw new IllegalArgumentException(
                    "-t " + chosen + " is for sockets, and " + text + " is none: leave it out");
        }
        return SocketType.stream;
    }

    /** The name has to be there before it is opened, which waits for somebody who writes. */
    @Override
    public Descriptor openToReceive(Syscalls calls, SocketType type, BoundName name)
            throws Refusal {
        name.bind(() -> make(calls));
        try {
            return open(calls, Constants.O_RDONLY);
        } catch (Refusal e) {
            name.release();
            throw e;
        }
    }

    private Runnable make(Syscalls calls) throws Refusal {
        int made = calls.mkfifo(pathname, READ_AND_WRITE);
        if (made == -Errno.EEXIST) {
            return () -> {};
        }
        Descriptor.check("mkfifo", made, text);
        return new NamedFile(calls, pathname).own();
    }

    @Override
    public Descriptor openToSend(Syscalls calls, SocketType type) throws Refusal {
        return open(calls, Constants.O_WRONLY);
    }

    private Descriptor open(Syscalls calls, int access) throws Refusal {
        return Descriptor.open(calls, pathname, access | Constants.O_CLOEXEC, text)
                .after(this::demandFifo);
    }

    /** Another file would be read, or written over, without a word. */
    private void demandFifo(Descriptor opened) throws Refusal {
        if ((opened.mode() & Constants.S_IFMT) != Constants.S_IFIFO) {
            throw new Refusal("not a FIFO: " + text);
        }
    }
}
