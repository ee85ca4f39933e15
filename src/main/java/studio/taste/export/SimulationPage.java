package studio.taste.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import studio.taste.simulation.producers.ProducerCondition;
import studio.taste.simulation.producers.ProducerCondition.Experiment;
import studio.taste.simulation.producers.ProducerMetric;
import studio.taste.simulation.producers.StudyResults;
import studio.taste.training.evaluation.Measured;

/** A simulation as one HTML page that needs nothing beside it, and its figures as pictures. */
final class SimulationPage {
    private final StudyResults results;
    private final Map<String, String> figures = new LinkedHashMap<>();

    SimulationPage(StudyResults results) {
        this.results = results;
    }

    /** The figures by the names of their files, once the page was made. */
    Map<String, String> figures() {
        return figures;
    }

    /** The page, to be written as UTF-8. */
    String html() {
        StringBuilder body = new StringBuilder(head());
        portfolios(body);
        updates(body);
        signals(body);
        drift(body);
        return Html.page("Taste Studio: simulated producers", STYLE + SvgCurves.STYLE, body.toString());
    }

    private String head() {
        HtmlTable table = new HtmlTable("findings", "Claim", "Found", "");
        for (SimulationFindings.Finding finding : SimulationFindings.of(results)) {
            String[] cells = {
                finding.claim(), finding.found(), finding.verdict().words()
            };
            if (finding.verdict() == SimulationFindings.Verdict.HOLDS) {
                table.row(cells);
            } else {
                table.flaggedRow(cells);
            }
        }
        return "<header><p class=\"soft\">" + Figures.of(results.order().producers(), "simulated producer")
                + " under each of " + Figures.of(results.order().conditions().size(), "condition") + " · portfolios of "
                + results.order().sizes().portfolio() + " out of fresh pools of "
                + results.order().sizes().pool() + " · seed " + results.order().seed()
                + "</p><h1>What the model of taste does with producers whose taste is known</h1>"
                + "<p class=\"lead\">Each claim below is held against this simulation. A band is what 95 of 100 repetitions with"
                + " other producers would give.</p>" + table.toHtml() + "</header>";
    }

    private void portfolios(StringBuilder body) {
        List<ProducerCondition> all = results.conditions(Experiment.PORTFOLIOS);
        List<String> worlds =
                all.stream().map(ProducerCondition::world).distinct().toList();
        for (String world : worlds) {
            List<ProducerCondition> own =
                    all.stream().filter(each -> each.world().equals(world)).toList();
            Function<ProducerCondition, String> name = ProducerCondition::policy;
            body.append("<section><h2>Portfolios in world ")
                    .append(Html.escape(world))
                    .append("</h2><div class=\"plots\">");
            figure(
                    body,
                    "regret-" + world,
                    "Regret of the best shown, in deviations",
                    own,
                    name,
                    ProducerMetric.REGRET,
                    0,
                    Double.NaN);
            figure(
                    body,
                    "preferred-" + world,
                    "Preferred to a candidate drawn by lot",
                    own,
                    name,
                    ProducerMetric.PREFERRED,
                    0.4,
                    1);
            figure(body, "top1-" + world, "Pick foretold (top-1)", own, name, ProducerMetric.TOP1, 0, Double.NaN);
            figure(
                    body,
                    "correlation-" + world,
                    "Correlation of expected and true utilities",
                    own,
                    name,
                    ProducerMetric.CORRELATION,
                    0,
                    1);
            figure(
                    body,
                    "coverage-" + world,
                    "Share of utilities within their 95 % bands",
                    own,
                    name,
                    ProducerMetric.COVERAGE,
                    Double.NaN,
                    1);
            figure(
                    body,
                    "diversity-" + world,
                    "Diversity of the portfolio",
                    own,
                    name,
                    ProducerMetric.DIVERSITY,
                    Double.NaN,
                    Double.NaN);
            body.append("</div>");
            table(body, own, "Policy", name);
            body.append("</section>");
        }
    }

    private void updates(StringBuilder body) {
        List<ProducerCondition> all = results.conditions(Experiment.UPDATES);
        if (all.isEmpty()) {
            return;
        }
        body.append(
                "<section><h2>Rules of learning</h2><p>The larger |h|/τ, the more decided the producers.</p><div class=\"plots\">");
        for (double scale :
                all.stream().map(ProducerCondition::scale).distinct().toList()) {
            List<ProducerCondition> own =
                    all.stream().filter(each -> each.scale() == scale).toList();
            Function<ProducerCondition, String> name = each -> each.update().word();
            String at = " at |h|/τ = " + Figures.number(scale, 1);
            String file = Figures.number(scale, 1).replace('.', '-');
            figure(
                    body,
                    "coverage-updates-" + file,
                    "Share within 95 % bands" + at,
                    own,
                    name,
                    ProducerMetric.COVERAGE,
                    Double.NaN,
                    1);
            figure(
                    body,
                    "log-loss-updates-" + file,
                    "Log-loss of picks, nats" + at,
                    own,
                    name,
                    ProducerMetric.LOG_LOSS,
                    Double.NaN,
                    Double.NaN);
        }
        body.append("</div>");
        table(body, all, "Rule", each -> each.update().word() + ", |h|/τ = " + Figures.number(each.scale(), 1));
        body.append("</section>");
    }

