package studio.taste.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.features.TasteAxis;
import studio.taste.preference.WilsonInterval;

/**
 * What a session has learnt, ready to be drawn.
 *
 * @param axes the belief per taste axis
 * @param points one per answer that stands, in order
 */
public record Convergence(List<AxisBelief> axes, List<LearningPoint> points) {
    public Convergence {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
    }

    /**
     * The belief about one axis: how much more the listener likes a preview for lying one scale unit further toward the high
     * pole. 0 is indifference.
     *
     * @param id the axis
     * @param lowWords the pole at negative values, in musical words
     * @param highWords the pole at positive values
     * @param mean best guess, in utility units
     * @param standardDeviation of the belief; ±1.96 of it holds 95 %
     * @param lastMove how far the last answer moved the mean
     */
    public record AxisBelief(
            String id, String lowWords, String highWords, double mean, double standardDeviation, double lastMove) {
        public double low95() {
            return mean - 1.96 * standardDeviation;
        }

        public double high95() {
            return mean + 1.96 * standardDeviation;
        }
    }

    /**
     * How well answers were foreseen, each predicted before it was given.
     *
     * @param trial number of the trial
     * @param accuracy share of the decided answers so far that were foreseen, with its 95 % band; null while none was decided
     * @param logLossNats mean negative log-probability of the decided answers so far; ln 2 is chance
     * @param uncertainty what is left of the prior's uncertainty about the pool, 1 to 0
     * @param informationNats what the answer told, as the divergence of the belief after it from the belief before
     */
    public record LearningPoint(
            int trial,
            @Nullable WilsonInterval accuracy,
            double logLossNats,
            double uncertainty,
            double informationNats) {}

    /** What a session has learnt. */
    public static Convergence of(SessionState state) {
        Learning learning = state.learning();
        double[] mean = learning.belief().mean();
        double[] before = learning.before().mean();
        List<AxisBelief> axes = new ArrayList<>();
        for (int i = 0; i < mean.length; i++) {
            TasteAxis axis = state.opened().axes().get(i);
            axes.add(new AxisBelief(
                    axis.id(),
                    axis.lowWords(),
                    axis.highWords(),
                    mean[i],
                    learning.belief().marginalStandardDeviation(i),
                    mean[i] - before[i]));
        }
        return new Convergence(axes, learning.points());
    }
}
