package studio.taste.session.producing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.taste.features.TasteAxis;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MeanInterval;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.OutsideOption;
import studio.taste.preference.WilsonInterval;
import studio.taste.selection.RemainingUncertainty;
import studio.taste.selection.TenMoreRounds;
import studio.taste.session.Convergence.AxisBelief;
import studio.taste.session.Production;
import studio.taste.session.producing.TasteConvergence.Point;
import studio.taste.session.producing.TasteConvergence.TraitAndState;

/** Writes down what was learnt. Confined to the session thread. */
final class ConvergenceMaker {
    private final TasteHistory history;
    private double[][] pool = new double[0][];
    private double gain;
    private double chance = 1;
    private @Nullable ProducerTaste lookedAheadFrom;
    private @Nullable ProducerTaste madeFrom;
    private @Nullable TasteConvergence made;

    ConvergenceMaker(TasteHistory history) {
        this.history = history;
    }

    /** Tells of the pool that the open round was chosen from. */
    void pool(double[][] rows) {
        pool = rows;
        made = null;
    }

    /** Works out what ten more rounds would bring; true when that was not known yet. */
    boolean lookAhead(ProducerTaste taste, Production production) {
        if (pool.length == 0 || taste == lookedAheadFrom) {
            return false;
        }
        TenMoreRounds outlook = TenMoreRounds.of(
                taste.taste(),
                pool,
                production.opened().settings().cards(),
                new MultinomialLogit(production.opened().settings().temperature()),
                Seeds.of(production.opened().seed(), production.round(), Seeds.OUTLOOK));
        gain = Math.max(0, outlook.expectedGain())
                / production.opened().settings().temperature();
        chance = outlook.chanceOfNewBest();
        lookedAheadFrom = taste;
        made = null;
        return true;
    }

    /** What a belief shows; the same again while nothing was learnt. */
    TasteConvergence of(ProducerTaste taste, Production production) {
        if (made == null || taste != madeFrom) {
            madeFrom = taste;
            made = make(taste, production);
        }
        return made;
    }

    private TasteConvergence make(ProducerTaste taste, Production production) {
        NamedDirections directions = history.fold().directions();
        GaussianPosterior shown = taste.shown();
        GaussianPosterior before = OutsideOption.taste(taste.before());
        List<AxisBelief> axes = new ArrayList<>();
        for (int j = 0; j < directions.axes().size(); j++) {
            TasteAxis axis = directions.axes().get(j);
            double[] w = directions.directions()[j];
            double mean = shown.expectedUtility(w);
            axes.add(new AxisBelief(
                    axis.id(),
                    axis.lowWords(),
                    axis.highWords(),
                    mean,
                    Math.sqrt(shown.variance(w)),
                    mean - before.expectedUtility(w)));
        }
        GaussianPosterior trait = OutsideOption.taste(taste.mean().drifting().trait());
        GaussianPosterior state = OutsideOption.taste(taste.mean().drifting().state());
        List<Integer> order = IntStream.range(0, axes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        j -> -Math.abs(axes.get(j).mean()) / axes.get(j).standardDeviation()))
                .toList();
        return new TasteConvergence(
                order.stream().map(axes::get).toList(),
                points(production),
                gain,
                chance,
                order.stream()
                        .map(j -> parts(trait, state, directions.directions()[j]))
                        .toList(),
                taste.mean().driftWeight(),
                taste.foreseen().drift().alarm()
                        ? "The last answers fit badly to what was believed before: your taste may have moved."
                        : "");
    }

    private static TraitAndState parts(GaussianPosterior trait, GaussianPosterior state, double[] w) {
        return new TraitAndState(
                trait.expectedUtility(w),
                Math.sqrt(trait.variance(w)),
                state.expectedUtility(w),
                Math.sqrt(state.variance(w)));
    }

    private List<Point> points(Production production) {
        List<ProducerTaste> byRound = history.byRound();
        List<Point> points = new ArrayList<>();
        for (int round = 1; round < byRound.size(); round++) {
            if (round <= production.rounds().size()
                    && production.rounds().get(round - 1).isDecided()) {
                points.add(point(round, byRound.get(round)));
            }
        }
        return points;
    }

    private Point point(int round, ProducerTaste taste) {
        double left = pool.length == 0 ? 1 : RemainingUncertainty.of(taste.shown(), taste.opening(), pool);
        List<Foreseen.Pick> picks = taste.foreseen().picks();
        if (picks.isEmpty()) {
            return new Point(round, null, null, 0, 0, 0, 0, 0, null, left);
        }
        Foreseen.Pick last = picks.get(picks.size() - 1);
        boolean isPopulation = Arrays.stream(taste.opening().mean()).anyMatch(value -> value != 0);
        MeanInterval logLoss = last.own().logLossNats().orElseThrow();
        return new Point(
                round,
                last.own().top1().orElse(null),
                last.own().top3().orElse(null),
                logLoss.estimate(),
                logLoss.lower(),
                logLoss.upper(),
                last.own().chanceTop1(),
                last.own().chanceLogLossNats(),
                isPopulation
                        ? last.popular().top1().map(WilsonInterval::estimate).orElse(null)
                        : null,
                left);
    }
}
