package sockcall.bench.driver;

import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.style.Styler.LegendPosition;

import sockcall.bench.syscalls.ChannelCells;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The plots of a run, each as PNG and as SVG. */
final class Plots {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 560;
    private static final int LABEL_DEGREES = 20;
    private static final int[] CONNECTIONS = {1, 100, 1000, 10000};

    private final Results results;
    private final Path folder;
    private final List<String> drawn = new ArrayList<>();

    private Plots(Results results, Path folder) {
        this.results = results;
        this.folder = folder;
    }

    /** Draws all that the run has figures for, and returns the names of the plots. */
    static List<String> write(Results results, Path folder) throws IOException {
        Plots plots = new Plots(results, folder);
        plots.ratios();
        plots.ways();
        plots.connections();
        plots.startUp();
        return plots.drawn;
    }

    private void ratios() throws IOException {
        List<String> cells = List.of(
                "pair-stream-64",
                "pair-dgram-64",
                "pair-seqpacket-64",
                "pingpong-threads-64",
                "oneway-65536",
                "messages-dgram");
        bars(
                "ratios",
                "Time against C of the same round; of C, its last reading over the first",
                "ratio to C",
                cells,
                Figure::ratio);
    }

    private void ways() throws IOException {
        bars(
                "ways-latency",
                "Round trip of 64 B between two threads on one CPU, p50",
                "nanoseconds",
                named("latency-"),
                Figure::ns);
        bars(
                "ways-throughput",
                "One way, messages of 16 KiB, two threads on one CPU",
                "GB/s",
                named("throughput-"),
                figure -> figure.bytesMoved() / figure.ns());
    }

    private static List<String> named(String prefix) {
        return ChannelCells.WAYS.stream().map(way -> prefix + way).toList();
    }

    private void startUp() throws IOException {
        bars(
                "start-up",
                "Whole process, start to end",
                "milliseconds",
                List.of("first-socket", "first-message"),
                figure -> figure.ns() / 1e6);
    }

    private void bars(
            String file,
            String title,
            String unit,
            List<String> cells,
            ToDoubleFunction<Figure> height)
            throws IOException {
        List<String> present = cells.stream()
                .filter(cell -> results.figure(cell, Participants.C) != null)
                .toList();
        if (present.isEmpty()) {
            return;
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setXAxisLabelRotation(LABEL_DEGREES);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        List<String> labels = present.stream()
                .map(cell -> cell.replaceFirst("^(latency|throughput)-", ""))
                .toList();
        for (String participant : participants(present)) {
            List<Double> heights = new ArrayList<>();
            for (String cell : present) {
                Figure figure = results.figure(cell, participant);
                heights.add(figure == null ? 0 : height.applyAsDouble(figure));
            }
            chart.addSeries(participant, labels, heights);
        }
        save(chart, file);
    }

    private Set<String> participants(List<String> cells) {
        Set<String> names = new LinkedHashSet<>();
        results.figures().stream()
                .filter(figure -> cells.contains(figure.cell()))
                .forEach(figure -> names.add(figure.participant()));
        return names;
    }

    private void connections() throws IOException {
        Set<String> participants = participants(epollCells());
        if (participants.isEmpty()) {
            return;
        }
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("One epoll loop: processor time a message as connections grow")
                .xAxisTitle("connections")
                .yAxisTitle("nanoseconds a message")
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        for (String participant : participants) {
            List<Integer> connections = new ArrayList<>();
            List<Double> costs = new ArrayList<>();
            for (int count : CONNECTIONS) {
                Figure figure = results.figure("epoll-" + count, participant);
                if (figure != null) {
                    connections.add(count);
                    costs.add(figure.ns());
                }
            }
            chart.addSeries(participant, connections, costs);
        }
        save(chart, "connections");
    }

    private static List<String> epollCells() {
        List<String> cells = new ArrayList<>();
        for (int count : CONNECTIONS) {
            cells.add("epoll-" + count);
        }
        return cells;
    }

    private void save(IChart chart, String name) throws IOException {
        String file = folder.resolve(name).toString();
        ChartEncoder.saveChart(chart, file + ".png", "png");
        ChartEncoder.saveChart(chart, file + ".svg", "svg");
        drawn.add(name);
    }
}
