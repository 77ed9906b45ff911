package sockcall.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class PlatformTest {

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "x86_64", "aarch64", "riscv64", "ppc64le", "s390x"})
    void linuxOnSupportedProcessorIsSupported(String processor) {
        assertEquals(Optional.empty(), Platform.unsupported("Linux", processor));
    }

    @Test
    void otherPlatformIsToldWhatIsSupportedAndWhatItIs() {
        assertEquals(
                Optional.of(
                        "supported is Linux on x86_64, aarch64, riscv64, ppc64le and s390x; this is"
                                + " Mac OS X on aarch64"),
                Platform.unsupported("Mac OS X", "aarch64"));
        assertEquals(true, Platform.unsupported("Linux", "mips64").isPresent());
    }
}
