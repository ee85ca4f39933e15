package studio.taste.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.taste.features.FeatureTier;

/**
 * Asks the ranker on trial beside the one in production, and lets it decide for a share of the requests, drawn by the request's own id so that
 * the same request is always treated the same. Its failures are its own: they never reach the one in production.
 */
final class CanaryCall {
    private final RankerCall ranker;
    private final double share;

    /**
     * @param share of the requests it decides, 0 to 1
     */
    CanaryCall(RankerCall ranker, double share) {
        this.ranker = ranker;
        this.share = share;
    }

    /**
     * What came of it.
     *
     * @param scorer the ranker on trial
     * @param scores its scores
     * @param record for the log
     */
    record Outcome(PlanScorer scorer, double[] scores, StageRecord.Canary record) {}

    /**
     * @param described the candidates, scored by the ranker in production
     * @return empty when none is on trial, or it did not answer
     */
    Optional<Outcome> ask(RequestId request, List<Candidate> described, FeatureTier known, Duration limit) {
        RankerCall.Outcome answer =
                ranker.ask(described.stream().map(Candidate::features).toList(), known, limit);
        return answer.scorer()
                .map(scorer -> new Outcome(
                        scorer,
                        answer.scores(),
                        new StageRecord.Canary(
                                scorer.version(),
                                described.get(best(answer.scores())).plan.id(),
                                described
                                        .get(best(described.stream()
                                                .mapToDouble(candidate -> candidate.score)
                                                .toArray()))
                                        .plan
                                        .id(),
                                place(request) < share)));
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** 0 to 1, evenly spread. */
    private static double place(RequestId request) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(request.value().getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt()) / 0x1p32;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
