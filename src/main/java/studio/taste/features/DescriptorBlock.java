package studio.taste.features;

import java.util.List;
import java.util.Locale;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;

/** Numbers of a rendered excerpt that belong together. */
interface DescriptorBlock {
    /** What the numbers are, in their order. */
    List<FeatureDefinition> definitions();

    /** The numbers: finite, whatever the sound. */
    double[] measure(Described described);

    /**
     * What is described.
     *
     * @param plan the plan
     * @param excerpt the part of it that sounds
     * @param sound its sound
     */
    record Described(RemixPlan plan, Excerpt excerpt, HeardSound sound) {}

    static FeatureDefinition definition(String name, String unit, String method) {
        return new FeatureDefinition(name, unit, method);
    }

    /** A name that ends in a number of two digits. */
    static String numbered(String name, int number) {
        return String.format(Locale.ROOT, "%s_%02d", name, number);
    }
}
