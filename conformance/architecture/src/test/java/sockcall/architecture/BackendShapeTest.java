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

import javax.lang.model.element.Modifier;

/** A backend is one statement a call, and all descriptions of the calls have one order. */
class BackendShapeTest {
    private static final int LINE_LIMIT = 250;
    private static final String API = "native-bindings/api/src/main/java/sockcall/";
    private static final String JNR = "native-bindings/jnr/src/main/java/sockcall/jnr/";
    private static final String FFM = "ffm-impl/src/main/java/sockcall/ffm/";
    private static final String SIX_WORDS = JNR + "SixWords.java";
    private static final String FFM_LIBC = FFM + "LibC.java";

    /** Those that some C libraries have no function for. */
    private static final List<String> LACKED =
            List.of("close_range", "epoll_pwait2", "fstat", "pidfd_open", "pidfd_send_signal");

    /** Those of the calls that C declares with an ellipsis. */
    private static final List<String> VARIADIC = List.of("fcntl", "ioctl", "open");

    private static final List<String> CALLS = names(backendMethods());

    private static final List<String> NUMBERS = SourceFile.at(API + "Constants.java")
            .fields()
            .map(field -> field.getName().toString())
            .filter(name -> name.startsWith("SYS_"))
            .toList();

    static Stream<SourceFile> backends() {
        return Stream.of(
                SourceFile.at(JNR + "JnrBackend.java"), SourceFile.at(FFM + "FfmBackend.java"));
    }

    static Stream<SourceFile> classesOfBackends() {
        return Stream.concat(
                backends(), Stream.of(SourceFile.at(JNR + "LibC.java"), SourceFile.at(FFM_LIBC)));
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

    @Test
    void variadicFunctionsAreCalledAsSuch() {
        assertEquals(
                VARIADIC,
                names(SourceFile.at(JNR + "JnrBackend.java")
                        .methods()
                        .filter(method -> method.getBody().toString().contains("callVariadic"))));
    }

    /**
     * In the whole text: a handle of a nested class is one too. An option for variadic functions is
     * none that words need, and makes a program start later.
     */
    @Test
    void oneHandleCallsAllFunctions() {
        List<String> handles = SourceFile.lines(FFM_LIBC).stream()
                .filter(line -> line.contains("downcallHandle("))
                .toList();
        assertEquals(1, handles.size(), handles::toString);
        assertTrue(handles.get(0).contains("downcallHandle(SHAPE, WITH_ERRNO)"), handles::toString);
    }

    /** What moves bytes: the C library's functions guard against a pthread_cancel, for nothing. */
    @Test
    void callsThatMoveBytesGoByTheirNumbers() {
        List<String> moving =
                CALLS.stream().filter(BackendShapeTest::movesBytes).toList();
        assertEquals(moving, fieldsWith("systemCall(Constants.SYS_", FFM_LIBC));
    }

    /** As far as they fit into the five parameters that a mapped function can have. */
    @Test
    void callsOfJnrThatMoveBytesGoByTheirNumbers() {
        assertEquals(
                names(backendMethods().filter(BackendShapeTest::isNumberedByJnr)),
                names(SourceFile.at(JNR + "JnrBackend.java")
                        .methods()
                        .filter(method -> method.getBody()
                                .toString()
                                .contains(
                                        "libc.syscall(Constants.SYS_" + method.getName() + ","))));
    }

    @Test
    void numbersOfSystemCallsAreUsed() {
        String library = String.join("\n", SourceFile.lines(FFM_LIBC));
        List<String> unused = NUMBERS.stream()
                .filter(name -> !library.contains("Constants." + name + ")"))
                .toList();
        assertEquals(List.of(), unused);
    }

    /** jnr-ffi passes the sixth argument wrongly on x86_64. */
    @Test
    void noFunctionOfSixParametersIsMapped() {
        List<String> wide = names(SourceFile.at(JNR + "LibC.java")
                .methods()
                .filter(method -> method.getParameters().size() > 5));
        assertEquals(List.of(), wide);
    }

    @Test
    void functionsThatCannotBeMappedStandInTheOrderOfBackend() {
        assertEquals(mapped(false), fields(SourceFile.at(SIX_WORDS)));
    }

    @Test
    void functionsThatACLibraryMayLackAreTheSameOfBothBackends() {
        assertEquals(LACKED, mayBeLacking(SIX_WORDS));
        assertEquals(LACKED, mayBeLacking(FFM_LIBC));
    }

    @Test
    void handlesStandInTheOrderOfBackend() {
        assertEquals(CALLS, fields(SourceFile.at(FFM_LIBC)));
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

    /** Of those not made by number: of fewer than six parameters, declared, nowhere lacking. */
    private static List<String> mapped(boolean isMapped) {
        return names(backendMethods()
                .filter(method -> !isNumberedByJnr(method))
                .filter(method -> isMapped
                        == (method.getParameters().size() < 6
                                && !VARIADIC.contains(method.getName().toString())
                                && !LACKED.contains(method.getName().toString()))));
    }

    private static boolean movesBytes(String call) {
        return call.matches("(send|recv).*|(read|write)v?");
    }

    /** Their numbers take a place too; send and recv have none of their own everywhere. */
    private static boolean isNumberedByJnr(MethodTree method) {
        String name = method.getName().toString();
        return movesBytes(name)
                && method.getParameters().size() < 5
                && NUMBERS.contains("SYS_" + name);
    }

    private static Stream<MethodTree> backendMethods() {
        return SourceFile.at(API + "spi/Backend.java").methods();
    }

    /** Those that are looked up, and go by the kernel's number where there is no function. */
    private static List<String> mayBeLacking(String library) {
        return fieldsWith("\", Constants.SYS_", library);
    }

    private static List<String> fieldsWith(String text, String source) {
        return SourceFile.at(source)
                .fields()
                .filter(field -> field.toString().contains(text))
                .map(field -> field.getName().toString())
                .toList();
    }

    private static List<String> fields(SourceFile source) {
        return source.fields()
                .map(field -> field.getName().toString())
                .filter(CALLS::contains)
                .toList();
    }

    /** Syscalls.open chooses a backend, and is static as no call is. */
    private static List<String> calls(SourceFile source) {
        return names(source.methods()
                .filter(method -> CALLS.contains(method.getName().toString()))
                .filter(method -> !method.getModifiers().getFlags().contains(Modifier.STATIC)));
    }

    private static List<String> names(Stream<MethodTree> methods) {
        return methods.map(method -> method.getName().toString()).toList();
    }
}
