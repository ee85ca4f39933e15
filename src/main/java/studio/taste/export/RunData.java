package studio.taste.export;

import java.util.Map;
import studio.taste.preference.WilsonInterval;
import studio.taste.training.LabelSource;
import studio.taste.training.TrainerSettings;
import studio.taste.training.runs.RunReport;

/** What went into a training, as parts of its page: labels, raters and settings. */
final class RunData {
    private RunData() {}

    /** Labels and how far they can be trusted. */
    static String labels(RunReport report) {
        HtmlTable sources = new HtmlTable("figures", "learnt from", "pairs", "weight of one");
        report.sources().forEach((source, pairs) -> sources.row(words(source), Figures.count(pairs), weight(source)));
        HtmlTable parts = new HtmlTable("figures", "part", "requests");
        report.parts().forEach((part, requests) -> parts.row(part, Figures.count(requests)));
        return "<section><h2>Data</h2><div class=\"pair\"><div>" + sources.toHtml() + parts.toHtml() + "</div><div>"
                + raters(report) + "</div></div>" + excluded(report) + "</section>";
    }

    private static String words(String source) {
        return switch (source) {
            case "human" -> "answers of people";
            case "simulated" -> "answers of programs";
            case "automatic" -> "broken constraints (nobody listened)";
            case "heuristic" -> "the heuristic's own opinion (nobody listened)";
            default -> source;
        };
    }

    private static String weight(String source) {
        for (LabelSource each : LabelSource.values()) {
            if (each.id().equals(source)) {
                return each.isAnswer() ? "1, 0.7 or 0.4 by confidence" : Figures.number(each.weight(), 1);
            }
        }
        return Figures.NONE;
    }

    private static String raters(RunReport report) {
        HtmlTable table = new HtmlTable("figures", "raters", "");
        table.row("how many", Figures.count(report.raters()));
        table.row("pairs answered twice by one rater", Figures.count(report.repeats()));
        table.row("κ with their own repeats", kappa(report.ownKappa(), "nothing was heard twice"));
        table.row("pairs answered by two raters", Figures.count(report.shared()));
        Double relative = report.relativeKappa();
        table.row(
                "κ between raters, relative to their own",
                relative == null ? "– (too few double answers)" : kappa(relative, "not measured"));
        WilsonInterval ceiling = report.ceiling();
        table.row(
                "ceiling of accuracy",
                ceiling == null
                        ? "– (no decided repeats)"
                        : Figures.percent(ceiling.estimate()) + " ("
                                + Figures.percents(ceiling.lower(), ceiling.upper()) + ")");
        return table.toHtml();
    }

    private static String kappa(double kappa, String why) {
        return Double.isFinite(kappa) ? Figures.number(kappa, 2) : "– (" + why + ")";
    }

    private static String excluded(RunReport report) {
        if (report.excluded().isEmpty()) {
            return "<p>No label was left out.</p>";
        }
        HtmlTable table = new HtmlTable("figures", "labels left out, because", "labels");
        for (Map.Entry<String, Long> each : report.excluded().entrySet()) {
            table.row(each.getKey(), Figures.count(each.getValue()));
        }
        return table.toHtml();
    }

    /** How it was trained, so that it can be trained again. */
    static String settings(RunReport report) {
        TrainerSettings settings = report.settings();
        HtmlTable table = new HtmlTable("figures", "setting", "");
        table.row("loss", settings.loss().catBoostName());
        table.row("trees kept, of at most", report.trees() + " of " + settings.trees());
        table.row("depth", Integer.toString(settings.depth()));
        table.row("learning rate", Double.toString(settings.learningRate()));
        table.row("L2 of the leaves", Double.toString(settings.l2()));
        table.row("seed", Long.toString(settings.seed()));
        table.row(
                "stopped after trees without progress",
                settings.patience() == 0 ? "– (never)" : Integer.toString(settings.patience()));
        table.row("features", "up to tier " + report.tier() + ", version " + report.features());
        table.row("probabilities fitted to", report.calibratedOn());
        table.row("from the start to the calibrated model", Figures.number(report.modelSeconds(), 2) + " s");
        return "<section><h2>Settings</h2>" + table.toHtml() + "</section>";
    }
}
