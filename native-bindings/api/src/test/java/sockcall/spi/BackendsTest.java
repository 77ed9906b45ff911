package sockcall.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;

/** The choice among providers that stand in a service file, some of which do not even load. */
class BackendsTest {
    /** The first bytes of a class file of Java 55. */
    private static final byte[] OF_THE_FUTURE = {
        (byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 99, 0, 0
    };

    @TempDir
    Path directory;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    /** A provider of a backend that does nothing. */
    abstract static class Fake implements BackendProvider {
        static final Backend BACKEND = (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (proxy, method, arguments) -> 0);

        private static final List<String> BY_RANK =
                List.of("Erring", "Nameless", "Throwing", "Denied", "Lacking", "Failing", "Plain");

        @Override
        public String name() {
            return getClass().getSimpleName();
        }

        @Override
        public int rank() {
            return -BY_RANK.indexOf(getClass().getSimpleName());
        }

        @Override
        public Backend open() {
            return BACKEND;
        }
    }

    public static final class Plain extends Fake {}

    public static final class Lacking extends Fake {
        @Override
        public Optional<String> missing() {
            return Optional.of("needs a better day");
        }
    }

    public static final class Failing extends Fake {
        static int opened;

        @Override
        public Backend open() {
            opened++;
            throw new ExceptionInInitializerError(new IllegalStateException("out of order\nat x"));
        }
    }

    public static final class Denied extends Fake {
        @Override
        public Backend open() {
            throw new UnsatisfiedLinkError("because of java.lang.IllegalCallerException: no\nat x");
        }
    }

    public static final class Throwing extends Fake {
        public Throwing() {
            throw new IllegalStateException("not today");
        }
    }

    public static final class Nameless extends Fake {
        @Override
        public String name() {
            throw new AssertionError("who am I?\nat x");
        }
    }

    public static final class Erring extends Fake {
        @Override
        public Backend open() {
            throw new ServiceConfigurationError("nothing to be found");
        }
    }

    @BeforeEach
    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
        System.clearProperty(Backends.PROPERTY);
        System.clearProperty(TracingBackend.PROPERTY);
        System.clearProperty(FaultyBackend.PROPERTY);
    }

    @Test
    void candidatesComeByRankWithTheReasonOfThoseThatAreNotUsable() throws IOException {
        install(Plain.class.getName(), Lacking.class.getName(), Failing.class.getName());
        assertEquals(
                List.of(
                        "Lacking: needs a better day",
                        "Failing: java.lang.IllegalStateException: out of order",
                        "Plain: usable"),
                reasons());
    }

    @Test
    void openTakesTheUsableOneOfTheHighestRank() throws IOException {
        install(Lacking.class.getName(), Failing.class.getName(), Plain.class.getName());
        assertSame(Fake.BACKEND, Backends.open());
    }

    @Test
    void deniedNativeAccessNamesTheFlagToPass() throws IOException {
        install(Denied.class.getName());
        assertEquals(
                List.of("Denied: native access is denied: start with"
                        + " --enable-native-access=ALL-UNNAMED"),
                reasons());
    }

    @Test
    void providerThatFailedIsNotTriedAgain() throws IOException {
        install(Failing.class.getName());
        reasons();
        int opened = Failing.opened;
        reasons();
        assertEquals(opened, Failing.opened);
    }

    @Test
    void providersThatDoNotLoadAreReportedAndPassedOver() throws IOException {
        Files.write(directory.resolve("Future.class"), OF_THE_FUTURE);
        install("Future", "no.such.Provider", Throwing.class.getName(), Plain.class.getName());
        assertSame(Fake.BACKEND, Backends.open());
        List<String> reasons = reasons();
        assertEquals(4, reasons.size(), reasons::toString);
        assertEquals("Plain: usable", reasons.get(0));
        assertTrue(reasons.stream().anyMatch(r -> r.contains("no.such.Provider")));
        assertTrue(reasons.stream().anyMatch(r -> r.contains("UnsupportedClassVersionError")));
        assertTrue(reasons.stream().anyMatch(r -> r.contains("Throwing")));
    }

