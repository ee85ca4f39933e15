package studio.taste.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a producer does, as choices on the belief over taste and outside option ({@link OutsideOption}). Features come with the d
 * dimensions of the taste; the choices have d + 1. τ is the producer's own, above 0, in units of utility.
 */
public final class Signals {
    /** τ of an edit over the producer's own. Lower is a trap: at 0.05 edits do worse than being ignored. */
    public static final double EDIT_TEMPERATURE_SHARE = 0.5;

    /** τ of a rationale, whatever the producer's own. */
    public static final double RATIONALE_TEMPERATURE = 0.3;

    private Signals() {}

    /**
     * One of the options shown was picked.
     *
     * @param rows H, K ≥ 2 rows of length d
     * @param chosen index of the pick
     */
    public static Choice pick(double[][] rows, int chosen, double temperature) {
        return new Choice(OutsideOption.options(rows), chosen, new MultinomialLogit(temperature));
    }

    /**
     * Best, perhaps second best, and perhaps worst: a rank-ordered logit from the top (the second is a pick among the rest), and from the
     * bottom a pick among what is then left with its utilities turned round.
     *
     * @param rows H, K ≥ 2 rows of length d
     */
    public static List<Choice> bestWorst(
            double[][] rows, int best, OptionalInt second, OptionalInt worst, double temperature) {
        List<Choice> choices = new ArrayList<>();
        choices.add(pick(rows, best, temperature));
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (i != best) {
                left.add(i);
            }
        }
        if (second.isPresent()) {
            addPick(choices, rows, left, second.getAsInt(), 1, temperature);
            left.remove(Integer.valueOf(second.getAsInt()));
        }
        if (worst.isPresent()) {
            addPick(choices, rows, left, worst.getAsInt(), -1, temperature);
        }
        return choices;
    }

    /** Adds the pick of {@code chosen} out of those left, with all features times {@code sign}; of a single one there is none. */
    private static void addPick(
            List<Choice> choices, double[][] rows, List<Integer> left, int chosen, double sign, double temperature) {
        if (!left.contains(chosen)) {
            throw new IllegalArgumentException("option " + chosen + " is not among those left, " + left);
        }
        if (left.size() > 1) {
            double[][] signed = new double[left.size()][];
            for (int i = 0; i < signed.length; i++) {
                signed[i] = Arrays.stream(rows[left.get(i)])
                        .map(value -> sign * value)
                        .toArray();
            }
            choices.add(pick(signed, left.indexOf(chosen), temperature));
        }
    }

    /** None of the options shown was good enough: the outside option was picked instead of them. */
    public static Choice rejectAll(double[][] rows, double temperature) {
        double[][] options = Arrays.copyOf(OutsideOption.options(rows), rows.length + 1);
        options[rows.length] = OutsideOption.outside(rows[0].length);
        return new Choice(options, rows.length, new MultinomialLogit(temperature));
    }

    /** The option with features h is better than nothing. */
    public static Choice like(double[] h, double temperature) {
        return againstOutside(h, 0, temperature);
    }

    /** The option with features h is worse than nothing. */
    public static Choice dislike(double[] h, double temperature) {
        return againstOutside(h, 1, temperature);
    }

    private static Choice againstOutside(double[] h, int chosen, double temperature) {
        double[][] options = {OutsideOption.option(h), OutsideOption.outside(h.length)};
        return new Choice(options, chosen, new MultinomialLogit(temperature));
    }

    /**
     * The producer asked for a change: the changed version beats the one it was made from, at half the producer's τ.
     *
     * @param from features before the change
     * @param to features after it
     */
    public static Choice edit(double[] from, double[] to, double temperature) {
        return pick(new double[][] {to, from}, 0, EDIT_TEMPERATURE_SHARE * temperature);
    }

    /**
     * The producer said which difference made the pick: a choice among the directions φⱼ = (wⱼᵀΔh)wⱼ, at a τ of 0.3.
     *
     * @param pickedLessOthers Δh, the pick's features less the mean of the others', length d
     * @param directions W, J ≥ 2 rows wⱼ of length d
     * @param named index of the direction that was named
     */
    public static Choice rationale(double[] pickedLessOthers, double[][] directions, int named) {
        return rationale(pickedLessOthers, directions, named, RATIONALE_TEMPERATURE);
    }

    /** As {@link #rationale(double[], double[][], int)} at another τ. */
    public static Choice rationale(double[] pickedLessOthers, double[][] directions, int named, double temperature) {
        double[][] parts = new double[directions.length][];
        for (int j = 0; j < parts.length; j++) {
            double share = Vectors.dot(directions[j], pickedLessOthers);
            parts[j] = Arrays.stream(directions[j]).map(w -> share * w).toArray();
        }
        return pick(parts, named, temperature);
    }
}
