/**
 * Which plan is best: scorers, how sure they are, and the stage that decides within a time limit and says why.
 *
 * <p>Belongs here: {@link studio.taste.ranking.PlanScorer} and its implementations, calibration, the choice between near equals, time
 * limit and circuit breaker, and the record of each request. Lies above {@code features}, which it scores by, and {@code remix}, whose
 * candidates it takes; below {@code session}. Knows no database and no file: the log is a port. Clocks, tickers and executors are
 * parameters.
 */
@NullMarked
package studio.taste.ranking;

import org.jspecify.annotations.NullMarked;
