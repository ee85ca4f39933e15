package studio.taste.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well choices among K were foretold, each before it was made: “predict, then learn” (Dawid 1984). An immutable value. What it is
 * to be held against, popularity say, is scored by another one over the same choices; chance by its own methods.
 *
 * @param predictions in the order of the choices
 */
public record ChoiceScores(List<Prediction> predictions) {
    private static final int TOP_THREE = 3;

    /**
     * One choice and what was expected of it.
     *
     * @param probabilities of the K options before the choice; shared, not to be modified
     * @param chosen index of the pick
     */
    public record Prediction(double[] probabilities, int chosen) {
        public Prediction {
            if (chosen < 0 || chosen >= probabilities.length) {
                throw new IllegalArgumentException(
                        "a choice is one of those predicted, was option " + chosen + " of " + probabilities.length);
            }
        }

        /** Expectation that the pick is among the {@code n} likeliest, ties broken by lot: 0 to 1. */
        double hit(int n) {
            int ahead = 0;
            int equal = 0;
            for (double p : probabilities) {
                ahead += p > probabilities[chosen] ? 1 : 0;
                equal += p == probabilities[chosen] ? 1 : 0;
            }
            return Math.min(1, Math.max(0, (double) (n - ahead) / equal));
        }

        double surpriseNats() {
            return -Math.log(Math.max(Double.MIN_NORMAL, probabilities[chosen]));
        }

        private double chance(int n) {
            return Math.min(1, (double) n / probabilities.length);
        }
    }

    public ChoiceScores {
        predictions = List.copyOf(predictions);
    }

    /** Before the first choice. */
    public static ChoiceScores empty() {
        return new ChoiceScores(List.of());
    }

    /** With one more choice. */
    public ChoiceScores with(double[] probabilities, int chosen) {
        List<Prediction> longer = new ArrayList<>(predictions);
        longer.add(new Prediction(probabilities.clone(), chosen));
        return new ChoiceScores(longer);
    }

    /** The last {@code window} choices only, all of them when there are fewer. */
    public ChoiceScores trailing(int window) {
        return new ChoiceScores(predictions.subList(Math.max(0, predictions.size() - window), predictions.size()));
    }

    /** How many choices there were. */
    public int choices() {
        return predictions.size();
    }

    /** Share of picks that were the likeliest option, with its 95 % band; empty before the first. */
    public Optional<WilsonInterval> top1() {
        return hits(1);
    }

    /** Share of picks among the three likeliest options, with its 95 % band; empty before the first. */
    public Optional<WilsonInterval> top3() {
        return hits(TOP_THREE);
    }

    private Optional<WilsonInterval> hits(int n) {
        if (predictions.isEmpty()) {
            return Optional.empty();
        }
        double hits = predictions.stream()
                .mapToDouble(prediction -> prediction.hit(n))
                .sum();
        return Optional.of(WilsonInterval.of(Math.min(hits, predictions.size()), predictions.size()));
    }

    /** Mean of −ln P(pick) in nats, at most 709, with its 95 % band; empty before the first. */
    public Optional<MeanInterval> logLossNats() {
        if (predictions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MeanInterval.of(
                predictions.stream().mapToDouble(Prediction::surpriseNats).toArray()));
    }

    /** What {@link #top1} would be by chance, the mean of 1/K; 0 before the first. */
    public double chanceTop1() {
        return predictions.stream()
                .mapToDouble(prediction -> prediction.chance(1))
                .average()
                .orElse(0);
    }

    /** What {@link #top3} would be by chance, the mean of 3/K; 0 before the first. */
    public double chanceTop3() {
        return predictions.stream()
                .mapToDouble(prediction -> prediction.chance(TOP_THREE))
                .average()
                .orElse(0);
    }

    /** What {@link #logLossNats} would be with equal probabilities, the mean of ln K; 0 before the first. */
    public double chanceLogLossNats() {
        return predictions.stream()
                .mapToDouble(prediction -> Math.log(prediction.probabilities.length))
                .average()
                .orElse(0);
    }
}
