package sockcall.cli;

import java.nio.charset.StandardCharsets;

/** Bytes to send and to compare with. */
final class Bytes {
    private Bytes() {}

    /** So many bytes, all values in turn: 0, 1, ... 255, 0, ... */
    static byte[] every(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /** Text as UTF-8. */
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
