package sockcall;

import sockcall.abi.StructSockaddrStorage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Room for one address of any family and for its length, to be used again and again: {@code struct
 * sockaddr_storage} and a {@code socklen_t}.
 *
 * <pre>{@code
 * SockaddrStorage peer = new SockaddrStorage();
 * int connection = calls.accept(listener, peer.reset().addr(), peer.addrlen());
 * System.out.println(peer.get());
 * }</pre>
 */
public final class SockaddrStorage {
    private final ByteBuffer addr =
            ByteBuffer.allocateDirect(StructSockaddrStorage.SIZE).order(ByteOrder.nativeOrder());
    private final ByteBuffer addrlen =
            ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());

    /** Makes room, as after {@link #reset}. */
    public SockaddrStorage() {
        reset();
    }

    /** {@return the memory of the address, always the same buffer} */
    public ByteBuffer addr() {
        return addr;
    }

    /** {@return the memory of the length, always the same buffer: four bytes in native order} */
    public ByteBuffer addrlen() {
        return addrlen;
    }

    /** {@return this, ready to receive: the whole room, and its size as the length} */
    public SockaddrStorage reset() {
        addr.clear();
        addrlen.clear().putInt(0, addr.capacity());
        return this;
    }

    /**
     * {@return this, ready to send: the bytes of an address from position to limit, and its length}
     */
    public SockaddrStorage set(Sockaddr address) {
        ByteBuffer bytes = address.buffer();
        if (bytes.remaining() > addr.capacity()) {
            throw new IllegalArgumentException("address has "
                    + bytes.remaining()
                    + " bytes, and the limit is "
                    + addr.capacity());
        }
        addr.clear().put(bytes).flip();
        addrlen.clear().putInt(0, addr.limit());
        return this;
    }

    /** {@return the length, as the kernel wrote it} */
    public int length() {
        return addrlen.getInt(0);
    }

    /** {@return the address, decoded} */
    public Sockaddr get() {
        return Sockaddr.of(addr, length());
    }
}
