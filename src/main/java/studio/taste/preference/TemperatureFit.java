package studio.taste.preference;

import java.util.ArrayList;
import java.util.List;

/**
 * How decided a user is: τ by how well each of a grid of values would have foretold the choices, one step ahead. An immutable value.
 *
 * <p>Each τ of the grid learns for itself. Values near the usual one are preferred as long as there is little evidence (a log-normal prior),
 * and of those that did about equally well the largest is taken: to believe somebody more decided than they are costs more than
 * the reverse.
 */
public final class TemperatureFit {
    /** Half-octaves around the usual τ, from a quarter of it to four times. */
    private static final int STEPS_EACH_WAY = 4;

    private static final double STEP = Math.sqrt(2);
    /** Deviation of ln τ before the first choice. */
    private static final double SPREAD = Math.log(2);
    /** As good as the best is what is this close to it in nats. */
    private static final double AS_GOOD_NATS = 0.5;

    /** One τ of the grid, as a factor of the usual one, with what it has learnt and foretold. */
    private record Hypothesis(double factor, StaticFilter filter, double logLikelihood) {
        Hypothesis after(Choice choice) {
            Choice scaled = choice.atTemperature(factor * choice.likelihood().temperature());
            double foretold = filter.predict(scaled.options(), scaled.likelihood())[scaled.chosen()];
            double logarithm = Math.log(Math.max(Double.MIN_NORMAL, foretold));
            return new Hypothesis(factor, filter.after(scaled), logLikelihood + logarithm);
        }

        double score() {
            double deviations = Math.log(factor) / SPREAD;
            return logLikelihood - 0.5 * deviations * deviations;
        }
    }

    private final List<Hypothesis> grid;
    private final int choices;

    private TemperatureFit(List<Hypothesis> grid, int choices) {
        this.grid = grid;
        this.choices = choices;
    }

    /**
     * Before the first choice.
     *
     * @param rule to learn and predict by
     * @param prior of the taste, of as many dimensions as the choices' options
     */
    public static TemperatureFit of(UpdateRule rule, GaussianPosterior prior) {
        List<Hypothesis> grid = new ArrayList<>();
        for (int step = -STEPS_EACH_WAY; step <= STEPS_EACH_WAY; step++) {
            grid.add(new Hypothesis(Math.pow(STEP, step), new StaticFilter(rule, prior), 0));
        }
        return new TemperatureFit(List.copyOf(grid), 0);
    }

    /**
     * With one more choice.
     *
     * @param choice at the τ that it would have for a usual user; an edit's, say, is half of that of a pick
     */
    public TemperatureFit after(Choice choice) {
        return new TemperatureFit(
                grid.stream().map(hypothesis -> hypothesis.after(choice)).toList(), choices + 1);
    }

    /** The user's τ over the usual one, ¼ to 4; 1 before the first choice. */
    public double factor() {
        double best = Double.NEGATIVE_INFINITY;
        double likeliest = 1;
        for (Hypothesis hypothesis : grid) {
            if (hypothesis.score() > best) {
                best = hypothesis.score();
                likeliest = hypothesis.factor();
            }
        }
        double largest = likeliest;
        for (Hypothesis hypothesis : grid) {
            if (choices > 0 && hypothesis.score() >= best - AS_GOOD_NATS) {
                largest = Math.max(largest, hypothesis.factor());
            }
        }
        return largest;
    }
}
