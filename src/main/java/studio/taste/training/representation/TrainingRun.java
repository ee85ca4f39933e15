package studio.taste.training.representation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import studio.taste.Progress;
import studio.taste.preference.MultinomialLogit;
import studio.taste.representation.Mlp;
import studio.taste.representation.Representation;
import studio.taste.representation.Whitening;

/** One training: passes over the rounds until held-out producers are predicted no better. */
final class TrainingRun {
    private final Representation parent;
    private final TrainingSettings settings;
    private final MultinomialLogit likelihood;
    private final List<List<HeardRound>> learned;
    private final List<List<HeardRound>> heldOut;
    private final SplittableRandom random;
    /** The perceptron's, and last what words are projected with. */
    private final List<float[]> parameters;

    private final Adam adam;
    private final double[] before;
    private Mlp perceptron;
    private Whitening whitening;
    private Mlp best;
    private Whitening bestWhitening;
    private double[] bestScores;
    private int passes;

    /**
     * @param learned rounds by producer, to learn from
     * @param heldOut rounds by producer, to judge by
     */
    TrainingRun(
            Representation parent,
            TrainingSettings settings,
            List<List<HeardRound>> learned,
            List<List<HeardRound>> heldOut) {
        this.parent = parent;
        this.settings = settings;
        this.likelihood = new MultinomialLogit(settings.temperature());
        this.learned = learned;
        this.heldOut = heldOut;
        this.random = new SplittableRandom(settings.seed());
        this.perceptron = parent.perceptron();
        this.whitening = parent.whitening();
        this.best = perceptron;
        this.bestWhitening = whitening;
        this.before = scores();
        this.bestScores = before;
        this.parameters = new ArrayList<>(perceptron.parameters());
        float[] projection = new float[perceptron.outputs() * perceptron.shared() / 2];
        for (int i = 0; i < projection.length; i++) {
            projection[i] = (float) (2 * random.nextDouble() - 1);
        }
        parameters.add(projection);
        this.adam = new Adam(settings.learningRate(), parameters);
    }

    void go(Progress progress) {
        int since = 0;
        while (passes < settings.epochs() && since < settings.patience()) {
            pass(progress);
            passes++;
            // A perceptron that merely makes everything larger would only pretend to more decided tastes.
            whitening = parent.whitening().rescaled(learnedOutputs());
            double[] scores = scores();
            since++;
            if (RepresentationTrainer.mean(scores) > RepresentationTrainer.mean(bestScores)) {
                bestScores = scores;
                best = perceptron;
                bestWhitening = whitening;
                since = 0;
            }
        }
    }

    /** Mean log-likelihood of a round by held-out producer, folded as the studio does, under what there is now. */
    private double[] scores() {
        double[] scores = new double[heldOut.size()];
        for (int i = 0; i < scores.length; i++) {
            double[] sum = {0};
            HeardRound.fold(heldOut.get(i), perceptron, whitening, likelihood, score -> sum[0] += score);
            scores[i] = sum[0] / heldOut.get(i).size();
        }
        return scores;
    }

    private List<double[][]> learnedOutputs() {
        return learned.stream()
                .flatMap(List::stream)
                .map(round -> round.outputs(perceptron))
                .toList();
    }

    private void pass(Progress progress) {
        List<Lesson> lessons = lessons();
        for (int from = 0; from < lessons.size(); from += settings.batch()) {
            double part = from / (double) lessons.size();
            progress.goOn((passes + part) / settings.epochs(), "training, pass " + (passes + 1));
            List<Lesson> batch = lessons.subList(from, Math.min(lessons.size(), from + settings.batch()));
            adam.step(parameters, new BatchGradient(perceptron, whitening, settings, batch).of(parameters));
            perceptron = perceptron.with(parameters);
        }
    }

    /** All rounds in an order left to chance, each with its producer's taste as the other half of the rounds tells it. */
    private List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (List<HeardRound> producer : learned) {
            List<HeardRound> shuffled = shuffled(producer);
            List<HeardRound> one = shuffled.subList(0, shuffled.size() / 2);
            List<HeardRound> other = shuffled.subList(shuffled.size() / 2, shuffled.size());
            double[] toldByOne = HeardRound.fold(one, perceptron, whitening, likelihood, score -> {});
            double[] toldByOther = HeardRound.fold(other, perceptron, whitening, likelihood, score -> {});
            one.forEach(round -> lessons.add(new Lesson(round, toldByOther)));
            other.forEach(round -> lessons.add(new Lesson(round, toldByOne)));
        }
        return shuffled(lessons);
    }

    private <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }

    boolean hasImproved() {
        return bestScores != before;
    }

    Mlp bestPerceptron() {
        return best;
    }

    Whitening bestWhitening() {
        return bestWhitening;
    }

    double[] scoresBefore() {
        return before;
    }

    double[] bestScores() {
        return bestScores;
    }

    /** What {@link #bestScores} would be on average if all options were equally likely. */
    double uniformScore() {
        return heldOut.stream()
                .mapToDouble(rounds -> rounds.stream()
                        .mapToDouble(round -> -Math.log(round.candidates().length))
                        .average()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    int passes() {
        return passes;
    }
}
