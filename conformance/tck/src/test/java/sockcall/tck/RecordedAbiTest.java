package sockcall.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import sockcall.Constants;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Java tables are those of C on every platform, not only on the one at hand: what C says is
 * recorded, and the tables are those of the processor that a JVM is told it runs on.
 */
class RecordedAbiTest {
    private static final List<String> PROCESSORS =
            List.of("x86_64", "aarch64", "riscv64", "ppc64le", "s390x");

    @TestFactory
    Stream<DynamicTest> tablesAreThoseOfEveryRecord() {
        return Stream.concat(
                PROCESSORS.stream().map(processor -> test("linux-" + processor, processor)),
                Stream.of(test("linux-x86_64-musl", "x86_64")));
    }

    private static DynamicTest test(String platform, String processor) {
        return dynamicTest(platform, () -> {
            AbiFacts recorded = AbiFacts.parse(AbiProbe.recorded(platform).orElseThrow());
            assertEquals(List.of(), recorded.differences(tablesOn(processor)));
        });
    }

    /** The tables take their numbers when they are loaded, and so need a JVM of their own. */
    private static Map<String, String> tablesOn(String processor)
            throws IOException, InterruptedException, URISyntaxException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dos.arch=" + processor,
                        "-cp",
                        source(Constants.class) + File.pathSeparator + source(JavaAbi.class),
                        JavaAbi.class.getName())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        Map<String, String> facts = new TreeMap<>();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        printed.lines()
                .map(line -> line.split(" ", 3))
                .forEach(words -> facts.put(words[0] + " " + words[1], words[2]));
        return facts;
    }

    private static Path source(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void differenceOfMuslIsNoneOnlyOnMuslAndOnlyAsItIsKnown() {
        Map<String, String> java = Map.of("constant SOMAXCONN", "4096");
        assertEquals(List.of(), differences("musl", "128", java));
        assertEquals(1, differences("musl", "129", java).size());
        assertEquals(1, differences("glibc", "128", java).size());
        assertTrue(differences("musl", "128", Map.of()).get(0).endsWith("Java has nothing"));
    }

    private static List<String> differences(
            String library, String number, Map<String, String> java) {
        String printed = "platform linux-x86_64 " + library + "\nconstant SOMAXCONN " + number;
        return AbiFacts.parse(printed).differences(java);
    }
}
