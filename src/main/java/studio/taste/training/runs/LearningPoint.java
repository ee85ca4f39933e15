package studio.taste.training.runs;

import studio.taste.training.evaluation.Measured;

/**
 * A point of the ranker's learning curve.
 *
 * @param labels decided answers learnt from
 * @param accuracy on requests not learnt from
 */
public record LearningPoint(int labels, Measured accuracy) {}
