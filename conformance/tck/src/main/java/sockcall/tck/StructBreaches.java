package sockcall.tck;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.IntStream;

/** The rules of the guard that speak of structs, of commands and of requests, broken. */
final class StructBreaches {
    /** Of linux/fcntl.h, those that take a pointer. */
    private static final int[] POINTER_COMMANDS = {
        5, 6, 7, 15, 16, 17, 36, 37, 38, 1035, 1036, 1037, 1038, 1039, 1040
    };

    /** SIOCGIFCONF, which says no size, and a request that says a size of 0. */
    private static final int[] REQUESTS_WITHOUT_SIZE = {0x8912, 0x80006601};

    private static final String ILLEGAL = IllegalArgumentException.class.getName();

    private StructBreaches() {}

    /** Adds those of one call. */
    static void of(GuardedCall call, List<Breach> breaches) {
        for (Parameter struct : call.structs()) {
            breaches.add(new Breach(
                    call,
                    struct.getName(),
                    "null",
                    arguments -> arguments.put(struct.getName(), null),
                    NullPointerException.class.getName(),
                    " is null: the man page does not allow NULL here, pass a "
                            + struct.getType().getSimpleName()));
        }
        switch (call.toString()) {
            case "sendmmsg", "recvmmsg" -> {
                breaches.add(numberOfStructs(call, GuardedCall.STRUCTS + 1));
                breaches.add(numberOfStructs(call, -1));
            }
            case "fcntl" ->
                IntStream.of(POINTER_COMMANDS)
                        .forEach(command -> breaches.add(pointerCommand(call, command)));
            case "ioctl" ->
                IntStream.of(REQUESTS_WITHOUT_SIZE)
                        .forEach(request -> breaches.add(withoutSize(call, request)));
            default -> {}
        }
    }

    private static Breach numberOfStructs(GuardedCall call, int number) {
        return new Breach(
                call,
                "vlen",
                "more than there are: " + number,
                arguments -> arguments.put("vlen", number),
                ILLEGAL,
                " says " + Integer.toUnsignedString(number) + " structs and msgvec has "
                        + GuardedCall.STRUCTS + ": pass a number that fits");
    }

    private static Breach pointerCommand(GuardedCall call, int command) {
        return new Breach(
                call,
                "cmd",
                "of a pointer: " + command,
                arguments -> arguments.put("cmd", command),
                ILLEGAL,
                " says " + command + " and arg is then a pointer, which no int can be: pass a"
                        + " command that takes a number");
    }

    private static Breach withoutSize(GuardedCall call, int request) {
        return new Breach(
                call,
                "request",
                "without a size: " + request,
                arguments -> arguments.put("request", request),
                ILLEGAL,
                " says 0x" + Integer.toHexString(request) + " and with that not how large argp"
                        + " is: pass null, or a request of a known size");
    }
}
