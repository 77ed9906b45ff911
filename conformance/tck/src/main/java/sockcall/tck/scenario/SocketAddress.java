package sockcall.tck.scenario;

import sockcall.Constants;
import sockcall.abi.StructSockaddrUn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

/**
 * An address of AF_UNIX, or of any bytes, by the word that makes it.
 *
 * @param form which word it is
 * @param family the family of a {@code raw:} address
 * @param name what stands between the quotes
 * @param size how many bytes the memory has: those of the address, or as many as were asked for
 */
record SocketAddress(Form form, int family, byte[] name, int size) implements AddressWord {
    /** The bytes of {@code sun_path}: unix(7). */
    static final int FULL_PATH = 108;

    /** The words. */
    enum Form {
        PATH(PrivateNames.DIRECTORY_SIZE),
        PATH107(PrivateNames.DIRECTORY_SIZE),
        PATH108(PrivateNames.DIRECTORY_SIZE),
        ABSTRACT(PrivateNames.PREFIX_SIZE),
        UNNAMED(0),
        RAW(0),
        BYTES(0);

        private final int hidden;

        Form(int hidden) {
            this.hidden = hidden;
        }

        /** How many of the bytes are the scenario's own, which transcripts do not count. */
        int hidden() {
            return hidden;
        }

        boolean isPath() {
            return hidden == PrivateNames.DIRECTORY_SIZE;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SocketAddress(Form form, int family, byte[] name) {
        this(form, family, name, sizeOf(form, name));
    }

    private static int sizeOf(Form form, byte[] name) {
        return switch (form) {
            case PATH -> StructSockaddrUn.sun_path + form.hidden() + name.length + 1;
            case PATH107, PATH108 -> StructSockaddrUn.sun_path + FULL_PATH;
            case ABSTRACT -> StructSockaddrUn.sun_path + 1 + form.hidden() + name.length;
            case UNNAMED -> StructSockaddrUn.sun_path;
            case RAW -> StructSockaddrUn.sun_path + name.length;
            case BYTES -> name.length;
        };
    }

    @Override
    public SocketAddress resized(int to) {
        return new SocketAddress(form, family, name, to);
    }

    /** The word of an address; null where the word is none. */
    static SocketAddress read(WordReader word) {
        if (word.takeIf("unnamed")) {
            return new SocketAddress(Form.UNNAMED, Constants.AF_UNIX, new byte[0]);
        }
        for (Form form : Form.values()) {
            if (form != Form.UNNAMED && word.takeIf(form.word() + ":")) {
                return named(form, word);
            }
        }
        return null;
    }

    private static SocketAddress named(Form form, WordReader word) {
        int family = Constants.AF_UNIX;
        if (form == Form.RAW) {
            family = (int) word.constants(0, 0xffff);
            word.take(":", "a colon and a string");
        }
        byte[] name = word.string();
        int longest = form == Form.PATH107 ? FULL_PATH - 1 : FULL_PATH;
        if (form.isPath() && form != Form.PATH && form.hidden() + name.length > longest) {
            throw word.insteadOf("a shorter name");
        }
        return new SocketAddress(form, family, name);
    }

    @Override
    public byte[] bytes(PrivateNames names) {
        byte[] whole = new byte[sizeOf(form, name)];
        ByteBuffer bytes = ByteBuffer.wrap(whole).order(ByteOrder.nativeOrder());
        if (form != Form.BYTES) {
            bytes.putShort((short) family);
        }
        if (form.isPath()) {
            bytes.put(names.directory());
        } else if (form == Form.ABSTRACT) {
            bytes.put((byte) 0).put(names.prefix());
        }
        bytes.put(name);
        if (form == Form.PATH107 || form == Form.PATH108) {
            Arrays.fill(whole, bytes.position(), whole.length, (byte) 'x');
        }
        if (form == Form.PATH107) {
            whole[whole.length - 1] = 0;
        }
        return Arrays.copyOf(whole, size);
    }

    @Override
    public int wholeLength(int shown) {
        return shown > StructSockaddrUn.sun_path ? shown + form.hidden() : shown;
    }

    @Override
    public int shownLength(int length) {
        return length > StructSockaddrUn.sun_path ? length - form.hidden() : length;
    }

    /** The word. */
    @Override
    public String toString() {
        return switch (form) {
            case UNNAMED -> form.word();
            case RAW ->
                "raw:" + TranscriptFormat.family(family) + ":" + TranscriptFormat.text(name);
            default -> form.word() + ":" + TranscriptFormat.text(name);
        };
    }
}
