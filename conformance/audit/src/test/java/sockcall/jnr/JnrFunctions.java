package sockcall.jnr;

import com.kenai.jffi.LastError;

import sockcall.audit.Functions;

/** In this package, because {@link SixWords} is nobody else's business. */
public final class JnrFunctions implements Functions {
    @Override
    public int found(String name, int number, long... words) {
        return call(SixWords.find(name, number), words);
    }

    @Override
    public int numbered(int number, long... words) {
        return call(-number, words);
    }

    private static int call(long function, long... w) {
        long returned = SixWords.call(function, w[0], w[1], w[2], w[3], w[4], w[5]);
        return (int) returned != -1 ? (int) returned : -LastError.getInstance().get();
    }
}
