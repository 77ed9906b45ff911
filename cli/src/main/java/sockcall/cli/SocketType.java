package sockcall.cli;

import sockcall.Constants;

/** The types of AF_UNIX sockets, as a user writes them. */
enum SocketType {
    stream(Constants.SOCK_STREAM),
    dgram(Constants.SOCK_DGRAM),
    seqpacket(Constants.SOCK_SEQPACKET);

    /**
     * More than any message on AF_UNIX: Linux 6.18 on x86_64 takes up to 4,263,616 bytes however
     * large SO_SNDBUF is, since a message lives in one allocation of 4 MiB and 17 pages beside it.
     */
    static final int LARGEST_MESSAGE = (4 << 20) + (128 << 10);

    private final int constant;

    SocketType(int constant) {
        this.constant = constant;
    }

    /** The constant of socket(2). */
    int constant() {
        return constant;
    }

    /** Whether a receiver listens and accepts. */
    boolean isConnected() {
        return this != dgram;
    }

    /** Whether what is sent arrives in the pieces that it was sent in. */
    boolean hasMessages() {
        return this != stream;
    }
}
