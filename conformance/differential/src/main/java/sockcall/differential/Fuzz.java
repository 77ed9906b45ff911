package sockcall.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * {@code make fuzz}: runs random scenarios on every engine until a number is reached or they
 * differ. A difference is shrunk and written to a file.
 */
final class Fuzz {
    private static final int BATCH = 50;
    private static final int CALLS = 40;

    private Fuzz() {}

    /** Takes the number of scenarios, the first seed, and the folder for what differs. */
    public static void main(String[] arguments) throws IOException {
        long count = Long.parseLong(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        Path folder = Path.of(arguments[2]);
        Differences differences = new Differences(Engine.all());
        for (long done = 0; done < count; done += BATCH) {
            long size = Math.min(count - done, BATCH);
            long from = first + done;
            // Not a range of seeds, which would be empty behind the largest long.
            List<List<String>> batch = LongStream.range(0, size)
                    .mapToObj(i -> RandomScenario.of(from + i, CALLS))
                    .toList();
            List<List<String>> differing = differences.among(batch);
            if (!differing.isEmpty()) {
                write(differences, differing.get(0), folder);
                System.exit(1);
            }
            System.out.printf("%d of %d scenarios, no difference%n", done + size, count);
        }
    }

    private static void write(Differences differences, List<String> scenario, Path folder)
            throws IOException {
        List<String> shrunk = differences.shrunk(scenario);
        Path file = Files.createDirectories(folder).resolve("fuzz-" + seed(scenario) + ".scenario");
        Files.write(file, shrunk);
        System.out.println(told(differences, scenario, shrunk));
        System.out.println("written: " + file);
    }

    /** The difference over a scenario, shrunk, and the command that finds it again. */
    static String replayed(Differences differences, List<String> scenario) {
        return told(differences, scenario, differences.shrunk(scenario));
    }

    private static String told(
            Differences differences, List<String> scenario, List<String> shrunk) {
        return "engines differ (make fuzz N=1 SEED="
                + seed(scenario)
                + "):\n"
                + String.join("\n", shrunk)
                + "\n"
                + differences.report(shrunk);
    }

    private static String seed(List<String> scenario) {
        return scenario.get(0).replace("scenario seed ", "");
    }
}
