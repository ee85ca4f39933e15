package studio.taste.ranking.catboost;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanCategory;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanManifest;
import studio.taste.features.TasteSpace;

/**
 * What a model is told of a plan, in order: the numbers first, then the kinds. Data, models and plans meet only where these are equal.
 *
 * @param version of the feature manifest, {@link PlanManifest#version()}
 * @param numbers names of the numeric features
 * @param kinds names of the categorical features; may be empty
 */
public record ModelFeatures(String version, List<String> numbers, List<String> kinds) {
    /** Before the name of an axis of the taste space: what is heard of it in the plan's excerpt. */
    public static final String HEARD = "heard_";

    public ModelFeatures {
        numbers = List.copyOf(numbers);
        kinds = List.copyOf(kinds);
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("a model is told one number at least");
        }
    }

    /** Those of the plans known up to a tier, in the order of {@link studio.taste.features.PlanFeatures#numbers}. */
    public static ModelFeatures upTo(FeatureTier tier) {
        PlanManifest manifest = PlanManifest.upTo(tier);
        return new ModelFeatures(
                manifest.version(),
                Stream.concat(
                                manifest.features().stream().map(PlanFeature::id),
                                TasteSpace.DIMENSIONS.stream().map(axis -> HEARD + axis.id()))
                        .toList(),
                Arrays.stream(PlanCategory.values()).map(PlanCategory::id).toList());
    }

    /** The numbers' names, then the kinds'. */
    public List<String> names() {
        return Stream.concat(numbers.stream(), kinds.stream()).toList();
    }
}
