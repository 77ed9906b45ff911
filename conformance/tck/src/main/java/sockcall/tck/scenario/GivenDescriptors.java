package sockcall.tck.scenario;

import sockcall.MMsgHdrs;
import sockcall.spi.CallDescription.Part;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The descriptors that a call gave, in the order in which transcripts number them. */
final class GivenDescriptors {
    private final Outcome outcome;
    private final List<Integer> given = new ArrayList<>();

    /** Those of a call that did not fail. */
    GivenDescriptors(Outcome outcome) {
        this.outcome = outcome;
    }

    List<Integer> all() {
        if (outcome.invocation().line().givesDescriptor()) {
            given.add(outcome.result());
        }
        outcome.invocation().line().call().parts().forEach(this::of);
        return given;
    }

    private void of(Part part) {
        if (part.isScattered()) {
            received(part);
            return;
        }
        switch (part.kind()) {
            case DESCRIPTORS_OUT -> ints(part);
            case VALUE_OUT -> {
                Content content = outcome.invocation().content(part, null);
                if (content instanceof Content.NewDescriptor
                        && outcome.written(part).length == Integer.BYTES) {
                    ints(part);
                }
            }
            default -> {
                // Nothing is given there.
            }
        }
    }

    private void ints(Part part) {
        ByteBuffer array = outcome.invocation().buffer(part);
        for (int i = 0; array != null && i < array.remaining(); i += Integer.BYTES) {
            given.add(array.getInt(array.position() + i));
        }
    }

    private void received(Part part) {
        switch (part.kind()) {
            case MESSAGE -> given.addAll(outcome.message(part).descriptors());
            case MESSAGES -> {
                MMsgHdrs messages = (MMsgHdrs) outcome.invocation().argument(part);
                for (int i = 0; i < Math.min(outcome.result(), messages.count()); i++) {
                    given.addAll(outcome.ofMessage(i).message(part).descriptors());
                }
            }
            default -> {
                // Data alone bring none.
            }
        }
    }
}
