package sockcall.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    /** The description, by the names of its parts. */
    static Map<String, String> describe(Installation installation) throws IOException {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("measured", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        machine.put("processor", cpuinfo("model name"));
        machine.put("CPUs", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("virtual", cpuinfo("flags").contains("hypervisor") ? "yes" : "no");
        machine.put("memory", meminfo());
        machine.put(
                "kernel",
                Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip());
        machine.put("load at the start", load());
        for (Map.Entry<Integer, Path> home : installation.homes().entrySet()) {
            machine.put("Java " + home.getKey(), release(home.getValue()));
        }
        machine.put("C compiler", compiler());
        return machine;
    }

    /** The load average of the last minute: what else ran here. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static String cpuinfo(String key) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.replaceFirst(".*?: ", ""))
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String meminfo() throws IOException {
        String total = Files.readAllLines(Path.of("/proc/meminfo")).get(0);
        long kibibytes = Long.parseLong(total.replaceAll("\\D", ""));
        return Math.round(kibibytes / 1024.0 / 1024) + " GiB";
    }

    private static String release(Path home) throws IOException {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        }
        return (release.getProperty("IMPLEMENTOR", "") + " "
                        + release.getProperty("JAVA_VERSION", ""))
                .replace("\"", "")
                .strip();
    }

    private static String compiler() throws IOException {
        return Command.output(List.of("cc", "--version")).lines().findFirst().orElse("unknown");
    }
}
