package studio.taste.training.runs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeature;
import studio.taste.quality.Agreement;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.training.LabelPairs;
import studio.taste.training.Split;
import studio.taste.training.TrainingData;

/** What a run has to go by: the answers as pairs, their parts, and how far they can be trusted. */
final class Ground {
    /**
     * With fewer decided answers a model is told only what is heard in the excerpts, because that is what was judged, and three dozen numbers
     * about the rest of the plan are more often luck than reason: over five simulated raters with 200 answers each, leaving them out
     * raised cross-validated accuracy from 64 to 71 %.
     */
    private static final int ENOUGH_FOR_ALL = 500;

    /** Numbers that are heard in any excerpt, beside the excerpt's own. */
    private static final Set<PlanFeature> HEARD = EnumSet.of(
            PlanFeature.CAMELOT_DISTANCE,
            PlanFeature.PITCH_SHIFT,
            PlanFeature.VOCAL_STRETCH,
            PlanFeature.DRUM_STRETCH,
            PlanFeature.BASS_STRETCH,
            PlanFeature.OTHER_STRETCH,
            PlanFeature.SLOWING);

    final TrainingOrder order;
    final FeatureTier tier;
    final boolean heardOnly;
    final TrainingData answers;
    final Agreement agreement;
    final List<String> warnings = new ArrayList<>();

    Ground(TrainingOrder order) {
        this.order = order;
        this.tier = order.chosenTier();
        TrainingData all = LabelPairs.of(order.labels(), tier, order.simulated());
        this.heardOnly = order.weak().isEmpty() && all.decided() < ENOUGH_FOR_ALL;
        this.answers = heardOnly ? all.telling(Ground::isHeard) : all;
        this.agreement = Agreement.of(order.labels().labels().stream()
                .filter(label -> label.simulated() == order.simulated())
                .toList());
    }

    private static boolean isHeard(String name) {
        return name.startsWith(ModelFeatures.HEARD)
                || HEARD.stream().anyMatch(feature -> feature.id().equals(name));
    }

    TrainingData part(Split split) {
        return answers.of(request -> Split.of(request) == split);
    }

    /** Number of requests in each part, by its name. */
    Map<String, Integer> partSizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Split split : Split.values()) {
            sizes.put(
                    split.name().toLowerCase(Locale.ROOT),
                    part(split).requests().size());
        }
        return sizes;
    }

    /** The answers of a part and the pairs nobody listened to that may be learnt from with them. */
    TrainingData withWeak(TrainingData learn) {
        return order.weak().isPresent() ? learn.and(order.weak().get().of(this::isTrained)) : learn;
    }

    /** Whether a request of weak pairs, named after the answers' with the prompt's name behind, is held out from nothing. */
    boolean isTrained(String request) {
        return answers.requests().stream()
                .filter(request::startsWith)
                .map(Split::of)
                .allMatch(split -> split == Split.TRAIN);
    }

    /**
     * @throws StudioException when there is nothing to learn from, or raters do not agree and nobody forces it
     */
    void refuseIfHopeless() throws StudioException {
        int decided = answers.decided();
        if (decided < 2) {
            throw new StudioException("There is nothing to learn from: of "
                    + order.labels().labels().size() + " labels " + decided + " can be used" + why()
                    + ". Collect answers in the Listen room.");
        }
        Optional<String> refusal = agreement.refusal();
        if (refusal.isPresent()) {
            if (order.forced().isEmpty()) {
                throw new StudioException(
                        refusal.get() + " Look into the labels first, or force the training and say why.");
            }
            warnings.add(refusal.get() + " The training was forced: "
                    + order.forced().get());
        }
    }

    private String why() {
        int ties = answers.pairs().size() - answers.decided();
        StringBuilder why = new StringBuilder(ties == 0 ? "" : "; " + ties + " are ties");
        LabelPairs.reasons(answers.excluded())
                .forEach((reason, count) ->
                        why.append("; ").append(count).append(": ").append(reason));
        return why.toString();
    }
}
