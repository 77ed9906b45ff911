package sockcall.audit;

import sockcall.Iovecs;
import sockcall.MMsgHdrs;
import sockcall.MsgHdr;
import sockcall.spi.CallDescription;
import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arguments of any call that the guard lets pass, and with which the kernel refuses to do it. */
final class RefusedArguments {
    /** A whole number of struct pollfd, and of struct epoll_event on every processor. */
    private static final int ROOM = 48;

    /** Surely not open; of a negative one, fstat of glibc says EBADF by itself. */
    private static final int NOT_OPEN = 9999;

    private static final int NO_PROCESS = -1;

    /** A flag that no call has. */
    private static final int NO_FLAG = 1 << 30;

    /** No such directory, for calls whose flags the kernel passes over. */
    private static final String NO_PATH = "/no/path\0";

    private RefusedArguments() {}

    static Object[] of(CallDescription call) {
        return call.parts().stream()
                .map(part ->
                        part.description().getType().isPrimitive() ? number(part) : memory(part))
                .toArray();
    }

    private static Object number(Part part) {
        int number = switch (part.kind()) {
            case DESCRIPTOR -> NOT_OPEN;
            case PROCESS -> NO_PROCESS;
            case LENGTH -> 1;
            default -> part.names().filter(names -> names.flags()).isPresent() ? NO_FLAG : 0;
        };
        return part.description().getType() == long.class ? (Object) (long) number : number;
    }

    private static Object memory(Part part) {
        return switch (part.kind()) {
            case MESSAGE -> new MsgHdr().msg_iov(room(ROOM));
            case MESSAGES -> new MMsgHdrs(1);
            case IOVECS -> new Iovecs(room(ROOM));
            case STRING -> path();
            case ARGUMENT -> null;
            case LENGTH_IN_MEMORY -> room(Integer.BYTES).putInt(0, ROOM);
            default -> room(Math.max(part.size(), ROOM));
        };
    }

    private static ByteBuffer path() {
        ByteBuffer path = room(NO_PATH.length());
        for (int i = 0; i < NO_PATH.length(); i++) {
            path.put(i, (byte) NO_PATH.charAt(i));
        }
        return path;
    }

    private static ByteBuffer room(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
