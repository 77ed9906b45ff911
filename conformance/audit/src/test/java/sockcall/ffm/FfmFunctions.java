package sockcall.ffm;

import sockcall.audit.Functions;

/** In this package, because {@link LibC} is nobody else's business. */
public final class FfmFunctions implements Functions {
    @Override
    public int found(String name, int number, long... words) {
        return call(LibC.find(name, number), words);
    }

    @Override
    public int numbered(int number, long... words) {
        return call(LibC.systemCall(number), words);
    }

    private static int call(LibC.Function function, long... w) {
        return LibC.call(function, w[0], w[1], w[2], w[3], w[4], w[5]);
    }
}
