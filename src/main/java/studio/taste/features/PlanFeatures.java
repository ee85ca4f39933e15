package studio.taste.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The features of one plan, up to a tier. Immutable. */
public final class PlanFeatures {
    private final FeatureTier tier;
    /** By the constants' order; only those up to the tier are set. */
    private final double[] values;
    /** By the constants' order. */
    private final List<String> categories;
    /** By the axes of {@link TasteSpace}, raw. */
    private final List<Double> heard;

    private PlanFeatures(FeatureTier tier, double[] values, List<String> categories, List<Double> heard) {
        this.tier = tier;
        this.values = values;
        this.categories = categories;
        this.heard = heard;
    }

    /** The highest tier that is known. */
    public FeatureTier tier() {
        return tier;
    }

    /**
     * @throws IllegalArgumentException when the feature is of a tier that is not known of this plan
     */
    public double get(PlanFeature feature) {
        if (!feature.tier().isWithin(tier)) {
            throw new IllegalArgumentException(
                    feature.id() + " is of tier " + feature.tier().number() + ", known is tier " + tier.number());
        }
        return values[feature.ordinal()];
    }

    /** The kind a plan is of: a constant's name in lower case. */
    public String category(PlanCategory category) {
        return categories.get(category.ordinal());
    }

    /** All kinds, in the order of {@link PlanCategory}. */
    public List<String> categories() {
        return categories;
    }

    /** What is heard in the excerpt the studio plays of the plan, raw, in the order of {@link TasteSpace#DIMENSIONS}. */
    public List<Double> heard() {
        return heard;
    }

    /**
     * All numbers a learned ranker is told: the features up to a tier, then what is heard in the excerpt.
     *
     * @param upTo a tier that is known
     */
    public List<Double> numbers(FeatureTier upTo) {
        List<Double> numbers = new ArrayList<>(vector(upTo).values());
        numbers.addAll(heard);
        return numbers;
    }

    /**
     * The features up to a tier.
     *
     * @param upTo a tier that is known
     * @return the values in the order of {@link PlanManifest#upTo}
     */
    public FeatureVector vector(FeatureTier upTo) {
        PlanManifest manifest = PlanManifest.upTo(upTo);
        List<Double> chosen = new ArrayList<>(manifest.features().size());
        for (PlanFeature feature : manifest.features()) {
            chosen.add(get(feature));
        }
        return new FeatureVector(manifest.version(), chosen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanFeatures features
                && tier == features.tier
                && Arrays.equals(values, features.values)
                && categories.equals(features.categories)
                && heard.equals(features.heard);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "features of tier " + tier.number() + " " + Arrays.toString(values) + " " + categories;
    }

    /** Collects the values of one tier on top of those below it. */
    static final class Builder {
        private final FeatureTier tier;
        private final double[] values;
        private final @Nullable String[] categories;
        private List<Double> heard;

        /** For the first tier. */
        Builder() {
            this.tier = FeatureTier.PLAN;
            this.values = unset();
            this.categories = new @Nullable String[PlanCategory.values().length];
            this.heard = List.of();
        }

        /** For the tier after that of {@code below}. */
        Builder(PlanFeatures below, FeatureTier tier) {
            if (below.tier.number() != tier.number() - 1) {
                throw new IllegalArgumentException("tier " + tier.number() + " comes after tier " + (tier.number() - 1)
                        + ", known is tier " + below.tier.number());
            }
            this.tier = tier;
            this.values = below.values.clone();
            this.categories = below.categories.toArray(new @Nullable String[0]);
            this.heard = below.heard;
        }

        private static double[] unset() {
            double[] values = new double[PlanFeature.values().length];
            Arrays.fill(values, Double.NaN);
            return values;
        }

        /** Sets a feature of the builder's tier, held within its range. */
        Builder set(PlanFeature feature, double value) {
            if (feature.tier() != tier) {
                throw new IllegalArgumentException(feature.id() + " is of tier "
                        + feature.tier().number() + ", being set is tier " + tier.number());
            }
            values[feature.ordinal()] = Math.max(feature.lowest(), Math.min(feature.highest(), value));
            return this;
        }

        /** Sets a kind by its constant. */
        Builder set(PlanCategory category, Enum<?> kind) {
            categories[category.ordinal()] = kind.name().toLowerCase(Locale.ROOT);
            return this;
        }

        /** Sets what is heard in the excerpt. */
        Builder heard(FeatureVector excerpt) {
            heard = excerpt.values();
            return this;
        }

        /**
         * @throws IllegalStateException when a feature up to the tier was not set, or is no number
         */
        PlanFeatures build() {
            for (PlanFeature feature : PlanManifest.upTo(tier).features()) {
                if (Double.isNaN(values[feature.ordinal()])) {
                    throw new IllegalStateException(feature.id() + " was not computed");
                }
            }
            for (PlanCategory category : PlanCategory.values()) {
                if (categories[category.ordinal()] == null) {
                    throw new IllegalStateException(category.id() + " was not told");
                }
            }
            if (heard.size() != TasteSpace.DIMENSIONS.size()) {
                throw new IllegalStateException("what is heard was not told");
            }
            return new PlanFeatures(tier, values.clone(), List.of(categories), heard);
        }
    }
}
