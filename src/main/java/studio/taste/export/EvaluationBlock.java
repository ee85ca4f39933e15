package studio.taste.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.WilsonInterval;
import studio.taste.training.evaluation.Correlation;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.evaluation.Measured;

/** One evaluation of a model as a part of its page. */
final class EvaluationBlock {
    private static final String UNMEASURED = "– (no answers)";

    private final Evaluation evaluation;
    private final @Nullable WilsonInterval ceiling;

    private EvaluationBlock(Evaluation evaluation, @Nullable WilsonInterval ceiling) {
        this.evaluation = evaluation;
        this.ceiling = ceiling;
    }

    static String of(Evaluation evaluation, @Nullable WilsonInterval ceiling) {
        return new EvaluationBlock(evaluation, ceiling).html();
    }

    private String html() {
        return "<section class=\"evaluation\"><h2>Tested by " + Html.escape(evaluation.scope())
                + "</h2><p class=\"soft\">"
                + Html.escape(basis()) + "</p><figure>" + accuracies() + "</figure><figure>" + firstChoices()
                + "</figure>" + figures() + "<div class=\"pair\"><figure>"
                + SvgCalibration.draw(evaluation.calibration()) + "</figure><div>" + correlations() + "</div></div>"
                + "<div class=\"pair\"><div>" + segments("genre of the remix", evaluation.byGenre()) + "</div><div>"
                + segments("rater", evaluation.byRater()) + "</div></div></section>";
    }

    private String basis() {
        return Figures.of(evaluation.decided(), "decided pair") + ", " + Figures.of(evaluation.ties(), "tie") + ", "
                + Figures.of(evaluation.requests(), "request") + ", " + Figures.of(evaluation.raters(), "rater")
                + ". Intervals are 95 %, by drawing whole requests and whole raters anew.";
    }

    private String accuracies() {
        return SvgShares.draw(
                "Pairs whose preferred plan scored higher",
                List.of(
                        new SvgShares.Bar("this model", evaluation.accuracy(), true),
                        new SvgShares.Bar("heuristic", evaluation.heuristicAccuracy(), false)),
                "chance",
                ceiling);
    }

    private String firstChoices() {
        return SvgShares.draw(
                "How likely the plan it puts first is preferred",
                List.of(
                        new SvgShares.Bar("to the heuristic's first", evaluation.preferredToHeuristic(), true),
                        new SvgShares.Bar("to the planner's first", evaluation.preferredToBaseline(), true)),
                "as good",
                null);
    }

    private String figures() {
        HtmlTable table = new HtmlTable("figures", "measure", "value", "95 % interval", "to compare with");
        figure(table, "advantage over the heuristic, points", evaluation.advantage(), 100, 1, "0: as good");
        figure(table, "regret of its first choice, logits", evaluation.regret(), 1, 3, "0: always the best plan");
        figure(table, "log-loss, nats", evaluation.logLoss(), 1, 3, "ln 2 = 0.693: chance");
        figure(table, "Brier score", evaluation.brier(), 1, 3, "0.250: chance");
        figure(table, "expected calibration error", evaluation.calibrationError(), 1, 3, "0: as sure as it should be");
        return table.toHtml();
    }

    private static void figure(
            HtmlTable table, String name, Measured measured, double scale, int digits, String reference) {
        if (!Double.isFinite(measured.estimate())) {
            table.row(name, UNMEASURED, Figures.NONE, reference);
            return;
        }
        String interval = Figures.hasInterval(measured)
                ? Figures.number(scale * measured.lower(), digits) + " to "
                        + Figures.number(scale * measured.upper(), digits)
                : "– (too little to tell)";
        table.row(name, Figures.number(scale * measured.estimate(), digits), interval, reference);
    }

    private String segments(String name, Map<String, Measured> segments) {
        if (segments.isEmpty()) {
            return "<h3>By " + name + "</h3><p class=\"soft\">" + UNMEASURED + "</p>";
        }
        HtmlTable table = new HtmlTable("figures", name, "accuracy", "95 % interval", "ceiling of all");
        new TreeMap<>(segments)
                .forEach((segment, share) -> table.row(
                        segment.isEmpty() ? "– (not told)" : segment,
                        Figures.percent(share.estimate()),
                        Figures.hasInterval(share)
                                ? Figures.percents(share.lower(), share.upper())
                                : "– (too few pairs)",
                        ceiling == null ? "– (no repeats)" : Figures.percent(ceiling.estimate())));
        return "<h3>By " + name + "</h3>" + table.toHtml();
    }

    private String correlations() {
        HtmlTable table =
                new HtmlTable("figures", "property of the plan", "ρ with the score", "ρ with the raters", "plans", "");
        for (Correlation each : evaluation.correlations()) {
            String[] cells = {
                each.property(),
                Figures.signed(each.ofScore(), 2),
                Figures.signed(each.ofRaters(), 2),
                Figures.count(each.plans()),
                judged(each)
            };
            if (each.isSuspicious()) {
                table.flaggedRow(cells);
            } else {
                table.row(cells);
            }
        }
        return "<h3>Short cuts</h3>" + table.toHtml()
                + "<p class=\"soft\">Spearman's ρ within requests. Flagged from |ρ| "
                + Figures.number(Correlation.NOTABLE, 1) + " on, when it passes the raters' own by "
                + Figures.number(Correlation.BEYOND_RATERS, 1) + ", over " + Correlation.ENOUGH
                + " plans or more.</p>";
    }

    private static String judged(Correlation each) {
        if (!Double.isFinite(each.ofScore())) {
            return each.plans() == 0 ? "– not known of any plan" : "– the same in all plans";
        }
        return each.plans() < Correlation.ENOUGH
                ? "too few plans to say"
                : each.isSuspicious() ? "▲ may be a short cut" : "nothing found";
    }
}
