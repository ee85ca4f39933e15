package studio.taste.simulation.producers;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import studio.taste.training.choices.ChoiceRule;

/**
 * What producers go through.
 *
 * @param experiment it is part of
 * @param world by its name
 * @param policy by its name
 * @param update rule of learning
 * @param filter how much a taste is taken to move
 * @param scale |h|/τ, above 0: how decided producers are, which the studio knows
 * @param given what producers do, a pick among it
 * @param learnt what of it the studio learns from
 * @param rounds how many are learnt from
 * @param switchAfter rounds after which the taste is another one; 0 for never
 */
public record ProducerCondition(
        Experiment experiment,
        String world,
        String policy,
        ChoiceRule update,
        FilterKind filter,
        double scale,
        Set<ProducerSignal> given,
        Set<ProducerSignal> learnt,
        int rounds,
        int switchAfter) {
    /** τ = 0.5 at |h| = 1. */
    public static final double USUAL_SCALE = 2;

    /** What a comparison is about. */
    public enum Experiment {
        PORTFOLIOS,
        UPDATES,
        SIGNALS,
        DRIFT;

        /** The word it is known by. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ProducerCondition {
        given = Collections.unmodifiableSet(EnumSet.copyOf(given));
        learnt = learnt.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(learnt));
        if (!(scale > 0) || Double.isInfinite(scale) || rounds < 1 || switchAfter < 0) {
            throw new IllegalArgumentException("a condition has |h|/τ above 0 and at least one round, were " + scale
                    + " and " + rounds + ", with a switch after " + switchAfter);
        }
        if (!given.contains(ProducerSignal.PICK)) {
            throw new IllegalArgumentException("producers pick, whatever else they do; they were to do " + given);
        }
    }

    /** τ. */
    public double temperature() {
        return 1 / scale;
    }

    /** What is learnt from, in words. */
    public String learntWords() {
        return learnt.isEmpty()
                ? "nothing"
                : learnt.stream().map(ProducerSignal::word).collect(Collectors.joining("+"));
    }

    /** A name that no other condition has, fit for a file. */
    public String id() {
        return String.join(
                "_",
                experiment.word(),
                world,
                policy,
                update.word(),
                filter.word(),
                String.format(Locale.ROOT, "%.3f", scale),
                given.stream().map(ProducerSignal::word).collect(Collectors.joining("+")),
                learntWords(),
                "r" + rounds,
                "s" + switchAfter);
    }
}