    @Test
    void providerThatFailsToLoadIsReportedWithTheCause() throws IOException {
        install(Throwing.class.getName());
        assertTrue(reasons().get(0).endsWith(": java.lang.IllegalStateException: not today"));
    }

    @Test
    void providerThatCannotSayItsNameIsReportedAndPassedOver() throws IOException {
        install(Nameless.class.getName(), Plain.class.getName());
        assertEquals(
                List.of(
                        "Plain: usable",
                        "(a provider that does not load): " + Nameless.class.getName()
                                + " says no name or rank: java.lang.AssertionError: who am I?"),
                reasons());
    }

    @Test
    void errorOfAProviderIsItsReason() throws IOException {
        install(Erring.class.getName(), Plain.class.getName());
        assertEquals(
                List.of(
                        "Erring: java.util.ServiceConfigurationError: nothing to be found",
                        "Plain: usable"),
                reasons());
    }

    @Test
    void propertyForcesOneWithoutFallback() throws IOException {
        install(Plain.class.getName(), Lacking.class.getName());
        System.setProperty(Backends.PROPERTY, "Lacking");
        assertEquals("backend Lacking: needs a better day", refusal(Backends::open));
    }

    @Test
    void unknownNameIsToldWhatThereIs() throws IOException {
        install(Plain.class.getName(), Lacking.class.getName());
        assertEquals(
                "no backend is named x; found: Lacking, Plain", refusal(() -> Backends.open("x")));
    }

    @Test
    void noProviderAtAllIsToldWhatToAdd() {
        assertTrue(refusal(Backends::open).contains("add io.github.sockcall:sockcall-ffm"));
        assertTrue(refusal(() -> Backends.open("ffm")).contains("sockcall-jnr (Java 17 or newer)"));
    }

    @Test
    void propertyTracesWhatIsOpened() throws IOException {
        install(Plain.class.getName());
        Path trace = directory.resolve("trace");
        System.setProperty(TracingBackend.PROPERTY, trace.toString());
        Backends.open().close(-1);
        Backends.open().listen(3, 5);
        assertEquals(List.of("close(-1) = 0", "listen(3, 5) = 0"), Files.readAllLines(trace));
    }

    @Test
    void propertyHasFaultsInWhatIsOpenedAndTheyAreTraced() throws IOException {
        install(Plain.class.getName());
        Path trace = directory.resolve("trace");
        System.setProperty(TracingBackend.PROPERTY, trace.toString());
        System.setProperty(FaultyBackend.PROPERTY, "close:EBADF");
        Backends.open().close(-1);
        assertEquals(
                List.of("close(-1) = -1 EBADF (Bad file descriptor)"), Files.readAllLines(trace));
    }

    @Test
    void faultsThatCannotBeReadAreRefused() throws IOException {
        install(Plain.class.getName());
        System.setProperty(FaultyBackend.PROPERTY, "close:never");
        String refusal = refusal(Backends::open);
        assertTrue(
                refusal.startsWith("-Dsockcall.faults: fault rule \"close:never\": never is no"),
                refusal);
    }

    @Test
    void traceThatCannotBeWrittenIsRefusedByName() throws IOException {
        install(Plain.class.getName());
        System.setProperty(
                TracingBackend.PROPERTY, directory.resolve("no/trace").toString());
        assertTrue(refusal(Backends::open).contains("no/trace"));
    }

    private void install(String... providers) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.write(services.resolve(BackendProvider.class.getName()), List.of(providers));
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {directory.toUri().toURL()}, before));
    }

    private static List<String> reasons() {
        return Backends.candidates().stream()
                .map(c -> c.name() + ": " + c.unusable().orElse("usable"))
                .toList();
    }

    private static String refusal(Runnable open) {
        return assertThrows(BackendUnavailableException.class, open::run).getMessage();
    }
}
