package sockcall.bench.driver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the run says of a target in a cell.
 *
 * @param against what the ratio is to
 * @param interval where the median lies, as far as the run can tell
 */
record Verdict(
        String cell,
        String participant,
        String against,
        double limit,
        double median,
        Interval interval,
        Outcome outcome) {

    /** What can be said. */
    enum Outcome {
        MET("met"),
        /** Above the limit, and so near that the run's own noise may be all of it. */
        WITHIN_NOISE("within the noise"),
        MISSED("missed");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        static Outcome of(double limit, double median, Interval interval) {
            if (median <= limit) {
                return MET;
            }
            return interval.low() <= limit ? WITHIN_NOISE : MISSED;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Judges all targets that the run can say something of. */
    static List<Verdict> of(Measured measured, Collection<Target> targets) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Target target : targets) {
            for (Cell cell : measured.cells()) {
                Measured.Side other = target.other(measured, cell);
                if (target.isAbout(cell) && other != null) {
                    add(
                            verdicts,
                            measured,
                            new Measured.Side(cell, target.participant()),
                            other,
                            target.limit());
                }
            }
        }
        return verdicts;
    }

    /**
     * Judges whether this project is ahead of each peer in each cell that the peer entered. Where
     * two ends are free to use all CPUs, chance decides.
     */
    static List<Verdict> ofPeers(Measured measured) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Cell cell : measured.cells()) {
            Set<String> entered = measured.participants(cell);
            for (String ours : Participants.OURS) {
                for (String peer : entered) {
                    boolean isPeer = !Participants.OURS.contains(peer)
                            && !peer.equals(Participants.C)
                            && !Participants.isBound(peer)
                            && cell.isPinned()
                            && peer.endsWith(ours.substring(ours.length() - 2));
                    if (isPeer && entered.contains(ours)) {
                        add(
                                verdicts,
                                measured,
                                new Measured.Side(cell, ours),
                                new Measured.Side(cell, peer),
                                1);
                    }
                }
            }
        }
        return verdicts;
    }

    private static void add(
            List<Verdict> verdicts,
            Measured measured,
            Measured.Side one,
            Measured.Side other,
            double limit) {
        double[] ratios = measured.ratios(one, other);
        if (ratios.length == 0) {
            return;
        }
        double median = Statistics.median(ratios);
        Interval interval = Statistics.interval(ratios);
        String against = other.cell().equals(one.cell())
                ? other.participant()
                : other.participant() + ", " + other.cell().title();
        verdicts.add(new Verdict(
                one.cell().title(),
                one.participant(),
                against,
                limit,
                median,
                interval,
                Outcome.of(limit, median, interval)));
    }
}
