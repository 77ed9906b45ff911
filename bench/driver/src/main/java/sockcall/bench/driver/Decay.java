package sockcall.bench.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A ratio to C that is worse than the recorded one.
 *
 * @param most that it may be, with its whole interval
 */
record Decay(Figure figure, double recorded, double most) {

    /**
     * What is worse by more than this run's own noise: where all of its interval lies beyond the
     * recorded interval, and beyond what C itself has drifted within the rounds.
     */
    static List<Decay> between(Results recorded, Results now) {
        List<Decay> worse = new ArrayList<>();
        for (Figure figure : now.figures()) {
            Figure before = recorded.figure(figure.cell(), figure.participant());
            if (before == null || !Participants.OURS.contains(figure.participant())) {
                continue;
            }
            Interval drift = now.figure(figure.cell(), Participants.C).interval();
            double noise = Math.max(drift.high() - 1, 1 - drift.low());
            double most = before.interval().high() * (1 + Math.max(0, noise));
            if (figure.interval().low() > most) {
                worse.add(new Decay(figure, before.ratio(), most));
            }
        }
        return worse;
    }

    /** Those of one run that another run has found too. */
    static List<Decay> inBoth(List<Decay> one, List<Decay> other) {
        return one.stream()
                .filter(decay -> other.stream().anyMatch(decay::isOfTheSame))
                .toList();
    }

    private boolean isOfTheSame(Decay other) {
        return figure.cell().equals(other.figure.cell())
                && figure.participant().equals(other.figure.participant());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %s: %.3f (%s), recorded %.3f, and more than %.3f is no noise",
                figure.title(),
                figure.participant(),
                figure.ratio(),
                figure.interval(),
                recorded,
                most);
    }
}
