package sockcall.tck.scenario;

/**
 * The address that a socket is bound to, which only a run knows: the word {@code of:$NAME}.
 *
 * @param descriptor the socket
 */
record BoundAddress(Argument.Descriptor descriptor) implements Content {

    /** What stands for it in a run: just these bytes, shown as what they are. */
    Content.Data found(Surroundings surroundings) {
        return new Content.Data(bytes(surroundings), null);
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public byte[] bytes(Surroundings surroundings) {
        return surroundings.addressOf(descriptor);
    }
}
