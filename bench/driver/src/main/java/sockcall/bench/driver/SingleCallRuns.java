package sockcall.bench.driver;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs JMH for single calls, and reads what it found. */
final class SingleCallRuns {
    private static final List<String> TIMES =
            List.of("-f", "1", "-wi", "4", "-w", "300ms", "-i", "4", "-r", "200ms", "-prof", "gc");
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final Installation installation;

    SingleCallRuns(Installation installation) {
        this.installation = installation;
    }

    /**
     * What JMH says of one benchmark.
     *
     * @param error half of the width of JMH's own interval of 99.9%
     * @param bytesAllocated {@code gc.alloc.rate.norm}
     */
    record SingleCall(
            String benchmark, String participant, double ns, double error, double bytesAllocated) {}

    List<SingleCall> run(Progress progress) throws IOException {
        List<SingleCall> calls = new ArrayList<>();
        for (String participant : Participants.OURS) {
            progress.show("JMH", participant);
            calls.addAll(run(participant));
        }
        return calls;
    }

    private List<SingleCall> run(String participant) throws IOException {
        String[] words = participant.split("-");
        Path results = installation.scratch().resolve(participant + ".json");
        List<String> command = new ArrayList<>(installation.java(Integer.parseInt(words[1])));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Dsockcall.backend=" + words[0],
                "-cp",
                installation.classPath(),
                "org.openjdk.jmh.Main",
                "SingleCalls",
                "-rf",
                "json",
                "-rff",
                results.toString()));
        command.addAll(TIMES);
        Command.output(command);
        return read(participant, results);
    }

    private static List<SingleCall> read(String participant, Path file) throws IOException {
        List<SingleCall> calls = new ArrayList<>();
        JsonArray benchmarks = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
        for (JsonElement element : benchmarks) {
            JsonObject benchmark = element.getAsJsonObject();
            JsonObject time = benchmark.getAsJsonObject("primaryMetric");
            JsonObject bytes =
                    benchmark.getAsJsonObject("secondaryMetrics").getAsJsonObject(ALLOCATION);
            String name = benchmark.get("benchmark").getAsString();
            calls.add(new SingleCall(
                    name.substring(name.lastIndexOf('.') + 1),
                    participant,
                    time.get("score").getAsDouble(),
                    time.get("scoreError").getAsDouble(),
                    bytes.get("score").getAsDouble()));
        }
        return calls;
    }
}
