package sockcall.tck.scenario;

import java.util.List;

/** What a word of a call stands for. */
sealed interface Argument {

    /**
     * A descriptor.
     *
     * @param name the name that it is bound to; null where the word is a number
     * @param number the number
     */
    record Descriptor(String name, int number) implements Argument {}

    /** A number. */
    record Number(int value) implements Argument {}

    /**
     * Memory, and its length.
     *
     * @param content what the pointer points to
     * @param length the length that is passed, or that memory says
     * @param lengthPointer where a length in memory is: null for a place that says it
     */
    record Memory(Content content, long length, Content.Pointer lengthPointer) implements Argument {

        Memory(Content content, long length) {
            this(content, length, null);
        }

        Memory(Content content) {
            this(content, content.size());
        }

        /** NULL, for the length in memory too: the word {@code null}. */
        static Memory none(WordReader word) {
            word.takeIf("null");
            return new Memory(Content.Pointer.NULL, 0, Content.Pointer.NULL);
        }
    }

    /**
     * An array of struct iovec.
     *
     * @param entries what they point to
     * @param count the number of entries that is passed
     */
    record Vectors(List<Memory> entries, int count) implements Argument {
        public Vectors {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A message.
     *
     * @param name its address, or room for one; null without one
     * @param iov its data, or room for them
     * @param control its control messages, or room for them; null without them
     */
    record Message(Memory name, Vectors iov, Memory control) implements Argument {}

    /** An array of messages. */
    record Messages(List<Message> messages) implements Argument {
        public Messages {
            messages = List.copyOf(messages);
        }
    }
}
