package studio.taste.training.evaluation;

import java.util.List;
import java.util.Map;

/**
 * A ranker against answers it was not trained on.
 *
 * @param scope which answers, in words
 * @param decided pairs of which one was preferred
 * @param ties pairs of which neither was
 * @param requests how many requests they belong to
 * @param raters how many raters answered
 * @param accuracy share of decided pairs whose preferred plan scored higher; a draw counts a half
 * @param heuristicAccuracy the same for the heuristic
 * @param advantage their difference
 * @param preferredToHeuristic how likely the plan the ranker puts first is preferred to the one the heuristic does, over requests
 * @param preferredToBaseline the same against the plan the planner makes first
 * @param regret mean loss in utility of the plan put first against the best, in units in which 1 is odds of e to 1
 * @param logLoss mean −ln of the probability given to the preferred plan, after calibration, nats; ln 2 is chance
 * @param brier mean squared error of that probability; ¼ is chance
 * @param calibrationError expected calibration error: mean distance of predicted and observed shares
 * @param calibration the curve it is made from
 * @param byGenre accuracy per genre of the remix
 * @param byRater accuracy per rater
 * @param correlations of score and plain properties
 */
public record Evaluation(
        String scope,
        int decided,
        int ties,
        int requests,
        int raters,
        Measured accuracy,
        Measured heuristicAccuracy,
        Measured advantage,
        Measured preferredToHeuristic,
        Measured preferredToBaseline,
        Measured regret,
        Measured logLoss,
        Measured brier,
        Measured calibrationError,
        List<CalibrationBin> calibration,
        Map<String, Measured> byGenre,
        Map<String, Measured> byRater,
        List<Correlation> correlations) {
    public Evaluation {
        calibration = List.copyOf(calibration);
        byGenre = Map.copyOf(byGenre);
        byRater = Map.copyOf(byRater);
        correlations = List.copyOf(correlations);
    }
}
