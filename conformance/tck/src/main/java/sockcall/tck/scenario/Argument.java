package sockcall.tck.scenario;

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
}
