package sockcall.tck.scenario;

import sockcall.abi.StructTimeval;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** The values of options that have words of their own. */
enum ValueType {
    /** A C int. */
    INT(Integer.BYTES) {
        @Override
        void read(WordReader word, ByteBuffer value) {
            putInts(word, value);
        }

        @Override
        String text(ByteBuffer value) {
            return ints(value);
        }
    },

    /** {@code struct timeval}. */
    TIMEVAL(StructTimeval.SIZE) {
        @Override
        void read(WordReader word, ByteBuffer value) {
            StructTimeval.tv_sec(value, word.number(Long.MIN_VALUE, Long.MAX_VALUE, "seconds"));
            word.take(".", "a point and six digits");
            StructTimeval.tv_usec(value, word.microseconds());
        }

        @Override
        String text(ByteBuffer value) {
            return String.format(
                    Locale.ROOT,
                    "%d.%06d",
                    StructTimeval.tv_sec(value),
                    StructTimeval.tv_usec(value));
        }
    },

    /** {@code struct linger}, two ints: {@code l_onoff} and {@code l_linger}; socket(7). */
    LINGER(2 * Integer.BYTES) {
        @Override
        void read(WordReader word, ByteBuffer value) {
            putInts(word, value);
        }

        @Override
        String text(ByteBuffer value) {
            return ints(value);
        }
    },

    /** {@code struct ucred}, three ints: {@code pid}, {@code uid} and {@code gid}; unix(7). */
    UCRED(3 * Integer.BYTES) {
        @Override
        void read(WordReader word, ByteBuffer value) {
            if (word.takeIf("self")) {
                value.put(0, Credentials.own());
            } else {
                putInts(word, value);
            }
        }

        @Override
        String text(ByteBuffer value) {
            return value.equals(ByteBuffer.wrap(Credentials.own())) ? "self" : ints(value);
        }
    },

    /** {@code uint64_t}, as the counter of eventfd(2). */
    U64(Long.BYTES) {
        @Override
        void read(WordReader word, ByteBuffer value) {
            value.putLong(0, word.unsignedNumber("a number of 64 bits without a sign"));
        }

        @Override
        String text(ByteBuffer value) {
            return Long.toUnsignedString(value.getLong(0));
        }
    };

    private final int size;

    ValueType(int size) {
        this.size = size;
    }

    /** The number of its bytes. */
    int size() {
        return size;
    }

    /** The word that asks for room for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what stands behind the colon into memory of its size. */
    abstract void read(WordReader word, ByteBuffer value);

    /** What stands behind the colon for such memory. */
    abstract String text(ByteBuffer value);

    /** The value of a word as {@code int:5}; null where the word is none. */
    static Content.Data read(WordReader word) {
        for (ValueType type : values()) {
            if (word.takeIf(type.word() + ":")) {
                ByteBuffer value = ByteBuffer.allocate(type.size).order(ByteOrder.nativeOrder());
                type.read(word, value);
                return new Content.Data(value.array(), type);
            }
        }
        return null;
    }

    /** {@code struct ucred} of {@code self} or {@code PID,UID,GID}. */
    static byte[] ucred(WordReader word) {
        ByteBuffer value = ByteBuffer.allocate(UCRED.size).order(ByteOrder.nativeOrder());
        UCRED.read(word, value);
        return value.array();
    }

    /** The word for the first bytes of memory. */
    String shown(ByteBuffer memory) {
        ByteBuffer value = memory.slice(memory.position(), size).order(ByteOrder.nativeOrder());
        return word() + ":" + text(value);
    }

    private static void putInts(WordReader word, ByteBuffer value) {
        for (int i = 0; i < value.limit(); i += Integer.BYTES) {
            if (i > 0) {
                word.take(",", "a comma and a number");
            }
            value.putInt(i, word.integer("a number"));
        }
    }

    private static String ints(ByteBuffer value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.limit(); i += Integer.BYTES) {
            text.append(i > 0 ? "," : "").append(value.getInt(i));
        }
        return text.toString();
    }
}
