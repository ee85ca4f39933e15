package studio.taste.training.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.taste.preference.WilsonInterval;
import studio.taste.training.TrainerSettings;
import studio.taste.training.evaluation.CalibrationBin;
import studio.taste.training.evaluation.Correlation;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.evaluation.Measured;

/** Reports of trainings that never were, for pages and screens to show. */
public final class RehearsalRuns {
    public static final Instant AT = Instant.parse("2026-05-04T09:30:00Z");

    private RehearsalRuns() {}

    /** A model that beats the heuristic. */
    public static RunReport better() {
        return report(
                List.of(
                        evaluation("cross-validation over requests", 412, new Measured(0.091, 0.032, 0.15)),
                        evaluation("requests held out for good", 88, new Measured(0.068, -0.034, 0.17))),
                curve(),
                new WilsonInterval(0.857, 0.791, 0.913, 41),
                List.of());
    }

    /** A model that is not shown to beat it, with a warning. */
    public static RunReport notShown() {
        return report(
                List.of(evaluation("cross-validation over requests", 60, new Measured(0.031, -0.02, 0.081))),
                curve().subList(0, 1),
                null,
                List.of("The score follows stretch (ρ 0.71) more than the raters do (ρ 0.20), over 48 plans"
                        + " (cross-validation over requests): it may have found a short cut."));
    }

    /** A training of which nothing is known but that it was. */
    public static RunReport bare() {
        Evaluation empty = new Evaluation(
                "requests held out for good",
                0,
                2,
                1,
                1,
                Measured.NOTHING,
                Measured.NOTHING,
                Measured.NOTHING,
                Measured.NOTHING,
                Measured.NOTHING,
                Measured.NOTHING,
                Measured.NOTHING,
                Measured.NOTHING,
                Measured.NOTHING,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(new Correlation("stretch", Double.NaN, Double.NaN, 0)));
        return new RunReport(
                "ranker-0000",
                AT,
                TrainerSettings.USUAL,
                "2026-01",
                1,
                Map.of("human", 2),
                Map.of("train", 1),
                Map.of(),
                1,
                0,
                Double.NaN,
                0,
                null,
                null,
                null,
                1,
                0.4,
                "cross-validated scores",
                List.of(empty),
                List.of(),
                null,
                Map.of(),
                null,
                List.of());
    }

    /** A report all of whose names are meant to break the page. */
    public static RunReport hostile(String name) {
        RunReport usual = better();
        Evaluation best = usual.evaluations().get(0);
        return new RunReport(
                name,
                AT,
                usual.settings(),
                name,
                1,
                Map.of(name, 3),
                Map.of(name, 1),
                Map.of(name, 4L),
                1,
                0,
                Double.NaN,
                0,
                null,
                null,
                name,
                1,
                1,
                name,
                List.of(new Evaluation(
                        name,
                        9,
                        0,
                        1,
                        1,
                        best.accuracy(),
                        best.heuristicAccuracy(),
                        best.advantage(),
                        best.preferredToHeuristic(),
                        best.preferredToBaseline(),
                        best.regret(),
                        best.logLoss(),
                        best.brier(),
                        best.calibrationError(),
                        best.calibration(),
                        Map.of(name, best.accuracy()),
                        Map.of(name, best.accuracy()),
                        List.of(new Correlation(name, 0.9, 0, 30)))),
                List.of(),
                null,
                Map.of(name, 0.2),
                null,
                List.of(name));
    }

    /** A test with an advantage; the other figures go with 74 % right. */
    public static Evaluation evaluation(String scope, int decided, Measured advantage) {
        double accuracy = 0.743;
        double half = 1.96 * Math.sqrt(accuracy * (1 - accuracy) / decided);
        return new Evaluation(
                scope,
                decided,
                decided / 9,
                18,
                3,
                new Measured(accuracy, accuracy - half, accuracy + half),
                new Measured(
                        accuracy - advantage.estimate(),
                        accuracy - advantage.estimate() - half,
                        accuracy - advantage.estimate() + half),
                advantage,
                new Measured(0.61, 0.54, 0.68),
                new Measured(0.66, 0.58, 0.73),
                new Measured(0.31, 0.19, 0.44),
                new Measured(0.548, 0.501, 0.597),
                new Measured(0.181, 0.163, 0.2),
                new Measured(0.042, 0.03, 0.081),
                List.of(
                        new CalibrationBin(0.55, 0.57, 96),
                        new CalibrationBin(0.65, 0.62, 104),
                        new CalibrationBin(0.75, 0.78, 98),
                        new CalibrationBin(0.85, 0.83, 72),
                        new CalibrationBin(0.94, 0.97, 42)),
                Map.of(
                        "house", new Measured(0.78, 0.69, 0.86),
                        "hip-hop", new Measured(0.71, 0.6, 0.8),
                        "lo-fi", new Measured(0.73, 0.61, 0.83),
                        "UK garage", new Measured(1, 1, 1)),
                Map.of(
                        "rater-1f2e", new Measured(0.76, 0.69, 0.82),
                        "rater-77aa", new Measured(0.72, 0.64, 0.79)),
                List.of(
                        new Correlation("loudness of the preview", 0.12, 0.05, 140),
                        new Correlation("stems sounding", 0.44, 0.39, 140),
                        new Correlation("transitions", -0.08, 0.02, 140),
                        new Correlation("stretch", 0.71, 0.2, 140),
                        new Correlation("sections", Double.NaN, Double.NaN, 140)));
    }

    private static List<LearningPoint> curve() {
        return List.of(
                new LearningPoint(82, new Measured(0.652, 0.59, 0.71)),
                new LearningPoint(165, new Measured(0.701, 0.652, 0.75)),
                new LearningPoint(330, new Measured(0.743, 0.698, 0.786)));
    }

    /** A report of people's answers. */
    private static RunReport report(
            List<Evaluation> evaluations,
            List<LearningPoint> curve,
            @org.jspecify.annotations.Nullable WilsonInterval ceiling,
            List<String> warnings) {
        Map<String, Integer> sources = new LinkedHashMap<>();
        sources.put("human", 458);
        sources.put("automatic", 96);
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("train", 11);
        parts.put("validation", 4);
        parts.put("test", 3);
        Map<String, Long> excluded = new LinkedHashMap<>();
        excluded.put("order-decided: the pair was answered otherwise in the other order", 14L);
        excluded.put("a program answered", 200L);
        return new RunReport(
                "ranker-4f1c77d2ab90",
                AT,
                TrainerSettings.USUAL,
                "2026-01",
                1,
                sources,
                parts,
                excluded,
                3,
                ceiling == null ? 0 : 41,
                ceiling == null ? Double.NaN : 0.63,
                22,
                ceiling == null ? null : 0.81,
                ceiling,
                null,
                143,
                2.31,
                "the validation requests",
                evaluations,
                curve,
                curve.size() < 2 ? null : LearningForecast.of(curve),
                importances(),
                0.18,
                warnings);
    }

    private static Map<String, Double> importances() {
        List<String> names = new ArrayList<>(List.of(
                "vocal_clarity_mean",
                "transition_hardness",
                "low_end_share",
                "tempo_stretch_vocal",
                "a_feature_whose_name_is_longer_than_any_column_has_room_for",
                "family"));
        for (int i = 1; i <= 20; i++) {
            names.add("arc_measure_" + i);
        }
        Map<String, Double> importances = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            importances.put(names.get(i), 0.094 * Math.exp(-i / 4.0) - 0.0004);
        }
        return importances;
    }
}
