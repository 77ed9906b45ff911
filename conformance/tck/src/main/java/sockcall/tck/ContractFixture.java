package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static sockcall.Constants.AF_UNIX;
import static sockcall.Constants.MSG_DONTWAIT;
import static sockcall.Constants.SOL_SOCKET;
import static sockcall.Constants.SO_RCVTIMEO;
import static sockcall.Constants.SO_SNDTIMEO;
import static sockcall.Errno.EAGAIN;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import sockcall.Sockaddr;
import sockcall.SockaddrStorage;
import sockcall.SockaddrUn;
import sockcall.Syscalls;
import sockcall.abi.StructPollfd;
import sockcall.abi.StructSockaddrUn;
import sockcall.abi.StructTimeval;
import sockcall.spi.Backend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a contract test stands on: the calls, a directory of its own, and descriptors that are
 * counted before and after. Every socket made here gives up after {@link #PATIENCE} seconds, so
 * that a lost message is a failure and not a hang.
 */
abstract class ContractFixture {
    /** Seconds that a call on a socket of a test may block. */
    static final int PATIENCE = 20;

    private static final AtomicInteger NAMES = new AtomicInteger();

    /** The backend under test, for arguments that the guard would refuse. */
    final Backend backend = Lane.backend();

    /** The calls over the backend under test. */
    final Syscalls calls = Lane.calls();

    /** The descriptors of this test. */
    final Descriptors descriptors = new Descriptors(calls);

    @TempDir
    Path directory;

    @AfterEach
    void closeDescriptors() {
        descriptors.close();
    }

    /** Registers the descriptor that a call returned, so that it is closed at the end. */
    int opened(int fd) {
        return descriptors.opened(fd);
    }

    /** A socket of this type. */
    int socket(int type) {
        return patient(opened(calls.socket(AF_UNIX, type, 0)));
    }

    /** Two connected sockets of this type. */
    int[] socketpair(int type) {
        ByteBuffer sv = memory(2 * Integer.BYTES);
        assertResult(0, calls.socketpair(AF_UNIX, type, 0, sv));
        return new int[] {patient(opened(sv.getInt(0))), patient(opened(sv.getInt(4)))};
    }

    /** The connection that waits at a listener. */
    int accepted(int listener) {
        return accepted(listener, 0);
    }

    /** The connection that waits at a listener, with flags of its type. */
    int accepted(int listener, int flags) {
        return patient(opened(calls.accept4(listener, null, null, flags)));
    }

    /** Makes a socket that did not come from here give up in the end as the others do. */
    int patient(int fd) {
        timeout(fd, SO_RCVTIMEO, PATIENCE, 0);
        timeout(fd, SO_SNDTIMEO, PATIENCE, 0);
        return fd;
    }

    /** Sets an option that is a time. */
    void timeout(int fd, int name, long seconds, long microseconds) {
        ByteBuffer timeval = memory(StructTimeval.SIZE);
        StructTimeval.tv_sec(timeval, seconds);
        StructTimeval.tv_usec(timeval, microseconds);
        assertResult(0, calls.setsockopt(fd, SOL_SOCKET, name, timeval));
    }

    /** A socket of this type that is bound to an address. */
    int bound(int type, SockaddrUn address) {
        int fd = socket(type);
        assertResult(0, calls.bind(fd, address.buffer()));
        return fd;
    }

    /** A socket of this type that listens at an address. */
    int listening(int type, SockaddrUn address, int backlog) {
        int fd = bound(type, address);
        assertResult(0, calls.listen(fd, backlog));
        return fd;
    }

    /** A socket of this type that is connected to an address. */
    int connected(int type, SockaddrUn address) {
        int fd = socket(type);
        assertResult(0, calls.connect(fd, address.buffer()));
        return fd;
    }

    /** The address that a socket is bound to. */
    Sockaddr name(int fd) {
        SockaddrStorage storage = new SockaddrStorage();
        assertResult(0, calls.getsockname(fd, storage.addr(), storage.addrlen()));
        return storage.get();
    }

    /** The address of the socket at the other end. */
    Sockaddr peer(int fd) {
        SockaddrStorage storage = new SockaddrStorage();
        assertResult(0, calls.getpeername(fd, storage.addr(), storage.addrlen()));
        return storage.get();
    }

    /** The value of an option that is an int. */
    int option(int fd, int name) {
        ByteBuffer value = memoryOf(-1);
        assertResult(0, calls.getsockopt(fd, SOL_SOCKET, name, value, memoryOf(Integer.BYTES)));
        return value.getInt(0);
    }

    /** Sets an option that is an int. */
    void option(int fd, int name, int value) {
        assertResult(0, calls.setsockopt(fd, SOL_SOCKET, name, memoryOf(value)));
    }

    /** Those of the events that a descriptor is ready for now; errors show unasked. */
    int polled(int fd, int events) {
        ByteBuffer fds = memory(StructPollfd.SIZE);
        StructPollfd.fd(fds, 0, fd);
        StructPollfd.events(fds, 0, events);
        calls.poll(fds, 0);
        return StructPollfd.revents(fds, 0);
    }

    /** The address of a file in the directory of this test. */
    SockaddrUn path(String name) {
        return SockaddrUn.path(directory.resolve(name));
    }

    /** The address of a file there, of a path of exactly this many bytes. */
    SockaddrUn pathOf(int size) {
        int name = size - (directory + "/").getBytes(StandardCharsets.UTF_8).length;
        return path("x".repeat(name));
    }

    /** A symlink there that leads to itself. */
    void loop(String name) throws IOException {
        Files.createSymbolicLink(directory.resolve(name), directory.resolve(name));
    }

    /** An address of this length that is zeros but for its family. */
    static ByteBuffer family(int family, int length) {
        ByteBuffer addr = memory(Math.max(length, StructSockaddrUn.SIZE));
        StructSockaddrUn.sun_family(addr, family);
        return addr.limit(length);
    }

    /** An abstract name that no other test has. */
    static SockaddrUn abstractName() {
        return SockaddrUn.abstractName(
                "sockcall.tck." + ProcessHandle.current().pid() + "." + NAMES.incrementAndGet());
    }

    /** Direct memory of zeros, in native order. */
    static ByteBuffer memory(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    /** Direct memory of one int. */
    static ByteBuffer memoryOf(int value) {
        return memory(Integer.BYTES).putInt(0, value);
    }

    /** Direct memory of these bytes, in ISO 8859-1. */
    static ByteBuffer bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return memory(bytes.length).put(0, bytes);
    }

    /** The first bytes of memory, from its position on, as ISO 8859-1. */
    static String text(ByteBuffer memory, int size) {
        byte[] bytes = new byte[size];
        memory.get(memory.position(), bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Sends until no byte more is taken. */
    void fill(int fd) {
        ByteBuffer buf = memory(4096);
        int size = 1;
        while (size > 0) {
            size = calls.send(fd, buf, MSG_DONTWAIT);
        }
        assertResult(-EAGAIN, size);
    }

    /** Asserts that these bytes are taken as a whole. */
    void assertSends(String text, int fd) {
        assertResult(text.length(), calls.send(fd, bytes(text), 0));
    }

    /** Asserts that a receive gives exactly these bytes. */
    void assertReceives(String expected, int fd, int room, int flags) {
        ByteBuffer buf = memory(room);
        int size = calls.recv(fd, buf, flags);
        assertResult(expected.length(), size);
        assertEquals(expected, text(buf, size));
    }
}
