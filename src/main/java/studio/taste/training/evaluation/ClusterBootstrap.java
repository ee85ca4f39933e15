package studio.taste.training.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Intervals for figures whose parts hang together: whole requests, and whole raters, are drawn with replacement, because what one rater says
 * of one pair of songs says less than as many answers of many raters on many songs. Of the two intervals the envelope is taken. A. Davison and
 * D. Hinkley, "Bootstrap methods and their application" (1997), §3.8.
 */
public final class ClusterBootstrap {
    private static final int DRAWS = 1_000;
    private static final long SEED = 20_261_121;
    private static final double TAIL = 0.025;

    private ClusterBootstrap() {}

    /**
     * @param parts what the figure is made of; each adds a vector of sums
     * @param sums of a part, always of the same length
     * @param clusterings each says which cluster a part belongs to; one with a single cluster draws the parts themselves
     * @param figure made from added sums; not a number when they do not suffice
     */
    public static <T> Measured of(
            List<T> parts,
            Function<T, double[]> sums,
            List<Function<T, String>> clusterings,
            ToDoubleFunction<double[]> figure) {
        if (parts.isEmpty()) {
            return Measured.NOTHING;
        }
        List<double[]> each = parts.stream().map(sums).toList();
        double estimate = figure.applyAsDouble(added(each));
        double lower = estimate;
        double upper = estimate;
        boolean drawn = false;
        for (Function<T, String> clustering : clusterings) {
            List<double[]> clusters = clusters(parts, each, clustering);
            if (clusters.size() > 1) {
                double[] values = draws(clusters, figure);
                lower = Math.min(lower, quantile(values, TAIL));
                upper = Math.max(upper, quantile(values, 1 - TAIL));
                drawn = true;
            }
        }
        if (!drawn && each.size() > 1) {
            double[] values = draws(each, figure);
            lower = quantile(values, TAIL);
            upper = quantile(values, 1 - TAIL);
        }
        return new Measured(estimate, lower, upper);
    }

    private static <T> List<double[]> clusters(List<T> parts, List<double[]> each, Function<T, String> clustering) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            double[] part = each.get(i);
            double[] sum = sums.computeIfAbsent(clustering.apply(parts.get(i)), key -> new double[part.length]);
            add(sum, part);
        }
        return new ArrayList<>(sums.values());
    }

    private static double[] draws(List<double[]> clusters, ToDoubleFunction<double[]> figure) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] sum = new double[clusters.get(0).length];
            for (int i = 0; i < clusters.size(); i++) {
                add(sum, clusters.get(random.nextInt(clusters.size())));
            }
            values[draw] = figure.applyAsDouble(sum);
        }
        double[] known = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return known.length == 0 ? new double[] {Double.NaN} : known;
    }

    private static double[] added(List<double[]> all) {
        double[] sum = new double[all.get(0).length];
        all.forEach(each -> add(sum, each));
        return sum;
    }

    private static void add(double[] sum, double[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
