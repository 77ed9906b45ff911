package sockcall.bench.peer;

import jnr.ffi.LibraryLoader;
import jnr.ffi.Memory;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;

import sockcall.Constants;
import sockcall.bench.Participant;
import sockcall.bench.Transport;
import sockcall.bench.TransportCells;
import sockcall.bench.TransportPair;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * What jnr-ffi itself takes: functions of numbers only, addresses that are known before, no check,
 * and no question for errno. No send and recv of the C library can be faster through jnr-ffi, so
 * that it is no peer, but a bound.
 */
public final class JnrFfiCells extends TransportCells {
    private static final Map<String, Integer> TYPES = Map.of(
            "stream", Constants.SOCK_STREAM,
            "dgram", Constants.SOCK_DGRAM,
            "seqpacket", Constants.SOCK_SEQPACKET);
    private static final int MESSAGE = 64;

    private static final LibC LIBC = LibraryLoader.create(LibC.class).load("c");
    private static final Runtime RUNTIME = Runtime.getRuntime(LIBC);

    /** Public because jnr-ffi implements it from a class loader of its own. */
    public interface LibC {
        /** Two sockets. */
        int socketpair(int domain, int type, int protocol, Pointer sv);

        /** By the address of the message. */
        long send(int sockfd, long buf, long len, int flags);

        /** By the address of the room. */
        long recv(int sockfd, long buf, long len, int flags);

        /** Wakes who waits. */
        int shutdown(int sockfd, int how);

        /** The descriptor. */
        int close(int fd);
    }

    private JnrFfiCells() {
        super(List.copyOf(TYPES.keySet()));
    }

    /** A participant. */
    public static void main(String[] args) throws IOException {
        Participant.main(new JnrFfiCells(), List.of(args));
    }

    /** Those of 64 bytes within a pair, where a call is most of the work. */
    @Override
    protected boolean canEnter(String cell) {
        return cell.matches("pair-.*-" + MESSAGE + "|messages-(stream|dgram)");
    }

    @Override
    protected TransportPair pair(String type) {
        Pointer sv = Memory.allocateDirect(RUNTIME, 2 * Integer.BYTES);
        counted("socketpair", LIBC.socketpair(Constants.AF_UNIX, TYPES.get(type), 0, sv));
        return new TransportPair(new End(sv.getInt(0)), new End(sv.getInt(Integer.BYTES)));
    }

    private static int counted(String call, long result) {
        if (result < 0) {
            throw new IllegalStateException(call + " has failed");
        }
        return (int) result;
    }

    /** Messages of this size neither come nor go in parts. */
    private static void whole(String call, int bytes) {
        if (bytes != MESSAGE) {
            throw new IllegalStateException(call + " returned " + bytes);
        }
    }

    /** A socket, with the address of the one buffer that it is used with. */
    private static final class End implements Transport {
        private final int fd;
        private ByteBuffer known;
        private long address;

        private End(int fd) {
            this.fd = fd;
        }

        private long address(ByteBuffer memory) {
            if (memory != known) {
                address = Pointer.wrap(RUNTIME, memory).address();
                known = memory;
            }
            return address;
        }

        @Override
        public void send(ByteBuffer message) {
            whole("send", counted("send", LIBC.send(fd, address(message), MESSAGE, 0)));
        }

        @Override
        public boolean receive(ByteBuffer message) {
            int received = receiveSome(message);
            if (received != 0) {
                whole("recv", received);
            }
            return received != 0;
        }

        @Override
        public int receiveSome(ByteBuffer room) {
            return counted("recv", LIBC.recv(fd, address(room), MESSAGE, 0));
        }

        @Override
        public void end() {
            LIBC.shutdown(fd, Constants.SHUT_RDWR);
        }

        @Override
        public void close() {
            LIBC.close(fd);
        }
    }
}
