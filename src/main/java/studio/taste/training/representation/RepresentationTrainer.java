package studio.taste.training.representation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.representation.PlanBank;
import studio.taste.representation.Representation;
import studio.taste.representation.RepresentationManifest;

/**
 * Trains a representation's perceptron on what producers chose and what they said of it.
 *
 * <p>The loss is the negative log-likelihood of the choices, given each producer's taste, plus the contrast of words ({@link ReasonContrast}).
 * Tastes are refolded from the rounds before every pass, half of a producer's rounds for the other half's gradient, so that the perceptron is
 * praised for what carries over to rounds a taste has not seen. Every fourth producer is held out: their rounds are folded as the studio does
 * it, each predicted from those before, and training ends when that gets no better. The same input and seed give the same representation.
 */
public final class RepresentationTrainer {
    /** Producers numbered so in the order given, from 0, modulo {@link #GROUPS}, are held out. */
    private static final int HELD_OUT = 3;

    private static final int GROUPS = 4;

    private final Representation parent;
    private final PlanBank bank;
    private final TrainingSettings settings;

    /**
     * @param parent where to start
     * @param bank pools of the same encoder, for the musical directions
     */
    public RepresentationTrainer(Representation parent, PlanBank bank, TrainingSettings settings) {
        this.parent = parent;
        this.bank = bank;
        this.settings = settings;
    }

    /**
     * What came of it.
     *
     * @param representation the best one found; the parent when none was better
     * @param before mean log-likelihood of a held-out round under the parent, nats
     * @param after the same under {@code representation}
     * @param gainError standard error of the difference over held-out producers, nats
     * @param uniform the same when all options are equally likely
     * @param epochs passes over the data
     */
    public record Result(
            Representation representation, double before, double after, double gainError, double uniform, int epochs) {
        /**
         * Whether it is better on people it has not seen, by more than two standard errors, and says more than that all options are equal:
         * where choices are noise, a space with room for fewer tastes only looks better.
         */
        public boolean isBetter() {
            return after - before > 2 * gainError && after > uniform;
        }
    }

    /**
     * Trains.
     *
     * @param choices numbers of the parent's encoders
     * @param made time for the manifest
     * @throws StudioException when there is too little to learn from
     */
    public Result train(TrainingChoices choices, Instant made, Progress progress) throws StudioException {
        if (!choices.audioEncoder().equals(parent.audioEncoder())
                || !choices.textEncoder().equals(parent.textEncoder())) {
            throw new IllegalArgumentException("the choices are in numbers of " + choices.audioEncoder() + " and "
                    + choices.textEncoder() + ", the representation reads " + parent.audioEncoder() + " and "
                    + parent.textEncoder());
        }
        choices.requireEnough();
        TrainingChoices usable = choices.usable();
        List<List<HeardRound>> learned = new ArrayList<>();
        List<List<HeardRound>> heldOut = new ArrayList<>();
        for (int i = 0; i < usable.producers().size(); i++) {
            (i % GROUPS == HELD_OUT ? heldOut : learned)
                    .add(HeardRound.of(usable.producers().get(i), parent));
        }
        TrainingRun run = new TrainingRun(parent, settings, learned, heldOut);
        run.go(progress);
        return result(run, usable, made);
    }

    private Result result(TrainingRun run, TrainingChoices usable, Instant made) {
        double before = mean(run.scoresBefore());
        double after = mean(run.bestScores());
        Representation trained = run.hasImproved()
                ? parent.trained(manifest(run, usable, made), run.bestPerceptron(), run.bestWhitening(), bank)
                : parent;
        return new Result(trained, before, after, gainError(run), run.uniformScore(), run.passes());
    }

    private RepresentationManifest manifest(TrainingRun run, TrainingChoices usable, Instant made) {
        TreeMap<String, Double> scores = new TreeMap<>();
        scores.put("heldOut.meanLogLikelihood", mean(run.bestScores()));
        scores.put("heldOut.meanLogLikelihood.parent", mean(run.scoresBefore()));
        scores.put("heldOut.meanLogLikelihood.uniform", run.uniformScore());
        scores.put("heldOut.producers", (double) run.bestScores().length);
        scores.put("producers", (double) usable.producers().size());
        scores.put("rounds", (double) usable.rounds());
        scores.put("rationales", (double) usable.rationales());
        return new RepresentationManifest(
                Optional.of(parent.version()),
                parent.audioEncoder(),
                parent.manifest().audioDimension(),
                parent.textEncoder(),
                parent.manifest().textDimension(),
                made,
                usable.hash(),
                settings.inWords(),
                scores);
    }

    private static double gainError(TrainingRun run) {
        double[] before = run.scoresBefore();
        double[] after = run.bestScores();
        double gain = mean(after) - mean(before);
        double square = 0;
        for (int i = 0; i < before.length; i++) {
            double difference = after[i] - before[i] - gain;
            square += difference * difference;
        }
        return Math.sqrt(square / Math.max(1, before.length - 1) / before.length);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
