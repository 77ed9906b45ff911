package sockcall.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The transcripts of a scenario, side by side: a column for engines that say the same. */
final class ReportedTranscripts {
    private final Page page;
    private final Comparison scenario;
    private final List<List<String>> columns;

    ReportedTranscripts(Page page, Comparison scenario) {
        this.page = page;
        this.scenario = scenario;
        Map<List<String>, List<String>> byLines = new LinkedHashMap<>();
        scenario.played().forEach((engine, played) -> {
            if (played.isComparable()) {
                byLines.computeIfAbsent(played.lines(), l -> new ArrayList<>()).add(engine);
            }
        });
        columns = List.copyOf(byLines.values());
    }

    Page.Html html() {
        return page.fill(
                "transcripts",
                Map.of(
                        "heads", Report.all(columns, this::head),
                        "steps", Report.all(scenario.steps(), this::step),
                        "skips",
                                Report.all(
                                        List.copyOf(scenario.skipped().entrySet()),
                                        skip -> page.fill(
                                                "note",
                                                Map.of(
                                                        "text",
                                                        skip.getKey() + ": skipped: "
                                                                + skip.getValue())))));
    }

    private Page.Html head(List<String> engines) {
        return page.fill("head", Map.of("engine", String.join(", ", engines)));
    }

    private Page.Html step(Comparison.Step step) {
        return page.fill(
                "step",
                Map.of(
                        "mark",
                        step.isDifferent() ? "different" : "same",
                        "cells",
                        Report.all(columns, engines -> lines(step, engines.get(0)))));
    }

    private Page.Html lines(Comparison.Step step, String engine) {
        List<String> lines = step.variants().entrySet().stream()
                .filter(variant -> variant.getValue().contains(engine))
                .findFirst()
                .orElseThrow()
                .getKey();
        return page.fill("lines", Map.of("lines", Report.all(lines, this::line)));
    }

    private Page.Html line(String text) {
        return page.fill(
                "line", Map.of("kind", Played.isWrong(text) ? "wrong" : "call", "text", text));
    }
}
