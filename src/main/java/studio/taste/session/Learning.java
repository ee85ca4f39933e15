package studio.taste.session;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.LaplacePairUpdate;
import studio.taste.preference.Outcome;
import studio.taste.preference.PairLikelihood;
import studio.taste.preference.PairProbabilities;
import studio.taste.preference.Prequential;
import studio.taste.session.Convergence.LearningPoint;

/**
 * What the answers of a session have taught so far. Immutable: each answer gives a new one, and taking an answer back is
 * folding the others again.
 */
public final class Learning {
    private final GaussianPosterior prior;
    private final GaussianPosterior before;
    private final GaussianPosterior belief;
    private final PairLikelihood likelihood;
    private final double[][] rows;
    private final Prequential prequential;
    private final List<LearningPoint> points;

    private Learning(
            GaussianPosterior prior,
            GaussianPosterior before,
            GaussianPosterior belief,
            PairLikelihood likelihood,
            double[][] rows,
            Prequential prequential,
            List<LearningPoint> points) {
        this.prior = prior;
        this.before = before;
        this.belief = belief;
        this.likelihood = likelihood;
        this.rows = rows;
        this.prequential = prequential;
        this.points = List.copyOf(points);
    }

    /** Nothing learnt yet. */
    static Learning start(GaussianPosterior prior, StudioEvent.SessionOpened opened) {
        double[][] rows = opened.features().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new Learning(prior, prior, prior, opened.settings().likelihood(), rows, Prequential.empty(), List.of());
    }

    /** What is learnt from one more answer. */
    Learning after(StudioEvent.TrialPresented trial, Outcome outcome) {
        PairProbabilities predicted = predict(trial.a(), trial.b());
        GaussianPosterior next =
                new LaplacePairUpdate(likelihood).update(belief, rows[trial.a()], rows[trial.b()], outcome);
        Prequential longer = prequential.with(predicted, outcome);
        List<LearningPoint> more = new ArrayList<>(points);
        more.add(point(trial.number(), longer, next));
        return new Learning(prior, belief, next, likelihood, rows, longer, more);
    }

    private LearningPoint point(int trial, Prequential foreseen, GaussianPosterior next) {
        return new LearningPoint(
                trial,
                foreseen.accuracy().orElse(null),
                foreseen.logLossNats().orElse(Prequential.CHANCE_LOG_LOSS_NATS),
                poolVariance(next) / poolVariance(prior),
                next.divergenceFrom(belief));
    }

    /** Mean over the pool of hᵀΣh: how unsure the belief is of the plans' utilities. */
    private double poolVariance(GaussianPosterior of) {
        double sum = 0;
        for (double[] row : rows) {
            sum += of.variance(row);
        }
        return sum / rows.length;
    }

    /** What is expected of the answer to a pair, by plug-in as the Laplace update asks. */
    public PairProbabilities predict(int a, int b) {
        return likelihood.predict(belief, rows[a], rows[b]);
    }

    public GaussianPosterior belief() {
        return belief;
    }

    /** The belief before the last answer; the prior when there is none. */
    public GaussianPosterior before() {
        return before;
    }

    /** How well the answers were foreseen. */
    public Prequential prequential() {
        return prequential;
    }

    /** One point per answer that stands. */
    public List<LearningPoint> points() {
        return points;
    }

    /** Feature rows of the pool, [plan][axis]; shared, not to be modified. */
    double[][] rows() {
        return rows;
    }

    /** A fingerprint of mean and precision, to the last bit: two folds agree when their digests do. */
    public String digest() {
        double[] mean = belief.mean();
        double[][] precision = belief.precision();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * mean.length * (mean.length + 1));
        for (double value : mean) {
            bytes.putDouble(value);
        }
        for (double[] row : precision) {
            for (double value : row) {
                bytes.putDouble(value);
            }
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
