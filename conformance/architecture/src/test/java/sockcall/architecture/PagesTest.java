package sockcall.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages point at is there: the tests that they name, the pages and files they link to. */
class PagesTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests?|\\w+IT)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern FILE = Pattern.compile("`((?:bin|conformance|docs)/[\\w./-]+)`");

    static Stream<Path> pages() throws IOException {
        Stream<Path> top = Files.list(SourceFile.ROOT);
        Stream<Path> docs = Files.walk(SourceFile.ROOT.resolve("docs"));
        return Stream.concat(top, docs).filter(path -> path.toString().endsWith(".md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namedTestsAreThere(Path page) throws IOException {
        Set<String> missing = found(TEST, page);
        missing.removeAll(tests());
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linkedAndNamedFilesAreThere(Path page) throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String link : found(LINK, page)) {
            if (!Files.exists(page.resolveSibling(link))) {
                missing.add(link);
            }
        }
        for (String file : found(FILE, page)) {
            if (!Files.exists(SourceFile.ROOT.resolve(file))) {
                missing.add(file);
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static Set<String> found(Pattern pattern, Path page) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(page));
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(SourceFile.ROOT)) {
            List<String> names = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
            assertFalse(names.isEmpty());
            return names.stream().collect(Collectors.toSet());
        }
    }
}
