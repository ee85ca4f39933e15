package studio.taste.training.representation;

/**
 * A round to learn from.
 *
 * @param round what was heard and picked
 * @param taste its producer's taste as other rounds tell it, length d
 */
record Lesson(HeardRound round, double[] taste) {}
