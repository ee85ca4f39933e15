package studio.taste.simulation.producers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import studio.taste.preference.Choice;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.Signals;

/**
 * What a producer does with a portfolio, and what of it the studio learns from. Whatever the studio learns from, the producer does
 * the same on the same cards.
 */
final class ProducerAnswers {
    /** Variance of the outside option's utility before it is known. */
    static final double OUTSIDE_VARIANCE = 1;
    /** Utility of walking away, in deviations of candidates: one in six is better than nothing. */
    private static final double OUTSIDE_UTILITY = 1;
    /** Probability that a pick is worth changing. */
    private static final double EDITING = 0.5;
    /** How far a change goes, in deviations of candidates. */
    private static final double EDIT_LENGTH = 0.5;
    /** Length of what is beside the point in a change, against what is to it: changes go 45° off on average. */
    private static final double EDIT_NOISE = 1;
    /** Directions that a rationale may name. */
    private static final int RATIONALES = 12;

    private final ProducerCondition condition;
    private final double[][] span;
    private final double[][] directions;
    private final MultinomialLogit likelihood;
    private final long seed;
    private final int number;

    /**
     * What came of one portfolio.
     *
     * @param picked place of the pick in the portfolio; empty when all were rejected
     * @param choices what the studio learns
     */
    record Answer(OptionalInt picked, List<Choice> choices) {}

    ProducerAnswers(ProducerCondition condition, ProducerWorld world, long seed, int number) {
        this.condition = condition;
        this.span = world.span();
        this.likelihood = new MultinomialLogit(condition.temperature());
        this.seed = seed;
        this.number = number;
        SplittableRandom random = Lots.random(seed, Lots.Purpose.RATIONALE, -1, 0);
        this.directions = new double[RATIONALES][];
        for (int j = 0; j < RATIONALES; j++) {
            directions[j] = unit(random);
        }
    }

    /** A direction drawn evenly from those in which candidates differ. */
    private double[] unit(SplittableRandom random) {
        double[] direction = new double[span[0].length];
        for (double[] row : span) {
            LinearWorld.addMultiple(direction, random.nextGaussian(), row);
        }
        return scaled(direction, 1 / Math.sqrt(LinearWorld.dot(direction, direction)));
    }

    private static double[] scaled(double[] vector, double factor) {
        return Arrays.stream(vector).map(value -> factor * value).toArray();
    }

    Answer of(CandidatePool pool, int[] shown, Optional<double[]> taste, int round) {
        double[][] rows = Arrays.stream(shown).mapToObj(i -> pool.features()[i]).toArray(double[][]::new);
        double[] utilities = Arrays.stream(shown).mapToDouble(pool::utility).toArray();
        List<Choice> choices = new ArrayList<>();
        like(rows, utilities, round, choices);
        if (rejects(utilities, round)) {
            if (condition.learnt().contains(ProducerSignal.REJECT)) {
                choices.add(Signals.rejectAll(rows, condition.temperature()));
            }
            return new Answer(OptionalInt.empty(), choices);
        }
        int picked = Lots.index(random(Lots.Purpose.PICK, round), likelihood.probabilities(utilities));
        if (condition.learnt().contains(ProducerSignal.PICK)) {
            choices.add(Signals.pick(rows, picked, condition.temperature()));
        }
        taste.ifPresent(z -> {
            edit(rows[picked], z, round, choices);
            rationale(rows, picked, z, round, choices);
        });
        return new Answer(OptionalInt.of(picked), choices);
    }

    private SplittableRandom random(Lots.Purpose purpose, int round) {
        return Lots.random(seed, purpose, number, round);
    }

    private boolean rejects(double[] utilities, int round) {
        if (!condition.given().contains(ProducerSignal.REJECT)) {
            return false;
        }
        double[] all = Arrays.copyOf(utilities, utilities.length + 1);
        all[utilities.length] = OUTSIDE_UTILITY;
        double walkingAway = likelihood.probabilities(all)[utilities.length];
        return random(Lots.Purpose.REJECTION, round).nextDouble() < walkingAway;
    }

    private void like(double[][] rows, double[] utilities, int round, List<Choice> choices) {
        if (!condition.given().contains(ProducerSignal.LIKE)) {
            return;
        }
        SplittableRandom random = random(Lots.Purpose.LIKE, round);
        int card = random.nextInt(rows.length);
        double[] two = {utilities[card], OUTSIDE_UTILITY};
        boolean liked = random.nextDouble() < likelihood.probabilities(two)[0];
        if (condition.learnt().contains(ProducerSignal.LIKE)) {
            choices.add(
                    liked
                            ? Signals.like(rows[card], condition.temperature())
                            : Signals.dislike(rows[card], condition.temperature()));
        }
    }

    private void edit(double[] pick, double[] taste, int round, List<Choice> choices) {
        SplittableRandom random = random(Lots.Purpose.EDIT, round);
        if (!condition.given().contains(ProducerSignal.EDIT) || random.nextDouble() >= EDITING) {
            return;
        }
        double[] gradient = new double[taste.length];
        for (double[] row : span) {
            LinearWorld.addMultiple(gradient, LinearWorld.dot(row, taste), row);
        }
        double[] change = scaled(gradient, 1 / Math.sqrt(LinearWorld.dot(gradient, gradient)));
        LinearWorld.addMultiple(change, EDIT_NOISE, unit(random));
        double[] changed = pick.clone();
        LinearWorld.addMultiple(changed, EDIT_LENGTH / Math.sqrt(LinearWorld.dot(change, change)), change);
        if (condition.learnt().contains(ProducerSignal.EDIT)) {
            choices.add(Signals.edit(pick, changed, condition.temperature()));
        }
    }

    private void rationale(double[][] rows, int picked, double[] taste, int round, List<Choice> choices) {
        if (!condition.given().contains(ProducerSignal.RATIONALE)) {
            return;
        }
        double[] difference = new double[taste.length];
        for (int i = 0; i < rows.length; i++) {
            LinearWorld.addMultiple(difference, i == picked ? 1 : -1.0 / (rows.length - 1), rows[i]);
        }
        double[] contributions = Arrays.stream(directions)
                .mapToDouble(w -> LinearWorld.dot(w, difference) * LinearWorld.dot(w, taste))
                .toArray();
        int named = Lots.index(
                random(Lots.Purpose.RATIONALE, round),
                new MultinomialLogit(Signals.RATIONALE_TEMPERATURE).probabilities(contributions));
        if (condition.learnt().contains(ProducerSignal.RATIONALE)) {
            choices.add(Signals.rationale(difference, directions, named));
        }
    }
}
