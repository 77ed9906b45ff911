package sockcall.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.MethodTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** A backend is one statement a call, and all descriptions of the calls have one order. */
class BackendShapeTest {
    private static final int LINE_LIMIT = 250;
    private static final String API = "native-bindings/api/src/main/java/sockcall/";
    private static final String JNR = "native-bindings/jnr/src/main/java/sockcall/jnr/";
    private static final String FFM = "ffm-impl/src/main/java/sockcall/ffm/";

    private static final List<String> CALLS =
            names(SourceFile.at(API + "spi/Backend.java").methods());

    static Stream<SourceFile> backends() {
        return Stream.of(
                SourceFile.at(JNR + "JnrBackend.java"), SourceFile.at(FFM + "FfmBackend.java"));
    }

    static Stream<SourceFile> classesOfBackends() {
        return Stream.concat(
                backends(),
                Stream.of(SourceFile.at(JNR + "LibC.java"), SourceFile.at(FFM + "LibC.java")));
    }

    @Test
    void thereAreCalls() {
        assertFalse(CALLS.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("backends")
    void bodyOfACallIsOneStatement(SourceFile backend) {
        backend.methods()
                .filter(method -> CALLS.contains(method.getName().toString()))
                .forEach(method -> assertEquals(
                        1,
                        method.getBody().getStatements().size(),
                        backend + ": statements of " + method.getName()));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void callsStandInTheOrderOfBackend(SourceFile backend) {
        assertEquals(CALLS, calls(backend));
    }

    @Test
    void callsOfSyscallsStandInTheOrderOfBackend() {
        assertEquals(CALLS, calls(SourceFile.at(API + "Syscalls.java")));
    }

    @Test
    void mappedFunctionsStandInTheOrderOfBackend() {
        assertEquals(mapped(true), calls(SourceFile.at(JNR + "LibC.java")));
    }

    /** jnr-ffi passes the sixth argument wrongly on x86_64, so no function of six may be mapped. */
    @Test
    void functionsThatCannotBeMappedStandInTheOrderOfBackend() {
        assertEquals(mapped(false), fields(SourceFile.at(JNR + "SixWords.java")));
    }

    @Test
    void functionsThatACLibraryMayLackAreTheSameOfBothBackends() {
        List<String> numbered = CALLS.stream()
                .filter(call -> SourceFile.at(API + "Constants.java")
                        .fields()
                        .anyMatch(field -> field.getName().contentEquals("SYS_" + call)))
                .toList();
        assertFalse(numbered.isEmpty());
        for (String library : List.of(JNR + "SixWords.java", FFM + "LibC.java")) {
            List<String> found = SourceFile.at(library)
                    .fields()
                    .filter(field -> field.toString().contains("Constants.SYS_"))
                    .map(field -> field.getName().toString())
                    .toList();
            assertEquals(numbered, found, library);
        }
    }

    @Test
    void handlesStandInTheOrderOfBackend() {
        assertEquals(CALLS, fields(SourceFile.at(FFM + "LibC.java")));
    }

    @ParameterizedTest
    @MethodSource("classesOfBackends")
    void classStaysWithinTheLimitOfLines(SourceFile source) {
        assertTrue(source.lineCount() <= LINE_LIMIT, source + " has " + source.lineCount());
    }

    @Test
    void callsOfTheContractStandInTheOrderOfBackend() {
        List<String> rows = SourceFile.lines("docs/contract.md").stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .filter(CALLS::contains)
                .toList();
        assertEquals(CALLS, rows);
    }

    /** Those of fewer than six parameters that every C library has are mapped. */
    private static List<String> mapped(boolean isMapped) {
        return names(SourceFile.at(API + "spi/Backend.java")
                .methods()
                .filter(method -> isMapped
                        == (method.getParameters().size() < 6
                                && SourceFile.at(API + "Constants.java")
                                        .fields()
                                        .noneMatch(field -> field.getName()
                                                .contentEquals("SYS_" + method.getName())))));
    }

    private static List<String> fields(SourceFile source) {
        return source.fields()
                .map(field -> field.getName().toString())
                .filter(CALLS::contains)
                .toList();
    }

    private static List<String> calls(SourceFile source) {
        return names(source.methods().filter(m -> CALLS.contains(m.getName().toString())));
    }

    private static List<String> names(Stream<MethodTree> methods) {
        return methods.map(method -> method.getName().toString()).toList();
    }
}