    private void signals(StringBuilder body) {
        List<ProducerCondition> all = results.conditions(Experiment.SIGNALS);
        if (all.isEmpty()) {
            return;
        }
        body.append(
                        "<section><h2>Signals</h2><p>Producers do the same in all conditions; the studio learns from some of it.</p>")
                .append("<div class=\"plots\">");
        Function<ProducerCondition, String> name = this::learnt;
        figure(
                body,
                "signals-correlation",
                "Correlation of expected and true utilities",
                all,
                name,
                ProducerMetric.CORRELATION,
                0,
                1);
        figure(
                body,
                "signals-log-loss",
                "Log-loss of picks, nats",
                all,
                name,
                ProducerMetric.LOG_LOSS,
                Double.NaN,
                Double.NaN);
        body.append("</div>");
        table(body, all, "Learnt from", name);
        body.append("</section>");
    }

    /** What is learnt from, as what is left out of all. */
    private String learnt(ProducerCondition condition) {
        List<String> left = condition.given().stream()
                .filter(signal -> !condition.learnt().contains(signal))
                .map(signal -> signal.word())
                .toList();
        return left.isEmpty()
                ? "everything"
                : left.size() == 1 ? "without " + left.get(0) : "only " + condition.learntWords();
    }

    private void drift(StringBuilder body) {
        List<ProducerCondition> all = results.conditions(Experiment.DRIFT);
        List<ProducerCondition> switched =
                all.stream().filter(each -> each.switchAfter() > 0).toList();
        if (switched.isEmpty()) {
            return;
        }
        List<ProducerCondition> steady =
                all.stream().filter(each -> each.switchAfter() == 0).toList();
        Function<ProducerCondition, String> name = each -> each.filter().word();
        body.append("<section><h2>A taste that changes</h2><p>After ")
                .append(Figures.of(switched.get(0).switchAfter(), "round"))
                .append(" every producer's taste is another one; on the right it stays.</p><div class=\"plots\">");
        figure(
                body,
                "drift-switched",
                "Correlation, the taste switching",
                switched,
                name,
                ProducerMetric.CORRELATION,
                Double.NaN,
                1);
        figure(body, "drift-steady", "Correlation, the taste staying", steady, name, ProducerMetric.CORRELATION, 0, 1);
        figure(
                body,
                "drift-regret",
                "Regret of the best shown, the taste switching",
                switched,
                name,
                ProducerMetric.REGRET,
                0,
                Double.NaN);
        figure(
                body,
                "drift-weight",
                "Weight of the filter that takes it to move",
                all.stream()
                        .filter(each -> results.has(each, ProducerMetric.DRIFT_WEIGHT))
                        .toList(),
                each -> each.switchAfter() > 0 ? "switching" : "staying",
                ProducerMetric.DRIFT_WEIGHT,
                0,
                1);
        body.append("</div></section>");
    }

    private void figure(
            StringBuilder body,
            String file,
            String title,
            List<ProducerCondition> conditions,
            Function<ProducerCondition, String> name,
            ProducerMetric metric,
            double floor,
            double ceiling) {
        List<SvgCurves.Curve> curves = new ArrayList<>();
        for (ProducerCondition condition : conditions) {
            if (curves.size() < SvgCurves.MOST_CURVES) {
                curves.add(new SvgCurves.Curve(
                        name.apply(condition),
                        IntStream.rangeClosed(0, condition.rounds())
                                .mapToObj(round -> results.mean(condition, metric, round))
                                .toList()));
            }
        }
        String svg = SvgCurves.draw(title, curves, floor, ceiling);
        figures.put(file + ".svg", SvgCurves.standalone(svg));
        body.append("<figure>").append(svg).append("</figure>");
    }

    private void table(
            StringBuilder body,
            List<ProducerCondition> conditions,
            String head,
            Function<ProducerCondition, String> name) {
        HtmlTable table = new HtmlTable(
                "figures",
                head,
                "regret, last",
                "top-1",
                "top-3",
                "log-loss",
                "calibration error",
                "coverage",
                "cosine, last",
                "told after");
        for (ProducerCondition condition : conditions) {
            int last = condition.rounds();
            table.row(
                    name.apply(condition),
                    SimulationFindings.band(results.mean(condition, ProducerMetric.REGRET, last), 3),
                    mean(condition, ProducerMetric.TOP1),
                    mean(condition, ProducerMetric.TOP3),
                    mean(condition, ProducerMetric.LOG_LOSS),
                    SimulationFindings.band(results.calibrationError(condition, 1, last), 3),
                    mean(condition, ProducerMetric.COVERAGE),
                    SimulationFindings.band(results.mean(condition, ProducerMetric.COSINE, last), 3),
                    results.firstTold(condition, results.order().producers()).isPresent()
                            ? Integer.toString(
                                    results.firstTold(condition, results.order().producers())
                                            .getAsInt())
                            : Figures.NONE);
        }
        body.append(
                        "<p class=\"soft\">Means over rounds 1 to the last where nothing else is said; “told” is a blind comparison with a candidate drawn by lot, at a power of .8.</p>")
                .append(table.toHtml());
    }

    private String mean(ProducerCondition condition, ProducerMetric metric) {
        Measured mean = results.mean(condition, metric, 1, condition.rounds());
        return SimulationFindings.band(mean, 3);
    }

    private static final String STYLE = """
            h1{margin-top:0}h2{margin:0 0 4px}.soft{color:var(--soft)}
            section{margin:40px 0 0;padding:32px 0 0;border-top:1px solid var(--line)}
            .scroll{overflow-x:auto}.leader{stroke-width:1;opacity:.6}
            .findings td,.findings th{vertical-align:top}.findings tbody th{color:var(--ink);font-weight:400;max-width:32em}
            .findings td:last-child{white-space:nowrap;font-weight:600}.flagged td:last-child{color:var(--warn)}
            .figures td,.figures th:not(:first-child){text-align:right;white-space:nowrap;font-size:13px}.figures tbody th{color:var(--ink)}
            @media print{section{break-inside:auto}figure,table{break-inside:avoid}body{font-size:12px}main{padding:0}}
            """;
}
