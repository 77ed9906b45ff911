package sockcall.bench.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the guard and the struct objects add to a call, in nanoseconds.
 *
 * @param guard recv through {@code Syscalls}, less recv of the backend
 * @param structs recvmsg less recv, less the same in C: what {@code MsgHdr} costs
 */
record GuardCost(
        String participant,
        double guard,
        Interval guardInterval,
        double structs,
        Interval structsInterval) {
    /** What both together may cost. */
    static final double LIMIT = 10;

    /** Of each participant of this project; none where the cells were not run. */
    static List<GuardCost> of(Measured measured) {
        Map<String, Cell> cells =
                measured.cells().stream().collect(Collectors.toMap(Cell::name, cell -> cell));
        Cell recv = cells.get("recv-nothing");
        Cell bare = cells.get("recv-unguarded");
        Cell recvmsg = cells.get("recvmsg-nothing");
        List<GuardCost> costs = new ArrayList<>();
        if (recv == null || bare == null || recvmsg == null) {
            return costs;
        }
        for (String participant : Participants.OURS) {
            double[] guarded = overC(measured, recv, participant);
            double[] guard = differences(guarded, overC(measured, bare, participant));
            double[] structs = differences(overC(measured, recvmsg, participant), guarded);
            if (guard.length == 0 || structs.length == 0) {
                continue;
            }
            costs.add(new GuardCost(
                    participant,
                    Statistics.median(guard),
                    Statistics.interval(guard),
                    Statistics.median(structs),
                    Statistics.interval(structs)));
        }
        return costs;
    }

    double together() {
        return guard + structs;
    }

    /** At least as wide as the interval of the sum. */
    Interval interval() {
        return new Interval(
                guardInterval.low() + structsInterval.low(),
                guardInterval.high() + structsInterval.high());
    }

    Verdict.Outcome outcome() {
        return Verdict.Outcome.of(LIMIT, together(), interval());
    }

    /**
     * What each round took longer than C in the same round, at the median speed of C: the machine
     * may have another speed in the rounds of another cell.
     */
    private static double[] overC(Measured measured, Cell cell, String participant) {
        double[] ratios = measured.ratios(
                new Measured.Side(cell, participant), new Measured.Side(cell, Participants.C));
        double[] inC = measured.values(cell, Participants.C);
        return Arrays.stream(ratios)
                .map(ratio -> (ratio - 1) * Statistics.median(inC))
                .toArray();
    }

    private static double[] differences(double[] more, double[] less) {
        return IntStream.range(0, Math.min(more.length, less.length))
                .mapToDouble(i -> more[i] - less[i])
                .toArray();
    }
}
