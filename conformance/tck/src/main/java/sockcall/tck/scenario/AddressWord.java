package sockcall.tck.scenario;

/** An address as a word of a file makes it, by which transcripts show it. */
sealed interface AddressWord extends Content permits SocketAddress, NetworkAddress {

    /** The address in memory of this size: cut, or with zeros behind it. */
    AddressWord resized(int to);

    /** A length of this address, with what is the scenario's own. */
    int wholeLength(int shown);

    /** A length of this address, without what is the scenario's own. */
    int shownLength(int length);

    /** The bytes of the address. */
    byte[] bytes(PrivateNames names);

    @Override
    default byte[] bytes(Surroundings surroundings) {
        return bytes(surroundings.names());
    }

    /** The word of an address; null where the word is none. */
    static AddressWord read(WordReader word) {
        NetworkAddress network = NetworkAddress.read(word, "a port");
        return network != null ? network : SocketAddress.read(word);
    }
}
