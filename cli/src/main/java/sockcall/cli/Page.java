package sockcall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with blanks to fill in, from a resource: parts, each after a line {@code <!-- part NAME
 * -->}, in which {@code ${key}} is a blank.
 */
final class Page {
    private static final String PART = "<!-- part ";
    private static final String END_OF_NAME = " -->\n";
    private static final Pattern BLANK = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, String> parts = new HashMap<>();

    /** Text that is HTML already, and so is filled in as it is. */
    record Html(String text) {}

    Page(String resource) {
        try (InputStream in = Page.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : text.split(PART)) {
                int name = part.indexOf(END_OF_NAME);
                if (name > 0) {
                    parts.put(part.substring(0, name), part.substring(name + END_OF_NAME.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part with its blanks filled in: Html as it is, anything else as text. */
    Html fill(String part, Map<String, ?> values) {
        Matcher blank = BLANK.matcher(parts.get(part));
        return new Html(blank.replaceAll(found -> {
            Object value = values.get(found.group(1));
            if (value == null) {
                throw new AssertionError(part + " has a blank " + found.group());
            }
            return Matcher.quoteReplacement(
                    value instanceof Html html ? html.text() : escaped(value.toString()));
        }));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
