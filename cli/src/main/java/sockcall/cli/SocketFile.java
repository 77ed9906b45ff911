package sockcall.cli;

import sockcall.Constants;
import sockcall.Errno;
import sockcall.SockaddrUn;
import sockcall.Syscalls;
import sockcall.cli.NamedFile.Identity;

import java.util.Optional;

/** The file of a socket that is bound to a path: whose it is, and whether anybody is behind it. */
final class SocketFile {
    private final Syscalls calls;
    private final SockaddrUn address;
    private final NamedFile file;

    SocketFile(Syscalls calls, SockaddrUn address) {
        this.calls = calls;
        this.address = address;
        this.file = new NamedFile(calls, address.pathname());
    }

    /**
     * Removes the file if it is a socket that nobody is behind. A datagram connect tells, because
     * it disturbs nobody: it is refused with ECONNREFUSED by a stale socket only, while a stream
     * socket answers EPROTOTYPE, whether or not it listens yet.
     */
    boolean removeIfStale() throws Refusal {
        Optional<Identity> before = file.identity();
        if (before.isEmpty() || (before.get().mode() & Constants.S_IFMT) != Constants.S_IFSOCK) {
            return false;
        }
        int answer;
        try (Descriptor probe =
                Descriptor.socket(calls, Constants.AF_UNIX, SocketType.dgram, "a probe")) {
            answer = probe.tryConnect(address);
        }
        return answer == -Errno.ECONNREFUSED && file.remove(before.get());
    }

    /** Takes note of the file that a bind has just made; a run of the result removes it. */
    Runnable own() {
        return file.own();
    }
}
