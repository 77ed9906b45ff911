package sockcall.cli;

import sockcall.Constants;

/** The types of AF_UNIX sockets, as a user writes them. */
enum SocketType {
    stream(Constants.SOCK_STREAM),
    dgram(Constants.SOCK_DGRAM),
    seqpacket(Constants.SOCK_SEQPACKET);

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
