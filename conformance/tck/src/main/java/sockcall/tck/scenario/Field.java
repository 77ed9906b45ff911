package sockcall.tck.scenario;

import sockcall.abi.StructEpollEvent;
import sockcall.abi.StructStat;
import sockcall.spi.CallDescription.Kind;
import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a call has to have written. */
sealed interface Field {

    /** Whether such a field speaks of a parameter. */
    boolean speaksOf(Part part);

    /** Whether the call wrote that. */
    boolean holds(Outcome outcome);

    /** Whether a parameter is a message that is received, or several. */
    static boolean isReceived(Part part) {
        return part.isScattered() && (part.kind() == Kind.MESSAGE || part.kind() == Kind.MESSAGES);
    }

    /** The bytes that were received, or the bytes of a value. */
    record Bytes(byte[] bytes) implements Field {
        @Override
        public boolean speaksOf(Part part) {
            return part.isScattered()
                    || Set.of(Kind.DATA_OUT, Kind.VALUE_OUT, Kind.ARGUMENT).contains(part.kind());
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.result() >= 0
                    && Arrays.equals(bytes, outcome.written(outcome.part(this::speaksOf)));
        }
    }

    /** A value that is a descriptor. */
    record Descriptor() implements Field {
        @Override
        public boolean speaksOf(Part part) {
            return part.kind() == Kind.VALUE_OUT;
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.given().size() == 1;
        }
    }

    /** An address that these bytes are, as the transcript shows them. */
    record Address(AddressWord address) implements Field {
        @Override
        public boolean speaksOf(Part part) {
            return part.kind() == Kind.ADDRESS_OUT || isReceived(part);
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
        public boolean speaksOf(Part part) {
            return part.kind() == Kind.ADDRESS_OUT || isReceived(part);
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.result() >= 0
                    && outcome.address(outcome.part(this::speaksOf)).text().equals(text);
        }
    }

    /** The length that was written into memory. */
    record Length(int length) implements Field {
        @Override
        public boolean speaksOf(Part part) {
            return part.kind() == Kind.LENGTH_IN_MEMORY || isReceived(part);
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.saysLength(outcome.part(this::speaksOf), length);
        }
    }

    /** What poll(2) found, of each entry. */
    record Events(List<Integer> events) implements Field {
        public Events {
            events = List.copyOf(events);
        }

        @Override
        public boolean speaksOf(Part part) {
            return part.kind() == Kind.POLLFDS;
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.result() >= 0 && outcome.revents().equals(events);
        }
    }

    /** What epoll_wait(2) found, in its order. */
    record Ready(List<StructParser.Ready> expected) implements Field {
        public Ready {
            expected = List.copyOf(expected);
        }

        @Override
        public boolean speaksOf(Part part) {
            return part.kind() == Kind.EPOLL_EVENTS;
        }

        @Override
        public boolean holds(Outcome outcome) {
            ByteBuffer events = outcome.invocation().buffer(outcome.part(this::speaksOf));
            boolean holds = outcome.result() == expected.size();
            for (int i = 0; holds && i < expected.size(); i++) {
                int at = i * StructEpollEvent.SIZE;
                holds = expected.get(i)
                        .equals(new StructParser.Ready(
                                StructEpollEvent.events(events, at),
                                StructEpollEvent.data(events, at)));
            }
            return holds;
        }
    }

    /** The type and the permissions of a file. */
    record Mode(int mode) implements Field {
        @Override
        public boolean speaksOf(Part part) {
            return part.kind() == Kind.STAT;
        }

        @Override
        public boolean holds(Outcome outcome) {
            ByteBuffer struct = outcome.invocation().buffer(outcome.part(this::speaksOf));
            return outcome.result() >= 0
                    && StructStat.st_mode(struct.order(ByteOrder.nativeOrder())) == mode;
        }
    }

    /** What is so of a message that was received. */
    record OfMessage(Predicate<ReceivedMessage> is) implements Field {
        @Override
        public boolean speaksOf(Part part) {
            return isReceived(part);
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.result() >= 0 && is.test(outcome.message(outcome.part(this::speaksOf)));
        }
    }

    /** {@code msg_len}, which is all that came of one message of several. */
    record Sent(int length) implements Field {
        @Override
        public boolean speaksOf(Part part) {
            return part.kind() == Kind.MESSAGES;
        }

        @Override
        public boolean holds(Outcome outcome) {
            return outcome.result() == length;
        }
    }

    /** What holds of each message, of the first one on. */
    record OfMessages(List<Field> each) implements Field {
        public OfMessages {
            each = List.copyOf(each);
        }

        @Override
        public boolean speaksOf(Part part) {
            return part.kind() == Kind.MESSAGES;
        }

        @Override
        public boolean holds(Outcome outcome) {
            boolean holds = outcome.result() >= each.size();
            for (int i = 0; holds && i < each.size(); i++) {
                holds = each.get(i).holds(outcome.ofMessage(i));
            }
            return holds;
        }
    }
}
