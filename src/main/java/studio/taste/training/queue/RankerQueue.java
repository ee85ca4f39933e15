package studio.taste.training.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.StudioException;
import studio.taste.features.PlanFeatures;
import studio.taste.preference.PairLikelihood;
import studio.taste.ranking.catboost.LeafPosterior;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.ranking.catboost.ObliviousTrees;
import studio.taste.selection.PairSource;
import studio.taste.selection.PoolPair;
import studio.taste.selection.QueuedPair;
import studio.taste.session.PairQueue;
import studio.taste.session.PoolDescription;
import studio.taste.training.TrainerSettings;
import studio.taste.training.runs.ModelRegistry;
import studio.taste.training.runs.ModelStage;
import studio.taste.training.runs.RegisteredModel;

/**
 * What the models of a home want asked: first the choice of the one in production against that of the one on trial, where they differ, then the
 * pairs the one in production would learn most from. A home without a model in production wants nothing.
 */
public final class RankerQueue implements PairQueue {
    private static final Logger LOG = LoggerFactory.getLogger(RankerQueue.class);
    private static final int LONGEST = 24;

    private final ModelRegistry models;
    private final PairLikelihood likelihood;

    /**
     * @param likelihood of the answers
     */
    public RankerQueue(ModelRegistry models, PairLikelihood likelihood) {
        this.models = models;
        this.likelihood = likelihood;
    }

    /** Reads the models; a model that cannot be read wants nothing, and a session does not fail by it. */
    @Override
    public Asked of(List<PlanFeatures> pool) {
        try {
            Optional<Asker> production = asker(ModelStage.PRODUCTION);
            if (production.isEmpty() || pool.size() < 2) {
                return Asked.NONE;
            }
            Optional<Asker> canary = asker(ModelStage.CANARY);
            List<QueuedPair> queue = new ArrayList<>();
            double[] means = production.get().means(pool);
            double[][] covariance = production.get().covariance(pool);
            canary.ifPresent(other -> choices(means, other.means(pool)).ifPresent(queue::add));
            new GreedyQueue(likelihood)
                    .of(means, covariance, LONGEST).stream()
                            .filter(pair -> queue.stream()
                                    .noneMatch(queued -> queued.pair().equals(pair.pair())))
                            .forEach(queue::add);
            String rankers = production.get().id()
                    + canary.map(other -> " " + other.id()).orElse("");
            return new Asked(rankers, queue);
        } catch (StudioException trouble) {
            LOG.warn("No pair is asked for a ranker: {}", trouble.getMessage());
            return Asked.NONE;
        }
    }

    /** What both would choose, when it is not the same; it tells the two apart, whatever it tells of the plans. */
    private static Optional<QueuedPair> choices(double[] production, double[] canary) {
        int one = highest(production);
        int other = highest(canary);
        return one == other
                ? Optional.empty()
                : Optional.of(new QueuedPair(PoolPair.of(one, other), PairSource.CANARY, Math.log(2)));
    }

    private static int highest(double[] values) {
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            highest = values[i] > values[highest] ? i : highest;
        }
        return highest;
    }

    private Optional<Asker> asker(ModelStage stage) throws StudioException {
        Optional<RegisteredModel> model = models.at(stage);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        ModelManifest manifest = model.get().manifest();
        if (!manifest.tier().isWithin(PoolDescription.TIER)
                || !manifest.features().equals(ModelFeatures.upTo(manifest.tier()))) {
            return Optional.empty();
        }
        int learnt = manifest.labelSources().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        double l2 = model.get().report().map(report -> report.settings().l2()).orElse(TrainerSettings.USUAL.l2());
        ObliviousTrees trees = models.trees(model.get());
        return Optional.of(new Asker(
                manifest,
                new LeafPosterior(trees, manifest.calibration().slope(), learnt, Math.max(l2, Double.MIN_NORMAL))));
    }

    /** A model that wants to know. */
    private record Asker(ModelManifest manifest, LeafPosterior posterior) {
        String id() {
            return manifest.id().value();
        }

        double[] means(List<PlanFeatures> pool) {
            return posterior.means(told(pool));
        }

        double[][] covariance(List<PlanFeatures> pool) {
            return posterior.covariance(told(pool));
        }

        private List<LeafPosterior.Told> told(List<PlanFeatures> pool) {
            return pool.stream()
                    .map(plan -> new LeafPosterior.Told(plan.numbers(manifest.tier()), plan.categories()))
                    .toList();
        }
    }
}
