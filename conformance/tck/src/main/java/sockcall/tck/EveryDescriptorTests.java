package sockcall.tck;

import static sockcall.Constants.SOCK_STREAM;
import static sockcall.Errno.EBADF;
import static sockcall.tck.Results.assertResult;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import sockcall.spi.CallDescription;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every call that takes a descriptor, with one that is not open. */
class EveryDescriptorTests extends ContractFixture {

    static Stream<Arguments> callsOfEveryKernel() {
        return descriptors(call -> !Kernel.isNewer(call));
    }

    static Stream<Arguments> callsOfNewerKernels() {
        return descriptors(Kernel::isNewer);
    }

    private static Stream<Arguments> descriptors(Predicate<String> isOf) {
        return GuardedCall.all().stream()
                .filter(call -> isOf.test(call.toString()))
                .flatMap(call -> descriptor(call)
                        .flatMap(name -> Stream.of(-1, Integer.MAX_VALUE)
                                .map(fd -> Arguments.of(call, name, fd))));
    }

    /** The first, which all calls that have two look at. */
    private static Stream<String> descriptor(GuardedCall call) {
        return CallDescription.all().get(call.toString()).parts().stream()
                .filter(part -> part.kind() == Kind.DESCRIPTOR)
                .map(Part::name)
                .limit(1);
    }

    @ParameterizedTest
    @MethodSource("callsOfEveryKernel")
    void descriptorThatIsNotOpenFailsWithEBADF(GuardedCall call, String name, int fd)
            throws Throwable {
        assertIsRefused(call, name, fd);
    }

    @ParameterizedTest
    @MethodSource("callsOfNewerKernels")
    void descriptorThatIsNotOpenFailsWithEBADFInNewerCalls(GuardedCall call, String name, int fd)
            throws Throwable {
        Kernel.assumeHas(call.toString());
        assertIsRefused(call, name, fd);
    }

    private void assertIsRefused(GuardedCall call, String name, int fd) throws Throwable {
        Map<String, Object> arguments = call.arguments(socket(SOCK_STREAM));
        arguments.put(name, fd);
        assertResult(-EBADF, call.on(calls, arguments));
    }
}
