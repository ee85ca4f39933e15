package studio.taste.labels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanManifest;
import studio.taste.preference.Outcome;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.selection.PairSource;
import studio.taste.selection.TrialKind;
import studio.taste.session.Confidence;

/** Label sets of made-up plans, answered by a taste that is linear in what is heard. */
public final class LabelSets {
    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");
    private static final List<String> KINDS = List.of("pop", "pop", "standard_arc", "cut");

    private LabelSets() {}

    /**
     * A session per request, each with a pool of ten plans.
     *
     * @param noise standard deviation of what is added to each difference, beside the taste's own of about 3
     */
    public static LabelSet answered(int requests, int trials, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Label> labels = new ArrayList<>();
        Map<String, Map<String, LabelledPlan>> plans = new LinkedHashMap<>();
        for (int r = 0; r < requests; r++) {
            String session = "s" + r;
            List<LabelledPlan> pool = pool(session, 10, random);
            Map<String, LabelledPlan> byId = new LinkedHashMap<>();
            pool.forEach(plan -> byId.put(plan.plan(), plan));
            plans.put(session, byId);
            for (int t = 1; t <= trials; t++) {
                int a = random.nextInt(pool.size());
                int b = (a + 1 + random.nextInt(pool.size() - 1)) % pool.size();
                double difference = taste(pool.get(a)) - taste(pool.get(b)) + noise * random.nextGaussian();
                labels.add(label(
                        session,
                        t,
                        TrialKind.FRESH,
                        t,
                        "request-" + r,
                        pool.get(a).plan(),
                        pool.get(b).plan(),
                        difference > 0 ? Outcome.FIRST : Outcome.SECOND,
                        Confidence.HIGH));
            }
        }
        return new LabelSet(labels, plans);
    }

    /** Utility of a plan: the sum of the first four of what is heard. */
    public static double taste(LabelledPlan plan) {
        List<String> names = ModelFeatures.upTo(FeatureTier.ANALYSIS).numbers();
        int first = names.size() - 12;
        double sum = 0;
        for (int i = first; i < first + 4; i++) {
            sum += plan.numbers().get(i);
        }
        return sum;
    }

    /** Plans of normal numbers. */
    public static List<LabelledPlan> pool(String session, int size, SplittableRandom random) {
        List<LabelledPlan> pool = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pool.add(plan(session, i, session + "-plan" + i, random));
        }
        return pool;
    }

    private static LabelledPlan plan(String session, int place, String id, SplittableRandom random) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < ModelFeatures.upTo(FeatureTier.ANALYSIS).numbers().size(); i++) {
            numbers.add(random.nextGaussian());
        }
        return new LabelledPlan(
                session,
                place,
                id,
                List.of(
                        PlanManifest.upTo(FeatureTier.PLAN).version(),
                        PlanManifest.upTo(FeatureTier.ANALYSIS).version()),
                numbers,
                KINDS,
                "heuristic-1",
                random.nextDouble(),
                new PlanFacts(
                        random.nextDouble() * 4, random.nextInt(5), random.nextDouble() * 0.2, 4 + random.nextInt(4)));
    }

    /** An answer. */
    public static Label label(
            String session,
            int number,
            TrialKind kind,
            int original,
            String request,
            String planA,
            String planB,
            Outcome outcome,
            Confidence confidence) {
        return new Label(
                session + "-" + number,
                session,
                number,
                kind,
                original,
                "rater-1",
                false,
                request,
                PairSource.INFORMATION,
                planA,
                planB,
                -14 - number % 5,
                -14 - number % 3,
                outcome,
                confidence,
                START.plusSeconds(60L * number));
    }
}
