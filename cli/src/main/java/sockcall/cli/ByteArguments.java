package sockcall.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of the process as bytes. The strings of {@code main} have lost every byte that the
 * locale has no character for; the kernel still knows them all.
 *
 * <p>An argument is kept as a string of one character a byte (ISO 8859-1), so that it passes
 * through a parser of options and comes out whole.
 */
final class ByteArguments {
    private ByteArguments() {}

    /**
     * The last arguments of {@code /proc/self/cmdline}, as many as {@code main} got. A channel in
     * place of the stream would load the JDK's network code, which makes sockets of its own: they
     * would stand in every trace of a command.
     */
    static String[] ofProcess(String[] decoded) {
        try (InputStream commandLine = new FileInputStream("/proc/self/cmdline")) {
            List<String> all = split(commandLine.readAllBytes());
            if (all.size() > decoded.length) {
                return all.subList(all.size() - decoded.length, all.size()).toArray(String[]::new);
            }
        } catch (IOException e) {
            // No /proc: what main got is all there is.
        }
        String[] arguments = new String[decoded.length];
        for (int i = 0; i < decoded.length; i++) {
            arguments[i] = printed(decoded[i]);
        }
        return arguments;
    }

    /** The bytes of an argument that {@link #ofProcess} gave. */
    static byte[] bytes(String argument) {
        return argument.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An argument as text, for what is a name to Java. */
    static String text(String argument) {
        return new String(bytes(argument), StandardCharsets.UTF_8);
    }

    /** A text as an argument would be held, and so as it is printed. */
    static String printed(String text) {
        return hold(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hold(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<String> split(byte[] commandLine) {
        List<String> arguments = new ArrayList<>();
        ByteArrayOutputStream argument = new ByteArrayOutputStream();
        for (byte b : commandLine) {
            if (b == 0) {
                arguments.add(hold(argument.toByteArray()));
                argument.reset();
            } else {
                argument.write(b);
            }
        }
        return arguments;
    }
}
