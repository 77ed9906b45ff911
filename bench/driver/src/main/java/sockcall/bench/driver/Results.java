package sockcall.bench.driver;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A whole run, as it stands in the JSON file.
 *
 * @param machine what it ran on
 * @param schedule how long and how often
 * @param seconds that it took
 * @param unsteady the cells in which no round counts, since C differed from itself in each
 * @param guard what the guard and the struct objects add to a call
 */
record Results(
        Map<String, String> machine,
        Schedule schedule,
        long seconds,
        List<Figure> figures,
        List<String> unsteady,
        List<SingleCallRuns.SingleCall> singleCalls,
        List<GuardCost> guard,
        List<Verdict> verdicts,
        List<Verdict> peers) {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeSpecialFloatingPointValues()
            .create();

    static Results read(Path file) throws IOException {
        return GSON.fromJson(Files.readString(file), Results.class);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, GSON.toJson(this) + "\n");
    }

    /** The figure of a participant in a cell; null where there is none. */
    Figure figure(String cell, String participant) {
        return figures.stream()
                .filter(figure ->
                        figure.cell().equals(cell) && figure.participant().equals(participant))
                .findFirst()
                .orElse(null);
    }
}
