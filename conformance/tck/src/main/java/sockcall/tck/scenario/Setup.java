package sockcall.tck.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What is made in the directory of a scenario before its calls. */
sealed interface Setup {

    /** The number of the line. */
    int line();

    /** Makes it in this directory, which ends with a slash. */
    void in(byte[] directory) throws IOException;

    /** A directory; of the mode that the umask leaves where {@code mode} is null. */
    record Directory(int line, byte[] name, Integer mode) implements Setup {
        @Override
        public void in(byte[] directory) throws IOException {
            FilePath.setMode(Files.createDirectory(FilePath.in(directory, name)), mode);
        }
    }

    /** An empty file. */
    record EmptyFile(int line, byte[] name, Integer mode) implements Setup {
        @Override
        public void in(byte[] directory) throws IOException {
            FilePath.setMode(Files.createFile(FilePath.in(directory, name)), mode);
        }
    }

    /** A symbolic link, whose target is taken as it is. */
    record Symlink(int line, byte[] name, byte[] target) implements Setup {
        @Override
        public void in(byte[] directory) throws IOException {
            Path link = FilePath.in(directory, name);
            if (target.length == 0) {
                throw new NoSuchFileException(link.toString(), "", "no target");
            }
            Files.createSymbolicLink(link, FilePath.of(target));
        }
    }

    /** Another mode. */
    record Chmod(int line, int mode, byte[] name) implements Setup {
        @Override
        public void in(byte[] directory) throws IOException {
            FilePath.setMode(FilePath.in(directory, name), mode);
        }
    }

    /** Reads what follows {@code setup}. */
    static Setup parse(Line line) {
        if (line.takeIf("dir")) {
            return new Directory(line.number(), name(line), line.isAtEnd() ? null : mode(line));
        }
        if (line.takeIf("file")) {
            return new EmptyFile(line.number(), name(line), line.isAtEnd() ? null : mode(line));
        }
        if (line.takeIf("symlink")) {
            return new Symlink(line.number(), name(line), name(line));
        }
        if (line.takeIf("chmod")) {
            return new Chmod(line.number(), mode(line), name(line));
        }
        throw line.peek().insteadOf("dir, file, symlink or chmod");
    }

    private static byte[] name(Line line) {
        WordReader word = new WordReader(line.take());
        byte[] name = word.string();
        word.end("the end of the string");
        for (byte b : name) {
            if (b == 0) {
                throw word.insteadOf("a name without NUL");
            }
        }
        return name;
    }

    /** A mode of at most twelve bits. */
    static int mode(Line line) {
        Word word = line.take();
        if (!Pattern.matches("[0-7]{1,5}", word.text())
                || Integer.parseInt(word.text(), 8) > 07777) {
            throw word.insteadOf("an octal mode");
        }
        return Integer.parseInt(word.text(), 8);
    }
}
