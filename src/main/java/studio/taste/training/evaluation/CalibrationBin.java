package studio.taste.training.evaluation;

/**
 * Answers that were foreseen with about the same probability.
 *
 * @param predicted mean probability given to the plan that was thought better, ½ to 1
 * @param observed share of them in which it was preferred
 * @param answers how many
 */
public record CalibrationBin(double predicted, double observed, double answers) {}
