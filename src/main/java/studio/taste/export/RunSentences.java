package studio.taste.export;

import java.util.List;
import java.util.Optional;
import studio.taste.preference.WilsonInterval;
import studio.taste.quality.Power;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.evaluation.Measured;
import studio.taste.training.runs.LearningForecast;
import studio.taste.training.runs.LearningPoint;
import studio.taste.training.runs.RunReport;

/** What a training came to, in sentences; the same on its page and on the screen. */
public final class RunSentences {
    /** So many labels more are looked ahead to. */
    public static final int LABELS_AHEAD = 200;

    /** With fewer decided pairs even an unbroken row of right ones happens by chance once in twenty times: 2·2⁻⁵ > 0.05. */
    private static final int FEWEST = 6;

    private RunSentences() {}

    /** How a model stands to the heuristic. */
    public enum Standing {
        BETTER("Better than the heuristic"),
        NOT_SHOWN("Not shown to be better than the heuristic"),
        WORSE("Worse than the heuristic"),
        UNTESTED("Not tested");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How the model stands, by the 95 % interval of its advantage over the heuristic. */
    public static Standing standing(RunReport report) {
        Optional<Evaluation> best = report.best()
                .filter(evaluation -> Double.isFinite(evaluation.advantage().estimate()));
        if (best.isEmpty()) {
            return Standing.UNTESTED;
        }
        Measured advantage = best.get().advantage();
        if (best.get().decided() < FEWEST) {
            return Standing.NOT_SHOWN;
        }
        return advantage.isAbove(0) ? Standing.BETTER : advantage.upper() < 0 ? Standing.WORSE : Standing.NOT_SHOWN;
    }

    /** Accuracy with its interval, against chance and against the heuristic. */
    public static String verdict(RunReport report) {
        Standing standing = standing(report);
        if (standing == Standing.UNTESTED) {
            return "There was nothing to test this model on, so how good it is cannot be told.";
        }
        Evaluation best = report.best().orElseThrow();
        String right =
                "Right in " + share(best.accuracy()) + " of " + Figures.of(best.decided(), "decided pair") + ": ";
        if (best.decided() < FEWEST) {
            return right + "too few to show anything ("
                    + Figures.points(best.advantage().estimate()) + " against the heuristic).";
        }
        boolean beatsChance = best.accuracy().isAbove(0.5);
        String chance = beatsChance
                ? "better than chance"
                : best.accuracy().upper() < 0.5 ? "worse than chance" : "not shown to be better than chance";
        String joint = beatsChance == (standing == Standing.BETTER) ? " and " : ", but ";
        return right + chance + joint + againstHeuristic(best.advantage(), standing) + ".";
    }

    private static String againstHeuristic(Measured advantage, Standing standing) {
        String interval =
                Figures.signed(100 * advantage.lower(), 1) + " to " + Figures.signed(100 * advantage.upper(), 1);
        String by = Figures.points(Math.abs(advantage.estimate())).substring(1);
        return switch (standing) {
            case BETTER -> "better than the heuristic by " + by + " (" + interval + ", which excludes 0)";
            case WORSE -> "worse than the heuristic by " + by + " (" + interval + ", which excludes 0)";
            case NOT_SHOWN, UNTESTED ->
                "not shown to be better than the heuristic: " + Figures.points(advantage.estimate()) + " (" + interval
                        + ", which includes 0)";
        };
    }

    /** A share with its interval, as {@code 74.3 % (95 % interval 69.8–78.6 %)}. */
    static String share(Measured measured) {
        return Figures.percent(measured.estimate())
                + (Figures.hasInterval(measured)
                        ? " (95 % interval " + Figures.percents(measured.lower(), measured.upper()) + ")"
                        : "");
    }

    /** What so many pairs can show at all. */
    public static String power(RunReport report) {
        int decided = report.best().map(Evaluation::decided).orElse(0);
        String needed = Power.pairsToShow(Power.WORTHWHILE) + " decided pairs are needed to show "
                + Figures.number(100 * Power.WORTHWHILE, 0) + " %.";
        return decided == 0
                ? "No decided pair was tested on; " + needed
                : "An accuracy is known to ±" + Figures.number(100 * Power.halfWidth(decided), 1) + " points with "
                        + Figures.of(decided, "pair") + "; " + needed;
    }

    /** The accuracy no model can pass. */
    public static String ceiling(RunReport report) {
        WilsonInterval ceiling = report.ceiling();
        return ceiling == null
                ? "The ceiling is not known: no pair was heard twice and decided both times."
                : "The ceiling is " + Figures.percent(ceiling.estimate()) + " (95 % interval "
                        + Figures.percents(ceiling.lower(), ceiling.upper())
                        + "): raters themselves do not repeat their answers more often.";
    }

    /** What more labels promise; empty when the curve is too short to go on from. */
    public static Optional<String> forecast(RunReport report) {
        List<LearningPoint> curve = report.curve();
        LearningForecast forecast = report.forecast();
        if (forecast == null || curve.isEmpty()) {
            return Optional.empty();
        }
        int now = curve.get(curve.size() - 1).labels();
        if (forecast.gain() == 0) {
            return Optional.of("More labels of this kind promise no better accuracy: the curve is flat.");
        }
        return Optional.of("After " + LABELS_AHEAD + " more labels about "
                + Figures.number(100 * forecast.accuracy(now + LABELS_AHEAD), 0) + " %; without end "
                + Figures.number(100 * forecast.limit(), 0) + " %.");
    }
}
