package sockcall;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** The bytes that stand for Java's texts and paths in the kernel, and a text for any bytes. */
final class NativeBytes {
    private static final Path ROOT = Path.of("/");

    private NativeBytes() {}

    static byte[] of(String text) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "text has half a surrogate pair, which no UTF-8 has", e);
        }
    }

    /**
     * A path of the default file system is bytes inside, and its URI is the one door to them: each
     * byte stands there as itself or as {@code %NN}, whatever the locale. The URI of a directory
     * ends with a slash that is not of the path.
     */
    static byte[] of(Path path) {
        if (path.getFileSystem() != FileSystems.getDefault()) {
            throw new IllegalArgumentException(
                    path + " is not of the default file system, where sockets live");
        }
        String uri = ROOT.resolve(path).toUri().getRawPath();
        int start = path.isAbsolute() ? 0 : 1;
        int end = uri.length() > 1 && uri.endsWith("/") ? uri.length() - 1 : uri.length();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = start; i < end; i++) {
            if (uri.charAt(i) == '%') {
                bytes.write(Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(uri.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /** Printable ASCII as it is, all other bytes and the backslash as {@code \xNN}. */
    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            if (b >= ' ' && b <= '~' && b != '\\') {
                text.append((char) b);
            } else {
                text.append(String.format("\\x%02x", b));
            }
        }
        return text.toString();
    }
}
