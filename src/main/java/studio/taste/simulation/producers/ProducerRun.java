package studio.taste.simulation.producers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.taste.preference.FilterMixture;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.OutsideOption;
import studio.taste.preference.TasteFilter;
import studio.taste.selection.PortfolioPolicies;
import studio.taste.selection.PortfolioPolicy;
import studio.taste.selection.PortfolioRequest;
import studio.taste.selection.RemainingUncertainty;
import studio.taste.selection.Slot;
import studio.taste.selection.SoundAlike;

/** One producer's rounds: a pool, a portfolio, what the producer does with it, and what is learnt from that. */
final class ProducerRun {
    private final ProducerCondition condition;
    private final ProducerWorld world;
    private final SimulatedProducer producer;
    private final ProducerAnswers answers;
    private final PortfolioPolicy policy;
    private final MultinomialLogit likelihood;
    private final GaussianPosterior prior;
    private final int portfolio;
    private final long seed;
    private final int number;
    private TasteFilter filter;

    private ProducerRun(
            ProducerCondition condition, ProducerWorld world, SimulationSizes sizes, long seed, int number) {
        this.condition = condition;
        this.world = world;
        this.producer = world.producer(seed, number, sizes.pool());
        this.answers = new ProducerAnswers(condition, world, seed, number);
        this.policy = PortfolioPolicies.named(condition.policy());
        this.likelihood = new MultinomialLogit(condition.temperature());
        this.prior = GaussianPosterior.prior(world.dimension(), 1);
        this.portfolio = sizes.portfolio();
        this.seed = seed;
        this.number = number;
        this.filter = condition
                .filter()
                .start(
                        condition.update().online().orElseThrow(),
                        OutsideOption.withOutside(prior, 0, ProducerAnswers.OUTSIDE_VARIANCE));
    }

    /**
     * Measures after 0, 1, … rounds; of the last portfolio nothing is learnt.
     *
     * @return rounds + 1 rows, one number per {@link ProducerMetric}; not a number where there is none
     */
    static double[][] of(
            ProducerCondition condition, ProducerWorld world, SimulationSizes sizes, long seed, int number) {
        return new ProducerRun(condition, world, sizes, seed, number).rows();
    }

    private double[][] rows() {
        double[][] rows = new double[condition.rounds() + 1][];
        for (int round = 0; round < rows.length; round++) {
            boolean switched = condition.switchAfter() > 0 && round >= condition.switchAfter();
            if (round > 0) {
                filter = filter.nextRound();
            }
            rows[round] = round(round, switched, round < condition.rounds());
        }
        return rows;
    }

    private double[] round(int round, boolean switched, boolean learning) {
        CandidatePool pool = producer.pool(round, switched);
        GaussianPosterior belief = OutsideOption.taste(filter.belief());
        List<Slot> slots = policy.choose(new PortfolioRequest(
                belief,
                prior,
                pool.features(),
                portfolio,
                likelihood,
                SoundAlike.NONE,
                round,
                Lots.seed(seed, Lots.Purpose.PORTFOLIO, number, round)));
        int[] shown = slots.stream().mapToInt(Slot::candidate).toArray();
        Map<ProducerMetric, Double> measured = new EnumMap<>(ProducerMetric.class);
        PoolMeasures.of(pool, shown, belief, likelihood, measured);
        measured.put(ProducerMetric.UNCERTAINTY, RemainingUncertainty.of(belief, prior, pool.features()));
        producer.taste(switched)
                .ifPresent(taste ->
                        measured.put(ProducerMetric.COSINE, PoolMeasures.cosine(world.span(), belief.mean(), taste)));
        if (filter instanceof FilterMixture mixture) {
            measured.put(ProducerMetric.DRIFT_WEIGHT, mixture.driftWeight());
        }
        ProducerAnswers.Answer answer = answers.of(pool, shown, producer.taste(switched), round);
        answer.picked().ifPresent(picked -> foretold(pool, shown, picked, measured));
        if (learning) {
            filter = filter.after(answer.choices());
        }
        return Arrays.stream(ProducerMetric.values())
                .mapToDouble(metric -> measured.getOrDefault(metric, Double.NaN))
                .toArray();
    }

    private void foretold(CandidatePool pool, int[] shown, int picked, Map<ProducerMetric, Double> measured) {
        double[][] rows = Arrays.stream(shown).mapToObj(i -> pool.features()[i]).toArray(double[][]::new);
        double[] probabilities = filter.predict(OutsideOption.options(rows), likelihood);
        PoolMeasures.foretold(probabilities, picked, measured);
    }
}
