package studio.taste.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.taste.labels.Label;
import studio.taste.preference.Outcome;
import studio.taste.preference.WilsonInterval;

/**
 * How far raters agree with themselves and with each other on the same pair of plans.
 *
 * @param own answers of one rater to a pair answered before
 * @param others answers of different raters to the same pair
 */
public record Agreement(Compared own, Compared others) {
    /** Below this, relative to the raters' own repeats, labels are not to be learnt from. */
    public static final double LEAST_KAPPA = 0.4;

    /** With fewer double answers nothing is concluded. */
    public static final int ENOUGH = 10;

    private static final int CATEGORIES = Outcome.values().length;

    /**
     * Double answers of one kind.
     *
     * @param answers how many pairs of answers were compared
     * @param kappa Cohen's κ over first, second and tie; each answer counts both ways round, since which plan is called the first says
     *     nothing; not a number without answers
     * @param same share of double answers without a tie that named the same plan; empty without any
     */
    public record Compared(int answers, double kappa, Optional<WilsonInterval> same) {}

    /** Of all labels. */
    public static Agreement of(List<Label> labels) {
        Map<String, List<Label>> byPair = new HashMap<>();
        for (Label label : labels) {
            byPair.computeIfAbsent(label.request() + " " + label.pair(), key -> new ArrayList<>())
                    .add(label);
        }
        List<Label[]> own = new ArrayList<>();
        List<Label[]> others = new ArrayList<>();
        for (List<Label> answers : byPair.values()) {
            for (int i = 0; i < answers.size(); i++) {
                for (int j = i + 1; j < answers.size(); j++) {
                    boolean same = answers.get(i).rater().equals(answers.get(j).rater());
                    (same ? own : others).add(new Label[] {answers.get(i), answers.get(j)});
                }
            }
        }
        return new Agreement(compared(own), compared(others));
    }

    private static Compared compared(List<Label[]> doubles) {
        double[][] table = new double[CATEGORIES][CATEGORIES];
        int decided = 0;
        int same = 0;
        for (Label[] two : doubles) {
            Outcome one = two[0].inOrder();
            Outcome other = two[1].inOrder();
            table[one.ordinal()][other.ordinal()]++;
            table[mirrored(one).ordinal()][mirrored(other).ordinal()]++;
            if (one != Outcome.TIE && other != Outcome.TIE) {
                decided++;
                same += one == other ? 1 : 0;
            }
        }
        return new Compared(
                doubles.size(),
                doubles.isEmpty() ? Double.NaN : CohenKappa.of(table),
                decided == 0 ? Optional.empty() : Optional.of(WilsonInterval.of(same, decided)));
    }

    private static Outcome mirrored(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> Outcome.SECOND;
            case SECOND -> Outcome.FIRST;
            case TIE -> Outcome.TIE;
        };
    }

    /**
     * κ between raters over the κ of their own repeats: 1 when raters differ no more from each other than each from himself. A single rater
     * is held to nothing but his own repeats. Empty when there are not enough double answers to say.
     */
    public Optional<Double> relativeKappa() {
        boolean repeated = own.answers >= ENOUGH && own.kappa > 0;
        if (others.answers < ENOUGH) {
            return repeated ? Optional.of(1.0) : Optional.empty();
        }
        return Optional.of(repeated ? Math.min(1, others.kappa / own.kappa) : others.kappa);
    }

    /** Why these labels are not to be learnt from, in a sentence; empty when nothing speaks against it. */
    public Optional<String> refusal() {
        if (own.answers >= ENOUGH && own.kappa <= 0) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "Raters contradict themselves: over %d pairs heard twice their κ is %.2f, no better than chance.",
                    own.answers,
                    own.kappa));
        }
        return relativeKappa()
                .filter(kappa -> kappa < LEAST_KAPPA)
                .map(kappa -> String.format(
                        Locale.ROOT,
                        "Raters do not agree: over %d pairs answered by two of them κ is %.2f, %.2f relative to their own"
                                + " repeats; training needs %.1f.",
                        others.answers,
                        others.kappa,
                        kappa,
                        LEAST_KAPPA));
    }

    /**
     * The accuracy no model can pass: one that always knew the answer a rater gives more often. If that answer comes with chance a, two
     * answers agree with chance a² + (1 − a)².
     */
    public Optional<WilsonInterval> ceiling() {
        return own.same.map(same -> new WilsonInterval(
                ceiling(same.estimate()), ceiling(same.lower()), ceiling(same.upper()), same.trials()));
    }

    private static double ceiling(double consistency) {
        return (1 + Math.sqrt(Math.max(0, 2 * consistency - 1))) / 2;
    }
}
