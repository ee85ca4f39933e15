package studio.taste.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanCategory;
import studio.taste.features.PlanManifest;
import studio.taste.labels.Label;
import studio.taste.labels.LabelSet;
import studio.taste.labels.LabelledPlan;
import studio.taste.preference.Outcome;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.selection.TrialKind;
import studio.taste.session.Confidence;
import studio.taste.session.PoolDescription;

/**
 * Makes weighted pairs of labels; the rules are those of {@code DOMAIN.md} §8 and §9. A label counts 1, 0.7 or 0.4 by its confidence.
 * Repeats count each time. A pair that was shown in both orders and answered otherwise the second time was decided by the order and is left
 * out, both times. Plans described by another version of the features are left out. Whatever is left out is listed.
 */
public final class LabelPairs {
    private final LabelSet labels;
    private final FeatureTier tier;
    private final PlanManifest manifest;
    private final List<Integer> columns;
    private final List<DataItem> items = new ArrayList<>();
    private final Map<List<Object>, Integer> places = new HashMap<>();
    private final Map<String, Double> loudness = new HashMap<>();

    private LabelPairs(LabelSet labels, FeatureTier tier) {
        this.labels = labels;
        this.tier = tier;
        this.manifest = PlanManifest.upTo(tier);
        List<String> told = ModelFeatures.upTo(PoolDescription.TIER).numbers();
        this.columns =
                ModelFeatures.upTo(tier).numbers().stream().map(told::indexOf).toList();
    }

    /**
     * The pairs of a label set.
     *
     * @param tier up to which plans are described, the second at most
     * @param simulated whether it is the answers of programs that are wanted, or those of people
     */
    public static TrainingData of(LabelSet labels, FeatureTier tier, boolean simulated) {
        if (!tier.isWithin(PoolDescription.TIER)) {
            throw new IllegalArgumentException("pools are described up to tier " + PoolDescription.TIER.number());
        }
        return new LabelPairs(labels, tier).data(simulated);
    }

    /** How much an answer of this confidence counts. */
    public static double weight(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> 1.0;
            case MEDIUM -> 0.7;
            case LOW -> 0.4;
        };
    }

    private TrainingData data(boolean simulated) {
        for (Label label : labels.labels()) {
            loudness.put(label.session() + " " + label.planA(), label.loudnessA());
            loudness.put(label.session() + " " + label.planB(), label.loudnessB());
        }
        Set<String> orderDecided = orderDecided();
        List<LabelledPair> pairs = new ArrayList<>();
        List<Exclusion> excluded = new ArrayList<>();
        for (Label label : labels.labels()) {
            Optional<String> reason = reasonAgainst(label, simulated, orderDecided);
            if (reason.isPresent()) {
                excluded.add(new Exclusion(label.trial(), reason.get()));
            } else {
                pairs.add(pair(label));
            }
        }
        return new TrainingData(tier, ModelFeatures.upTo(tier), items, pairs, excluded);
    }

    private Optional<String> reasonAgainst(Label label, boolean simulated, Set<String> orderDecided) {
        if (label.simulated() != simulated) {
            return Optional.of(simulated ? "a person answered" : "a program answered");
        }
        Optional<LabelledPlan> a = labels.plan(label.session(), label.planA());
        Optional<LabelledPlan> b = labels.plan(label.session(), label.planB());
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.of("its session says nothing of the plans' features");
        }
        if (!fits(a.get()) || !fits(b.get())) {
            return Optional.of("its plans are described by features of version "
                    + a.get().versions().get(tier.number() - 1) + ", today's is " + manifest.version());
        }
        return orderDecided.contains(label.trial())
                ? Optional.of("order-decided: the pair was answered otherwise in the other order")
                : Optional.empty();
    }

    private boolean fits(LabelledPlan plan) {
        return plan.versions().get(tier.number() - 1).equals(manifest.version())
                && plan.kinds().size() == PlanCategory.values().length;
    }

    /** Trials of pairs whose reversed showing was answered for the other plan. */
    private Set<String> orderDecided() {
        Map<String, Label> byNumber = new HashMap<>();
        labels.labels().forEach(label -> byNumber.put(label.session() + " " + label.number(), label));
        Set<String> trials = new HashSet<>();
        for (Label label : labels.labels()) {
            Label original = byNumber.get(label.session() + " " + label.original());
            if (label.kind() == TrialKind.REVERSED
                    && original != null
                    && label.outcome() != Outcome.TIE
                    && original.outcome() != Outcome.TIE
                    && label.inOrder() != original.inOrder()) {
                trials.add(label.trial());
                trials.add(original.trial());
            }
        }
        return trials;
    }

    private LabelledPair pair(Label label) {
        LabelSource source = label.simulated() ? LabelSource.SIMULATED : LabelSource.HUMAN;
        LabelledPlan a = labels.plan(label.session(), label.planA()).orElseThrow();
        LabelledPlan b = labels.plan(label.session(), label.planB()).orElseThrow();
        return new LabelledPair(
                label.request(),
                place(label.request(), a),
                place(label.request(), b),
                label.outcome(),
                source.weight() * weight(label.confidence()),
                source,
                label.rater(),
                a.kinds().get(PlanCategory.GENRE.ordinal()));
    }

    /** One item for a plan described the same way, in however many sessions it was heard. */
    private int place(String request, LabelledPlan plan) {
        List<Double> numbers = columns.stream().map(plan.numbers()::get).toList();
        return places.computeIfAbsent(List.of(request, plan.plan(), numbers, plan.kinds()), key -> {
            items.add(new DataItem(
                    new RankedItem(request, plan.plan(), numbers, plan.kinds()),
                    plan.heuristic(),
                    plan.place(),
                    plan.facts(),
                    loudness.getOrDefault(plan.session() + " " + plan.plan(), Double.NaN)));
            return items.size() - 1;
        });
    }

    /** How many labels were left out for each reason, the most frequent reasons first. */
    public static Map<String, Long> reasons(List<Exclusion> excluded) {
        Map<String, Long> counts = new LinkedHashMap<>();
        excluded.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Exclusion::reason, java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
