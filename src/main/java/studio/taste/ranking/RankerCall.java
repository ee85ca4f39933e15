package studio.taste.ranking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;

/** Asks the ranker, if it may be asked, and takes any way of not answering for an answer. */
final class RankerCall {
    private final Supplier<Optional<PlanScorer>> ranker;
    private final LimitedWork work;
    private final CircuitBreaker breaker;

    RankerCall(Supplier<Optional<PlanScorer>> ranker, LimitedWork work, CircuitBreaker breaker) {
        this.ranker = ranker;
        this.work = work;
        this.breaker = breaker;
    }

    /**
     * What came of asking.
     *
     * @param scorer the ranker that answered; empty for a fallback
     * @param scores its scores
     * @param reason why there are none; empty when there are
     * @param detail what exactly happened
     */
    record Outcome(Optional<PlanScorer> scorer, double[] scores, Optional<FallbackReason> reason, String detail) {
        static Outcome fallback(FallbackReason reason, String detail) {
            return new Outcome(Optional.empty(), new double[0], Optional.of(reason), detail);
        }
    }

    /**
     * @param known tier up to which the candidates are known
     * @param limit time that is left
     */
    Outcome ask(List<PlanFeatures> candidates, FeatureTier known, Duration limit) {
        if (!breaker.mayPass()) {
            return Outcome.fallback(FallbackReason.CIRCUIT_OPEN, "");
        }
        Outcome outcome;
        try {
            outcome = askNow(candidates, known, limit);
        } catch (RuntimeException defect) {
            outcome = Outcome.fallback(FallbackReason.RANKER_FAILED, defect.toString());
        }
        if (outcome.reason.isEmpty()) {
            breaker.succeeded();
        } else if (outcome.reason.get().countsAgainstRanker()) {
            breaker.failed();
        } else {
            breaker.abandoned();
        }
        return outcome;
    }

    private Outcome askNow(List<PlanFeatures> candidates, FeatureTier known, Duration limit) {
        Optional<PlanScorer> found = ranker.get();
        if (found.isEmpty()) {
            return Outcome.fallback(FallbackReason.NO_RANKER, "");
        }
        PlanScorer scorer = found.get();
        if (scorer.isStale()) {
            return Outcome.fallback(FallbackReason.STALE, scorer.version());
        }
        String version = PlanManifest.upTo(scorer.tier()).version();
        if (!scorer.tier().isWithin(known) || !scorer.featureVersion().equals(version)) {
            return Outcome.fallback(
                    FallbackReason.OTHER_FEATURES,
                    "it knows tier " + scorer.tier().number() + " of version " + scorer.featureVersion()
                            + ", these are tier " + known.number() + ", whose tier "
                            + scorer.tier().number() + " has version " + version);
        }
        if (limit.isNegative() || limit.isZero()) {
            return Outcome.fallback(FallbackReason.TIME_LIMIT, "no time was left to ask it");
        }
        try {
            double[] scores = work.call(() -> scorer.score(candidates), limit);
            return checked(scorer, scores, candidates.size());
        } catch (TimeoutException late) {
            return Outcome.fallback(FallbackReason.TIME_LIMIT, "it had " + limit.toMillis() + " ms");
        } catch (RejectedExecutionException full) {
            return Outcome.fallback(FallbackReason.WORKERS_BUSY, String.valueOf(full.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Outcome.fallback(FallbackReason.INTERRUPTED, "");
        } catch (ExecutionException failure) {
            return Outcome.fallback(FallbackReason.RANKER_FAILED, String.valueOf(failure.getCause()));
        }
    }

    private static Outcome checked(PlanScorer scorer, double[] scores, int wanted) {
        if (scores.length != wanted) {
            return Outcome.fallback(FallbackReason.BAD_SCORES, scores.length + " scores for " + wanted + " plans");
        }
        boolean anyGood = false;
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                return Outcome.fallback(FallbackReason.BAD_SCORES, "a score was " + score);
            }
            anyGood |= score >= scorer.qualityThreshold();
        }
        return anyGood
                ? new Outcome(Optional.of(scorer), scores.clone(), Optional.empty(), "")
                : Outcome.fallback(FallbackReason.LOW_QUALITY, "all below " + scorer.qualityThreshold());
    }
}
