package sockcall;

import sockcall.abi.StructSockaddrUn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * {@code struct sockaddr_un}: unix(7). A pathname, an abstract name, no name, or any other bytes.
 *
 * <p>Names are bytes, never characters: a String stands for its UTF-8 bytes. Two addresses are
 * equal when their bytes and their lengths are.
 */
public final class SockaddrUn implements Sockaddr {
    private static final int PATH_SIZE = StructSockaddrUn.SIZE - StructSockaddrUn.sun_path;
    private static final byte[] NONE = {};

    private final ByteBuffer bytes;
    private final int length;

    private SockaddrUn(ByteBuffer bytes, int length) {
        this.bytes = bytes.asReadOnlyBuffer().order(ByteOrder.nativeOrder());
        this.length = length;
    }

    /**
     * {@return the address of a path, ending with a NUL as unix(7) advises; a path of all 108 bytes
     * has no room for it and goes without}
     *
     * @param path 1 to 108 bytes, none of them NUL
     * @throws IllegalArgumentException when the path is empty, too long, or has a NUL
     */
    public static SockaddrUn path(byte[] path) {
        if (path.length == 0) {
            throw new IllegalArgumentException(
                    "path is empty: the kernel would take it for an abstract name; use unnamed()");
        }
        fits(path, PATH_SIZE, "path");
        for (int i = 0; i < path.length; i++) {
            if (path[i] == 0) {
                throw new IllegalArgumentException(
                        "path has a NUL at byte " + i + ", where the kernel would end it");
            }
        }
        return named(path, 0, Math.min(path.length + 1, PATH_SIZE));
    }

    /**
     * {@return the address of a path, in UTF-8; as {@link #path(byte[])}}
     *
     * @throws IllegalArgumentException also when the text has half a surrogate pair
     */
    public static SockaddrUn path(String path) {
        return path(NativeBytes.of(path));
    }

    /**
     * {@return the address of a path, of the bytes that {@code java.nio.file} itself would pass to
     * the kernel; as {@link #path(byte[])}}
     *
     * @throws IllegalArgumentException also when the path is not of the default file system
     */
    public static SockaddrUn path(Path path) {
        return path(NativeBytes.of(path));
    }

    /**
     * {@return the address of an abstract name, which has no file}
     *
     * @param name 0 to 107 bytes, without the NUL that marks the name as abstract; NULs among them
     *     count like other bytes
     * @throws IllegalArgumentException when the name is too long
     */
    public static SockaddrUn abstractName(byte[] name) {
        fits(name, PATH_SIZE - 1, "abstract name");
        return named(name, 1, name.length + 1);
    }

    /**
     * {@return the address of an abstract name, in UTF-8; as {@link #abstractName(byte[])}}
     *
     * @throws IllegalArgumentException also when the text has half a surrogate pair
     */
    public static SockaddrUn abstractName(String name) {
        return abstractName(NativeBytes.of(name));
    }

    /**
     * {@return the address without a name: to bind it is to get an abstract name from the kernel}
     */
    public static SockaddrUn unnamed() {
        return named(NONE, 0, 0);
    }

    /**
     * {@return an address of exactly these bytes, from position to limit, whatever they are and of
     * whatever family}
     */
    public static SockaddrUn raw(ByteBuffer addr) {
        return copy(addr, addr.remaining(), addr.remaining());
    }

    /**
     * Decodes what the kernel wrote. For a path of all 108 bytes it reports a length of 111, one
     * more than the struct has: that length is kept, and the bytes are those of the struct.
     */
    static SockaddrUn received(ByteBuffer addr, int length) {
        int room = Math.min(addr.remaining(), StructSockaddrUn.SIZE);
        return copy(addr, Math.max(0, Math.min(length, room)), length);
    }

    private static SockaddrUn copy(ByteBuffer addr, int size, int length) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(size);
        bytes.put(0, addr, addr.position(), size);
        return new SockaddrUn(bytes, length);
    }

    private static SockaddrUn named(byte[] name, int skipped, int pathLength) {
        int length = StructSockaddrUn.sun_path + pathLength;
        ByteBuffer bytes = ByteBuffer.allocateDirect(length).order(ByteOrder.nativeOrder());
        StructSockaddrUn.sun_family(bytes, Constants.AF_UNIX);
        bytes.put(StructSockaddrUn.sun_path + skipped, name);
        return new SockaddrUn(bytes, length);
    }

    private static void fits(byte[] name, int limit, String what) {
        if (name.length > limit) {
            throw new IllegalArgumentException(
                    what + " has " + name.length + " bytes, and the limit is " + limit);
        }
    }

    @Override
    public int family() {
        return bytes.limit() < StructSockaddrUn.sun_path ? -1 : StructSockaddrUn.sun_family(bytes);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public ByteBuffer buffer() {
        return bytes.duplicate().order(ByteOrder.nativeOrder());
    }

    /** {@return whether the address is a path} */
    public boolean isPathname() {
        return hasName() && bytes.get(StructSockaddrUn.sun_path) != 0;
    }

    /** {@return whether the address is an abstract name} */
    public boolean isAbstract() {
        return hasName() && bytes.get(StructSockaddrUn.sun_path) == 0;
    }

    /** {@return whether the address is a family and nothing else} */
    public boolean isUnnamed() {
        return family() == Constants.AF_UNIX && bytes.limit() == StructSockaddrUn.sun_path;
    }

    private boolean hasName() {
        return family() == Constants.AF_UNIX && bytes.limit() > StructSockaddrUn.sun_path;
    }

    /**
     * {@return the bytes of the path up to its NUL, or of the abstract name after its NUL; none
     * where there is no name}
     */
    public byte[] name() {
        if (isAbstract()) {
            return bytes(StructSockaddrUn.sun_path + 1, bytes.limit());
        }
        if (!isPathname()) {
            return NONE;
        }
        int end = StructSockaddrUn.sun_path;
        while (end < bytes.limit() && bytes.get(end) != 0) {
            end++;
        }
        return bytes(StructSockaddrUn.sun_path, end);
    }

    /**
     * {@return the path as a C string in a new direct buffer, for {@link Syscalls#unlink}}
     *
     * @throws IllegalStateException when the address is not a path
     */
    public ByteBuffer pathname() {
        if (!isPathname()) {
            throw new IllegalStateException(this + " is not a path");
        }
        byte[] name = name();
        return ByteBuffer.allocateDirect(name.length + 1).put(0, name);
    }

    private byte[] bytes(int from, int to) {
        byte[] copy = new byte[to - from];
        bytes.get(from, copy);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SockaddrUn that
                && length == that.length
                && bytes.equals(that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * bytes.hashCode() + length;
    }

    /**
     * {@return the path, or {@code @} and the abstract name; in both, bytes that are not printable
     * ASCII, backslashes, and an {@code @} that begins a path, as {@code \xNN}. Addresses without a
     * name say what they are, between angle brackets}
     */
    @Override
    public String toString() {
        if (isAbstract()) {
            return "@" + NativeBytes.text(name());
        }
        if (isPathname()) {
            String text = NativeBytes.text(name());
            return text.startsWith("@") ? "\\x40" + text.substring(1) : text;
        }
        if (isUnnamed()) {
            return "<unnamed>";
        }
        return bytes.limit() == 0
                ? "<none>"
                : "<raw " + NativeBytes.text(bytes(0, bytes.limit())) + ">";
    }
}
