package sockcall.tck.scenario;

import sockcall.Constants;
import sockcall.ControlMessages;
import sockcall.Iovecs;
import sockcall.MsgHdr;
import sockcall.abi.StructUcred;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A message that was received.
 *
 * @param message the struct
 * @param isBad tells pointers to no memory, where Java must not look
 */
record ReceivedMessage(MsgHdr message, Predicate<ByteBuffer> isBad) {

    /** Room for the data. */
    Iovecs data() {
        return message.msg_iov();
    }

    int namelen() {
        return message.msg_namelen();
    }

    int flags() {
        return message.msg_flags();
    }

    /** The bytes of control messages that came. */
    int controllen() {
        return message.msg_control() == null ? 0 : message.msg_controllen();
    }

    ShownAddress address(PrivateNames names) {
        byte[] bytes = Outcome.first(readable(message.msg_name()), namelen());
        return ShownAddress.of(names, bytes, namelen());
    }

    private ByteBuffer readable(ByteBuffer memory) {
        return memory == null || isBad.test(memory) ? null : memory;
    }

    /** The control messages, before the first; none where there is no memory for any. */
    private ControlMessages control() {
        ByteBuffer memory = readable(message.msg_control());
        return memory == null
                ? new ControlMessages(0).received(0)
                : ControlMessages.in(memory).received(controllen());
    }

    /** The descriptors that came. */
    List<Integer> descriptors() {
        List<Integer> descriptors = new ArrayList<>();
        for (ControlMessages control = control(); control.next(); ) {
            for (int i = 0; control.areDescriptors() && i < control.ints(); i++) {
                if (control.getInt(i) >= 0) {
                    descriptors.add(control.getInt(i));
                }
            }
        }
        return descriptors;
    }

    /** How many descriptors came with SCM_RIGHTS. */
    int rights() {
        int count = 0;
        for (ControlMessages control = control(); control.next(); ) {
            count += is(control, Constants.SCM_RIGHTS) ? control.ints() : 0;
        }
        return count;
    }

    /** Whether a descriptor came with SCM_PIDFD. */
    boolean hasPidfd() {
        for (ControlMessages control = control(); control.next(); ) {
            if (is(control, Constants.SCM_PIDFD) && control.ints() == 1 && control.getInt(0) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether this struct ucred came with SCM_CREDENTIALS. */
    boolean hasCredentials(byte... expected) {
        for (ControlMessages control = control(); control.next(); ) {
            if (is(control, Constants.SCM_CREDENTIALS)
                    && Arrays.equals(Outcome.first(control.data(), StructUcred.SIZE), expected)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(ControlMessages control, int type) {
        return control.is(Constants.SOL_SOCKET, type);
    }
}
