package sockcall.bench.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        double[] inC = differences(measured, recvmsg, recv, Participants.C);
        for (String participant : Participants.OURS) {
            double[] guard = differences(measured, recv, bare, participant);
            double[] structs = differences(measured, recvmsg, recv, participant);
            if (guard.length == 0 || structs.length == 0 || inC.length == 0) {
                continue;
            }
            for (int i = 0; i < structs.length; i++) {
                structs[i] -= Statistics.median(inC);
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

    private static double[] differences(
            Measured measured, Cell more, Cell less, String participant) {
        return measured.differences(
                new Measured.Side(more, participant), new Measured.Side(less, participant));
    }
}
