package studio.taste.ranking;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the stage works with.
 *
 * @param source makes and checks candidates
 * @param analysisVersion version of the analyser that described the songs
 * @param ranker the learned ranker, asked for anew at every request so that a new model takes effect; empty when there is none
 * @param canary a ranker on trial, likewise; empty when there is none
 * @param sounds finds rendered plans
 * @param log keeps the records
 * @param logging writes to the log, after the answer is given
 * @param workers runs the ranker; must have threads of its own
 * @param patience waits for the workers
 * @param clock tells the time of records, and how long the circuit has been open
 * @param nanoTime measures how long things take, as {@link System#nanoTime}
 */
public record StageParts(
        CandidateSource source,
        String analysisVersion,
        Supplier<Optional<PlanScorer>> ranker,
        Supplier<Optional<PlanScorer>> canary,
        RenderedSounds sounds,
        RequestLog log,
        Executor logging,
        Executor workers,
        Patience patience,
        Clock clock,
        LongSupplier nanoTime) {}
