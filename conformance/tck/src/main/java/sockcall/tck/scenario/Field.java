package sockcall.tck.scenario;

import sockcall.spi.CallDescription.Kind;

import java.util.Arrays;
import java.util.List;

/** What a call has to have written. */
sealed interface Field {

    /** The kinds of parameters that such a field speaks of. */
    List<Kind> subject();

    /** Whether the call wrote that. */
    boolean holds(Outcome outcome);

    /** The bytes that were received, or the bytes of a value. */
    record Bytes(byte[] bytes) implements Field {
        @Override
        public List<Kind> subject() {
            return List.of(Kind.DATA_OUT, Kind.VALUE_OUT);
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.result() >= 0
                    && Arrays.equals(bytes, outcome.written(outcome.part(subject())));
        }
    }

    /** An address that these bytes are, as the transcript shows them. */
    record Address(SocketAddress address) implements Field {
        @Override
        public List<Kind> subject() {
            return List.of(Kind.ADDRESS_OUT);
        }

        @Override
        public boolean holds(Outcome outcome) {
            PrivateNames names = outcome.invocation().names();
            byte[] bytes = address.bytes(names);
            return new Shown(ShownAddress.of(names, bytes, bytes.length).text()).holds(outcome);
        }
    }

    /** An address that the transcript shows so. */
    record Shown(String text) implements Field {
        @Override
        public List<Kind> subject() {
            return List.of(Kind.ADDRESS_OUT);
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.result() >= 0
                    && outcome.address(outcome.part(subject())).text().equals(text);
        }
    }

    /** The length that was written into memory. */
    record Length(int length) implements Field {
        @Override
        public List<Kind> subject() {
            return List.of(Kind.LENGTH_IN_MEMORY);
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.saysLength(length);
        }
    }

    /** What poll(2) found, of each entry. */
    record Events(List<Integer> events) implements Field {
        public Events {
            events = List.copyOf(events);
        }

        @Override
        public List<Kind> subject() {
            return List.of(Kind.POLLFDS);
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.result() >= 0 && outcome.revents().equals(events);
        }
    }

    /** An address, or one that only the kernel makes, as it is written in a file; else null. */
    static Field address(WordReader word) {
        for (String text : List.of("none", "autobind")) {
            if (word.takeIf(text)) {
                return new Shown(text);
            }
        }
        if (word.takeIf("cut:")) {
            return new Shown("cut:" + word.number(0, WordReader.LARGEST, "a number of bytes"));
        }
        SocketAddress address = SocketAddress.read(word);
        return address == null ? null : new Address(address);
    }
}
