package studio.taste.session.producing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.Convergence.AxisBelief;

/**
 * What a producer's answers have taught, ready to be drawn.
 *
 * @param axes belief about each musical axis, the most decided first; a unit is one standard deviation of the planner's pools along the axis
 * @param points one per round answered in this session, in order
 * @param gain utility the best is expected to gain in another ten rounds, in units of the temperature; 0 and more
 * @param chanceOfNewBest chance that another ten rounds change which one is best, 0 to 1
 * @param traits per axis of {@code axes}, in its order: what is lasting and what is of this session
 * @param driftWeight weight of the belief that expects taste to drift against the one that does not, 0 to 1
 * @param drift a sentence when the answers have become unlikely under what was learnt, else empty
 */
public record TasteConvergence(
        List<AxisBelief> axes,
        List<Point> points,
        double gain,
        double chanceOfNewBest,
        List<TraitAndState> traits,
        double driftWeight,
        String drift) {
    public TasteConvergence {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
        traits = List.copyOf(traits);
    }

    /**
     * How well the answers so far were foreseen, each predicted before it was given. Bands are 95 %.
     *
     * @param round the round answered
     * @param top1 share of picks that were the likeliest card; null before the first pick
     * @param top3 share of picks among the three likeliest cards; null before the first pick
     * @param logLossNats mean negative log-probability of the picks
     * @param logLossLow lower end of its band
     * @param logLossHigh upper end of its band
     * @param chanceTop1 what guessing would get on the same rounds, 0 to 1
     * @param chanceLogLossNats log-loss of guessing on the same rounds
     * @param popularityTop1 what always naming the place or kind of card most picked before would get; null before the second pick
     * @param uncertainty what is left of the prior's uncertainty about the pool, 1 to 0
     */
    public record Point(
            int round,
            @Nullable WilsonInterval top1,
            @Nullable WilsonInterval top3,
            double logLossNats,
            double logLossLow,
            double logLossHigh,
            double chanceTop1,
            double chanceLogLossNats,
            @Nullable Double popularityTop1,
            double uncertainty) {}

    /**
     * One axis in two parts.
     *
     * @param trait mean of the lasting part
     * @param traitDeviation its standard deviation
     * @param state mean of this session's part
     * @param stateDeviation its standard deviation
     */
    public record TraitAndState(double trait, double traitDeviation, double state, double stateDeviation) {}
}
