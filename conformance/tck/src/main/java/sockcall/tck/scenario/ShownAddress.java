package sockcall.tck.scenario;

import sockcall.Constants;
import sockcall.abi.StructSockaddrUn;
import sockcall.tck.scenario.SocketAddress.Form;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An address in memory, by the word that makes it.
 *
 * @param text the word
 * @param hidden how many of its bytes are the scenario's own, which transcripts do not count
 */
record ShownAddress(String text, int hidden) {
    /** The text for an address of length 0. */
    static final String NONE = "none";

    private static final int AUTOBIND_DIGITS = 5;

    /** An address of this length, of which memory may have less. */
    static ShownAddress of(PrivateNames names, byte[] bytes, int length) {
        if (bytes.length == 0) {
            return new ShownAddress(length == 0 ? NONE : "_", 0);
        }
        if (bytes.length < StructSockaddrUn.sun_path) {
            return new ShownAddress("bytes:" + TranscriptFormat.text(bytes), 0);
        }
        String network = bytes.length == length ? NetworkAddress.text(bytes) : null;
        if (network != null) {
            return new ShownAddress(network, 0);
        }
        int family =
                StructSockaddrUn.sun_family(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
        byte[] name = Arrays.copyOfRange(bytes, StructSockaddrUn.sun_path, bytes.length);
        ShownAddress own =
                family == Constants.AF_UNIX ? ofName(names, name, bytes.length < length) : null;
        return own != null
                ? own
                : new ShownAddress(
                        "raw:"
                                + TranscriptFormat.family(family)
                                + ":"
                                + TranscriptFormat.text(name),
                        0);
    }

    /** A name that the language has a word for; null for another one. */
    private static ShownAddress ofName(PrivateNames names, byte[] name, boolean isCut) {
        if (name.length == 0 && !isCut) {
            return new ShownAddress(Form.UNNAMED.word(), 0);
        }
        boolean isAbstract = name.length > 0 && name[0] == 0;
        byte[] rest = Arrays.copyOfRange(name, isAbstract ? 1 : 0, name.length);
        byte[] own = isAbstract ? names.prefix() : names.directory();
        if (isCut && rest.length < own.length && startsWith(own, rest)) {
            return new ShownAddress("cut:" + rest.length, 0);
        }
        if (rest.length >= own.length && startsWith(rest, own)) {
            return isAbstract ? shown(Form.ABSTRACT, rest, rest.length) : ofPath(rest);
        }
        return isAbstract && isAutobind(rest) ? new ShownAddress("autobind", 0) : null;
    }

    private static ShownAddress ofPath(byte[] path) {
        boolean ends = path[path.length - 1] == 0;
        int size = path.length - (ends ? 1 : 0);
        Form form = Form.PATH;
        if (size == SocketAddress.FULL_PATH) {
            form = Form.PATH108;
        } else if (ends && size == SocketAddress.FULL_PATH - 1) {
            form = Form.PATH107;
        }
        while (form != Form.PATH && size > form.hidden() && path[size - 1] == 'x') {
            size--;
        }
        return shown(form, path, size);
    }

    private static ShownAddress shown(Form form, byte[] bytes, int end) {
        byte[] name = Arrays.copyOfRange(bytes, form.hidden(), end);
        return new ShownAddress(form.word() + ":" + TranscriptFormat.text(name), form.hidden());
    }

    private static boolean isAutobind(byte[] name) {
        for (byte b : name) {
            if ("0123456789abcdef".indexOf(b) < 0) {
                return false;
            }
        }
        return name.length == AUTOBIND_DIGITS;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
