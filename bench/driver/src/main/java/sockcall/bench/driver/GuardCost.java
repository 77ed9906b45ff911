package sockcall.bench.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the guard and the struct objects add to a call, in nanoseconds. The cells measure both calls
 * in turns of some milliseconds.
 *
 * @param guard recv through {@code Syscalls}, less recv of the backend
 * @param structs recvmsg less read, less the same in C: what {@code MsgHdr} costs; each backend
 *     makes both in the same way, by their numbers
 */
record GuardCost(
        String participant,
        double guard,
        Interval guardInterval,
        double structs,
        Interval structsInterval) {
    static final String GUARD = "guard";
    static final String STRUCTS = "structs";

    /** What both together may cost. */
    static final double LIMIT = 10;

    /** Of each participant of this project; none where the cells were not run. */
    static List<GuardCost> of(Measured measured) {
        Map<String, Cell> cells =
                measured.cells().stream().collect(Collectors.toMap(Cell::name, cell -> cell));
        Cell guards = cells.get(GUARD);
        Cell structs = cells.get(STRUCTS);
        List<GuardCost> costs = new ArrayList<>();
        if (guards == null || structs == null) {
            return costs;
        }
        for (String participant : Participants.OURS) {
            double[] guard = measured.values(guards, participant);
            double[] moreThanC = measured.differences(structs, participant);
            if (guard.length > 0 && moreThanC.length > 0) {
                costs.add(new GuardCost(
                        participant,
                        Statistics.median(guard),
                        Statistics.interval(guard),
                        Statistics.median(moreThanC),
                        Statistics.interval(moreThanC)));
            }
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
}
