package studio.taste.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import studio.taste.Progress;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanCategory;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.features.PlanFeatures;
import studio.taste.labels.LabelSet;
import studio.taste.labels.PlanFacts;
import studio.taste.music.Song;
import studio.taste.preference.Outcome;
import studio.taste.ranking.HeuristicScorer;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.CandidatePool;
import studio.taste.remix.DroppedPlan;
import studio.taste.remix.IncompatibleSongsException;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;

/**
 * Pairs that nobody listened to: plans that keep the hard constraints over plans of the same request that break one, and plans the heuristic
 * scores higher over plans it scores lower. Where labels are few they show a ranker what everybody knows; they are weighted less than an
 * answer, and a model's manifest says how many there were.
 */
public final class WeakPairs {
    private static final int POOL_SIZE = 16;
    /** Each plan that breaks a constraint is held against so many that keep them. */
    private static final int OPPONENTS = 3;

    private static final long SEED = 1;

    private final FeatureTier tier;
    private final List<DataItem> items = new ArrayList<>();
    private final List<LabelledPair> pairs = new ArrayList<>();

    /**
     * @param tier up to which plans are described, the second at most
     */
    public WeakPairs(FeatureTier tier) {
        if (!tier.isWithin(FeatureTier.ANALYSIS)) {
            throw new IllegalArgumentException("nothing is rendered here, so tier " + tier.number() + " is not known");
        }
        this.tier = tier;
    }

    /**
     * The pairs of every two songs that go together.
     *
     * @param tier up to which plans are described, the second at most
     * @param sources {@link LabelSource#AUTOMATIC}, {@link LabelSource#HEURISTIC} or both
     */
    public static TrainingData among(List<Song> songs, FeatureTier tier, Set<LabelSource> sources, Progress progress) {
        WeakPairs pairs = new WeakPairs(tier);
        for (int i = 0; i < songs.size(); i++) {
            progress.goOn((double) i / songs.size(), "Comparing plans without listening");
            for (Song instrumental : songs) {
                if (!instrumental.id().equals(songs.get(i).id())) {
                    pairs.add(songs.get(i), instrumental, PlanPrompt.NONE, "", SEED, sources);
                }
            }
        }
        return pairs.data();
    }

    /** A request's plans, described: those that keep the constraints first. */
    private record Pool(String request, String genre, int first, int valid, int all) {}

    /**
     * Adds what is known of the plans of two songs without listening.
     *
     * @param name tells requests for the same two songs apart; empty when there is only one
     * @param sources {@link LabelSource#AUTOMATIC}, {@link LabelSource#HEURISTIC} or both
     * @return how many pairs; 0 when the songs do not go together
     */
    public int add(Song vocal, Song instrumental, PlanPrompt prompt, String name, long seed, Set<LabelSource> sources) {
        int before = pairs.size();
        Pool pool = describe(vocal, instrumental, prompt, name, seed);
        if (sources.contains(LabelSource.AUTOMATIC)) {
            addViolations(pool);
        }
        if (sources.contains(LabelSource.HEURISTIC)) {
            addHeuristic(pool);
        }
        return pairs.size() - before;
    }

    private void addViolations(Pool pool) {
        for (int broken = pool.valid; broken < pool.all; broken++) {
            for (int i = 0; i < Math.min(OPPONENTS, pool.valid); i++) {
                int kept = (broken + i * Math.max(1, pool.valid / OPPONENTS)) % pool.valid;
                add(pool, kept, broken, LabelSource.AUTOMATIC);
            }
        }
    }

    private void addHeuristic(Pool pool) {
        for (int i = 0; i < pool.valid; i++) {
            for (int j = i + 1; j < pool.valid; j++) {
                double margin = heuristic(pool, i) - heuristic(pool, j);
                if (margin != 0) {
                    add(pool, margin > 0 ? i : j, margin > 0 ? j : i, LabelSource.HEURISTIC);
                }
            }
        }
    }

    /** All that was added. */
    public TrainingData data() {
        return new TrainingData(tier, ModelFeatures.upTo(tier), items, pairs, List.of());
    }

    private double heuristic(Pool pool, int place) {
        return items.get(pool.first + place).heuristic();
    }

    private void add(Pool pool, int winner, int loser, LabelSource source) {
        pairs.add(new LabelledPair(
                pool.request,
                pool.first + winner,
                pool.first + loser,
                Outcome.FIRST,
                source.weight(),
                source,
                source.id(),
                pool.genre));
    }

    private Pool describe(Song vocal, Song instrumental, PlanPrompt prompt, String name, long seed) {
        String request = LabelSet.request(vocal.id().value(), instrumental.id().value()) + name;
        CandidatePool pool;
        try {
            pool = CandidatePlanner.candidates(vocal, instrumental, prompt, POOL_SIZE, seed);
        } catch (IncompatibleSongsException apart) {
            return new Pool(request, "", items.size(), 0, 0);
        }
        PlanFeatureExtractor extractor = new PlanFeatureExtractor(vocal, instrumental, prompt);
        List<RemixPlan> plans = new ArrayList<>(pool.plans());
        pool.dropped().stream().map(DroppedPlan::plan).forEach(plans::add);
        int first = items.size();
        String genre = "";
        for (int i = 0; i < plans.size(); i++) {
            PlanFeatures features = extractor.fromPlan(plans.get(i));
            if (tier == FeatureTier.ANALYSIS) {
                features = extractor.withAnalysis(plans.get(i), features);
            }
            genre = features.category(PlanCategory.GENRE);
            items.add(new DataItem(
                    new RankedItem(request, plans.get(i).id().value(), features.numbers(tier), features.categories()),
                    HeuristicScorer.judge(features, tier).total(),
                    i,
                    PlanFacts.of(plans.get(i)),
                    Double.NaN));
        }
        return new Pool(request, genre, first, pool.plans().size(), plans.size());
    }
}
