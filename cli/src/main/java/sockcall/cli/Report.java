package sockcall.cli;

import sockcall.tck.scenario.CProgram;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run of the suite as one page that needs nothing else, to be attached to a report of a bug. */
final class Report {
    private final Page page = new Page("report.html");
    private final SuiteRun run;

    Report(SuiteRun run) {
        this.run = run;
    }

    String html() {
        List<SuiteRun.Failure> failures = run.failures();
        long scenarios =
                run.subjects().stream().mapToLong(s -> s.scenarios().size()).sum();
        long failed =
                failures.stream().map(SuiteRun.Failure::scenario).distinct().count();
        String verdict = failed == 0
                ? "Nothing failed in " + scenarios + " scenarios"
                : failed + " of " + scenarios + " scenarios failed";
        return page.fill(
                        "page",
                        Map.of(
                                "verdict",
                                verdict,
                                "status",
                                failed == 0 ? "passed" : "failed",
                                "environment",
                                environment(),
                                "heads",
                                all(run.engines().names(), this::head),
                                "rows",
                                all(run.subjects(), this::row),
                                "notes",
                                notes(),
                                "failed",
                                scenarios(true),
                                "others",
                                scenarios(false)))
                .text();
    }

    private Page.Html environment() {
        String date = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH)
                .format(ZonedDateTime.now());
        List<Map<String, String>> facts = new ArrayList<>(List.of(
                Map.of("name", "Kernel", "value", Environment.kernel()),
                Map.of("name", "Platform", "value", Environment.platform()),
                Map.of("name", "Java", "value", Environment.java()),
                Map.of("name", "Backends", "value", backends()),
                Map.of("name", "C compiler", "value", CProgram.compiler().orElse("none")),
                Map.of("name", "User", "value", System.getProperty("user.name")),
                Map.of("name", "Program", "value", new Version().getVersion()[0]),
                Map.of("name", "Date", "value", date)));
        return all(facts, fact -> page.fill("fact", fact));
    }

    private String backends() {
        return run.engines().names().stream()
                .filter(name -> !name.equals(OracleEngine.NAME))
                .map(name ->
                        run.engines().unusable().containsKey(name) ? name + " (not run)" : name)
                .collect(Collectors.joining(", "));
    }

    private Page.Html head(String engine) {
        return page.fill("head", Map.of("engine", engine));
    }

    private Page.Html row(Subject subject) {
        Page.Html cells = all(run.engines().names(), engine -> cell(subject, engine));
        return page.fill("row", Map.of("subject", subject.name(), "cells", cells));
    }

    private Page.Html cell(Subject subject, String engine) {
        if (!subject.times().containsKey(engine)) {
            return page.fill("absent", Map.of("reason", run.engines().unusable().get(engine)));
        }
        List<Played.Status> found = List.of(Played.Status.values()).stream()
                .filter(status -> subject.count(engine, status) > 0)
                .toList();
        Page.Html counts = all(
                found,
                status -> page.fill(
                        "count", Map.of("status", status, "count", subject.count(engine, status))));
        return page.fill("cell", Map.of("counts", counts, "time", Matrix.seconds(subject, engine)));
    }

    /** Why engines did not run stands in their columns. */
    private Page.Html notes() {
        List<String> notes = new ArrayList<>();
        run.skips().forEach((reason, engines) -> notes.add(Matrix.skip(reason, engines)));
        return all(notes, note -> page.fill("note", Map.of("text", note)));
    }

    /** Those that failed, or those that did not: what a reader looks for is at the top. */
    private Page.Html scenarios(boolean isFailed) {
        return all(
                run.subjects(),
                subject -> all(
                        subject.scenarios().stream()
                                .filter(scenario ->
                                        Subject.statuses(scenario).contains(Played.Status.failed)
                                                == isFailed)
                                .toList(),
                        scenario -> scenario(subject, scenario)));
    }

    private Page.Html scenario(Subject subject, Comparison scenario) {
        List<String> engines = List.copyOf(scenario.played().keySet());
        Page.Html chips = all(
                engines,
                engine -> page.fill(
                        "chip",
                        Map.of("engine", engine, "status", Subject.status(scenario, engine))));
        Set<Played.Status> statuses = Subject.statuses(scenario);
        boolean isFailed = statuses.contains(Played.Status.failed);
        return page.fill(
                "scenario",
                Map.of(
                        "subject",
                        subject.name(),
                        "title",
                        scenario.title(),
                        "statuses",
                        words(statuses),
                        "open",
                        new Page.Html(isFailed ? "open=\"open\"" : ""),
                        "chips",
                        chips,
                        "transcripts",
                        new ReportedTranscripts(page, scenario).html()));
    }

    private static String words(Set<Played.Status> statuses) {
        return statuses.stream().map(Played.Status::name).collect(Collectors.joining(" "));
    }

    /** A part for each, one after the other. */
    static <T> Page.Html all(List<T> values, Function<? super T, Page.Html> part) {
        return new Page.Html(
                values.stream().map(part).map(Page.Html::text).collect(Collectors.joining()));
    }
}
