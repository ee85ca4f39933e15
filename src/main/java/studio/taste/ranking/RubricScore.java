package studio.taste.ranking;

import java.util.List;
import java.util.function.Supplier;

/** How good a plan is in one dimension, and why. Immutable. */
public final class RubricScore {
    /** A part that costs less than this is not worth a "but". */
    private static final double WORTH_TELLING = 0.06;

    private final RubricDimension dimension;
    private final double value;
    private final List<Part> parts;

    private RubricScore(RubricDimension dimension, List<Part> parts) {
        this.dimension = dimension;
        this.parts = List.copyOf(parts);
        double sum = 0;
        double weight = 0;
        for (Part part : parts) {
            sum += part.weight * part.value;
            weight += part.weight;
        }
        this.value = Math.max(0, Math.min(1, sum / weight));
    }

    /** The weighted mean of parts. */
    static RubricScore of(RubricDimension dimension, Part... parts) {
        return new RubricScore(dimension, List.of(parts));
    }

    public RubricDimension dimension() {
        return dimension;
    }

    /** 0 to 1. */
    public double value() {
        return value;
    }

    /** What speaks most for the plan and, where it matters, what speaks most against it: one sentence. */
    public String sentence() {
        Part best = parts.get(0);
        Part worst = parts.get(0);
        double total = 0;
        for (Part part : parts) {
            best = part.gain() > best.gain() ? part : best;
            worst = part.loss() > worst.loss() ? part : worst;
            total += part.weight;
        }
        boolean fault = worst.loss() / total >= WORTH_TELLING;
        if (fault && (best == worst || best.value < 0.5)) {
            return capital(worst.words.get()) + ".";
        }
        return capital(best.words.get()) + (fault ? ", but " + worst.words.get() : "") + ".";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /**
     * One reason.
     *
     * @param value 0 to 1
     * @param weight how much it counts within the dimension
     * @param words the reason as a clause, beginning in lower case; only made when it is told
     */
    record Part(double value, double weight, Supplier<String> words) {
        double gain() {
            return weight * value;
        }

        double loss() {
            return weight * (1 - value);
        }
    }
}
