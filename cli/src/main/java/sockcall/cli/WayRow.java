package sockcall.cli;

import sockcall.bench.Numbers;
import sockcall.bench.syscalls.ChannelCells;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured of one way, as a row of the table that {@code sockcall bench} prints. */
record WayRow(String way, Numbers latency, Numbers throughput) {
    private static final int BAR = 16;
    private static final String COLUMNS = "%-17s %9s %9s  %-17s   %10s  %s";

    /** The rows between their head and what the head means; the largest figure has all of a bar. */
    static List<String> table(List<WayRow> rows) {
        double slowest =
                rows.stream().mapToDouble(row -> row.latency.p50()).max().orElse(1);
        double fastest = rows.stream().mapToDouble(WayRow::gigabytes).max().orElse(1);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%-17s %-38s   %s",
                "",
                ChannelCells.SMALL + " bytes there and back",
                ChannelCells.LARGE / 1024 + " KiB at a time, one way"));
        lines.add(String.format(
                COLUMNS, "", "p50", "p99", "shorter is faster", "", "longer is faster"));
        for (WayRow row : rows) {
            lines.add(row.line(slowest, fastest));
        }
        lines.addAll(List.of(
                "",
                "p50: half of the messages were back after this time; p99: 99 of 100 were.",
                "udp and file: large messages are sent on when those before have been answered,",
                "since udp would lose them, and a file keep them all. A file wakes nobody: its",
                "reader asks again and again."));
        return lines;
    }

    private String line(double slowest, double fastest) {
        return String.format(
                        COLUMNS,
                        name(),
                        figure(latency.p50() / 1000.0, 1, "us"),
                        figure(latency.p99() / 1000.0, 1, "us"),
                        bar(latency.p50() / slowest),
                        figure(gigabytes(), 2, "GB/s"),
                        bar(gigabytes() / fastest))
                .stripTrailing();
    }

    /** As a student knows it. */
    private String name() {
        return switch (way) {
            case "stream", "dgram", "seqpacket" -> "AF_UNIX " + way;
            case "tcp", "udp" -> way.toUpperCase(Locale.ROOT) + " loopback";
            case "fifo" -> "FIFO";
            default -> way;
        };
    }

    private static String figure(double value, int digits, String unit) {
        return String.format(Locale.ROOT, "%." + digits + "f %s", value, unit);
    }

    /** Bytes a nanosecond are gigabytes a second. */
    private double gigabytes() {
        return ChannelCells.LARGE / throughput.mean();
    }

    private static String bar(double part) {
        return "#".repeat(Math.max(1, (int) Math.round(part * BAR)));
    }
}
