package sockcall.tck.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The names that are private to one run of a scenario: its directory, and the prefix of its
 * abstract names. Both have the same length in every run, so that addresses are cut at the same
 * places.
 */
final class PrivateNames {
    /** The bytes of the directory, with its slash. */
    static final int DIRECTORY_SIZE = 21;

    /** The bytes of the prefix, with its slash. */
    static final int PREFIX_SIZE = 16;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int LETTERS = 6;

    private final String own;

    PrivateNames(String letters) {
        this.own = "sockcall-" + letters + "/";
    }

    /** Names that no other run is likely to have. */
    static PrivateNames random() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        return new PrivateNames(letters.toString());
    }

    /** Makes the directory, which is its owner's alone. */
    void makeDirectory() throws IOException {
        Path path = Files.createDirectory(FilePath.of(directory()));
        FilePath.setMode(path, 0700);
    }

    /** The path of the directory, ending with a slash. */
    byte[] directory() {
        return ("/tmp/" + own).getBytes(StandardCharsets.US_ASCII);
    }

    /** What every abstract name begins with. */
    byte[] prefix() {
        return own.getBytes(StandardCharsets.US_ASCII);
    }
}
