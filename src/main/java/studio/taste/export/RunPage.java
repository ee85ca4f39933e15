package studio.taste.export;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.runs.RunReport;

/** A training as one HTML page that needs nothing beside it: how good the model is, how sure that is, and what it was made of. */
public final class RunPage {
    /** As many features are drawn; the others stand in a table. */
    private static final int DRAWN = 16;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RunReport report;

    private RunPage(RunReport report) {
        this.report = report;
    }

    /** The page, to be written as UTF-8. */
    public static String of(RunReport report) {
        return new RunPage(report).html();
    }

    private String html() {
        String evaluations = report.evaluations().stream()
                .map(evaluation -> EvaluationBlock.of(evaluation, report.ceiling()))
                .collect(Collectors.joining());
        return Html.page(
                "Taste Studio: training of " + report.model(),
                STYLE,
                head()
                        + warnings()
                        + evaluations
                        + learning()
                        + importances()
                        + RunData.labels(report)
                        + RunData.settings(report));
    }

    private String head() {
        return "<header><p class=\"soft\">Training of the ranker <b>" + Html.escape(report.model()) + "</b> · "
                + TIME.format(report.at()) + " · " + Html.escape(heardBy()) + "</p><h1>"
                + RunSentences.standing(report).words() + "</h1><p class=\"lead\">"
                + Html.escape(RunSentences.verdict(report)) + "</p><p>" + Html.escape(RunSentences.power(report)) + " "
                + Html.escape(RunSentences.ceiling(report)) + "</p>" + scope() + "</header>";
    }

    private String scope() {
        return report.best()
                .map(Evaluation::scope)
                .map(scope -> "<p class=\"soft\">Tested by " + Html.escape(scope)
                        + (report.evaluations().size() > 1 ? "; another test stands below it" : "") + ".</p>")
                .orElse("");
    }

    private String heardBy() {
        boolean people = report.sources().containsKey("human");
        boolean programs = report.sources().containsKey("simulated");
        return people && programs
                ? "answers of people and of programs"
                : people ? "answers of people" : programs ? "answers of programs, not of people" : "no answers";
    }

    private String warnings() {
        StringBuilder html = new StringBuilder();
        if (report.forced() != null) {
            html.append("<p class=\"warning\"><b>Forced.</b> It was trained although raters do not agree, because: ")
                    .append(Html.escape(report.forced()))
                    .append("</p>");
        }
        for (String warning : report.warnings()) {
            html.append("<p class=\"warning\"><b>Beware.</b> ")
                    .append(Html.escape(warning))
                    .append("</p>");
        }
        return html.toString();
    }

    private String learning() {
        if (report.curve().isEmpty()) {
            return "<section><h2>Learning curve</h2><p>– It was not measured: answers of two requests at least are needed,"
                    + " to learn from some and test on the others.</p></section>";
        }
        return "<section><h2>Learning curve</h2><p>"
                + Html.escape(RunSentences.forecast(report)
                        .orElse("One point makes no curve: more requests are needed to look ahead."))
                + "</p><figure>" + SvgLearning.draw(report) + "</figure></section>";
    }

    private String importances() {
        List<Map.Entry<String, Double>> all = List.copyOf(report.importances().entrySet());
        String drift = report.drift() == null
                ? "Drift is not told: there was no model to compare with."
                : "Since the model before, " + Figures.number(100 * report.drift(), 0)
                        + " % of the importance moved to other features.";
        if (all.isEmpty()) {
            return "<section><h2>Features</h2><p>– The trainer told no importances.</p></section>";
        }
        HtmlTable table = new HtmlTable("figures", "feature", "rise in loss without it");
        all.forEach(each -> table.row(each.getKey(), Figures.number(each.getValue(), 5)));
        return "<section><h2>Features</h2><p>By how much the loss would rise without a feature. " + drift
                + "</p><figure>"
                + SvgImportances.draw(all.subList(0, Math.min(DRAWN, all.size())))
                + "</figure><details><summary>All " + all.size() + " features</summary>" + table.toHtml()
                + "</details></section>";
    }

    private static final String STYLE = """
            h1{margin-top:0}h2{margin:0 0 4px}h3{font-size:15px;margin:16px 0 0}header p{margin:8px 0;max-width:76ch}
            section{margin:40px 0 0;padding:32px 0 0;border-top:1px solid var(--line)}
            .soft{color:var(--soft)}.warning{background:var(--warn-ground);color:var(--warn);border:1px solid var(--warn);
            border-radius:6px;padding:8px 16px;margin:16px 0 0;max-width:100ch}
            figure{margin:16px 0}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:8px 40px;
            align-items:start}.scroll{overflow-x:auto}svg.wide{max-width:860px}svg.square{max-width:460px}
            table{margin:12px 0;max-width:860px}.figures td:last-child:not(:nth-child(2)),.figures th:last-child:not(:nth-child(2)){padding-left:24px}
            tbody th{color:var(--ink);font-weight:400;overflow-wrap:anywhere;min-width:8em}
            .figures td:not(:last-child),.figures th:not(:first-child):not(:last-child){text-align:right}
            .flagged th,.flagged td{color:var(--warn);font-weight:600}
            .bar{fill:var(--accent)}.other{fill:var(--soft);opacity:.55}.whisker{stroke:var(--ink);stroke-width:1.5}
            .thin{opacity:.45}.ceiling{stroke:var(--ink);stroke-width:1.5}.ceiling-band{fill:var(--ink);opacity:.1}
            svg .value{font-size:13px;fill:var(--ink);font-variant-numeric:tabular-nums}svg .note{fill:var(--ink)}
            .forecast{fill:none;stroke:var(--accent);stroke-width:2;stroke-dasharray:6 5}.hollow{fill:var(--ground);stroke:var(--accent);
            stroke-width:2}.dot.soft{fill-opacity:.75}details{margin:8px 0}summary{cursor:pointer}
            @media print{section{break-inside:auto}figure,table,.warning{break-inside:avoid}body{font-size:12px}main{padding:0}}
            """;
}
