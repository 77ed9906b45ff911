package sockcall.bench.driver;

import java.util.ArrayList;
import java.util.List;

/** Compares a run with the recorded one. */
final class Decay {

    private Decay() {}

    /**
     * A line for each ratio to C that is worse than the recorded one by more than this run's own
     * noise: where all of its interval lies beyond the recorded interval, and beyond what C itself
     * has drifted within the rounds.
     */
    static List<String> between(Results recorded, Results now) {
        List<String> worse = new ArrayList<>();
        for (Figure figure : now.figures()) {
            Figure before = recorded.figure(figure.cell(), figure.participant());
            if (before == null || !Participants.OURS.contains(figure.participant())) {
                continue;
            }
            Interval drift = now.figure(figure.cell(), Participants.C).interval();
            double noise = Math.max(drift.high() - 1, 1 - drift.low());
            double most = before.interval().high() * (1 + Math.max(0, noise));
            if (figure.interval().low() > most) {
                worse.add(String.format(
                        "%s, %s: %.3f (%s), recorded %.3f, and more than %.3f is no noise",
                        figure.title(),
                        figure.participant(),
                        figure.ratio(),
                        figure.interval(),
                        before.ratio(),
                        most));
            }
        }
        return worse;
    }
}
