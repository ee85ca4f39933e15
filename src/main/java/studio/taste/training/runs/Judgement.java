package studio.taste.training.runs;

import java.util.List;
import studio.taste.ranking.PlattScaling;
import studio.taste.training.evaluation.Evaluation;

/**
 * How good a model is.
 *
 * @param calibration turns differences of its scores into probabilities
 * @param calibratedOn what that was fitted to, in words
 * @param seconds from the start of the run until it was fitted
 * @param evaluations the most telling first
 * @param curve accuracy against labels
 */
record Judgement(
        PlattScaling calibration,
        String calibratedOn,
        double seconds,
        List<Evaluation> evaluations,
        List<LearningPoint> curve) {}
