package sockcall.cli;

import sockcall.Constants;
import sockcall.ControlMessages;
import sockcall.MsgHdr;
import sockcall.abi.StructUcred;

/**
 * Whether another message comes over a connection of SOCK_SEQPACKET, or its end. A count of 0 is
 * either; but with SO_PASSCRED the kernel says of every message, an empty one too, who sent it, and
 * of the end nothing.
 */
final class NextMessage {
    private final Descriptor connection;
    private final MsgHdr peeked;

    /** Of a connection that was accepted from a listener that was prepared. */
    NextMessage(Descriptor connection) {
        this.connection = connection;
        // Room for the credentials alone: descriptors that come with the message stay outside.
        ControlMessages control = new ControlMessages(ControlMessages.space(StructUcred.SIZE));
        this.peeked = new MsgHdr().msg_control(control.room());
    }

    /** What a listener needs: its connections inherit the option. */
    static void prepare(Descriptor listener) throws Refusal {
        listener.setOption(Constants.SO_PASSCRED, 1);
    }

    /** Waits for either; the message stays where it is. */
    boolean comes() throws Refusal {
        connection.recvmsg(peeked, Constants.MSG_PEEK);
        return peeked.msg_controllen() > 0;
    }
}
