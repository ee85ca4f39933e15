package studio.taste.simulation.producers;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;
import studio.taste.selection.BestOfPool;

/** Measures a belief and a portfolio against the truth. */
final class PoolMeasures {
    /** Standard deviations of half a 95 % band. */
    private static final double BAND = 1.959963984540054;
    /** Probabilities closer than this differ by rounding alone. */
    private static final double EQUAL = 1e-12;

    private PoolMeasures() {}

    static void of(
            CandidatePool pool,
            int[] shown,
            GaussianPosterior belief,
            MultinomialLogit likelihood,
            Map<ProducerMetric, Double> measured) {
        double[] truth = centred(pool.utilities());
        double best = Arrays.stream(truth).max().orElseThrow();
        double bestShown = Arrays.stream(shown).mapToDouble(i -> truth[i]).max().orElseThrow();
        int believed = BestOfPool.ranking(belief, pool.features())[0];
        measured.put(ProducerMetric.REGRET, best - bestShown);
        measured.put(ProducerMetric.REGRET_OF_BELIEVED, best - truth[believed]);
        double preferred = 0;
        for (double other : truth) {
            double[] two = {truth[believed], other};
            preferred += likelihood.probabilities(two)[0] / truth.length;
        }
        measured.put(ProducerMetric.PREFERRED, preferred);
        double[][] apart = centred(pool.features());
        double[] expected =
                Arrays.stream(apart).mapToDouble(belief::expectedUtility).toArray();
        measured.put(ProducerMetric.CORRELATION, cosine(expected, truth));
        long covered = IntStream.range(0, truth.length)
                .filter(i -> Math.abs(truth[i] - expected[i]) <= BAND * Math.sqrt(belief.variance(apart[i])))
                .count();
        measured.put(ProducerMetric.COVERAGE, (double) covered / truth.length);
        measured.put(ProducerMetric.DIVERSITY, diversity(apart, shown));
    }

    private static double diversity(double[][] apart, int[] shown) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < shown.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 1 - cosine(apart[shown[i]], apart[shown[j]]);
                pairs++;
            }
        }
        return sum / pairs;
    }

    /** What was foretold of a pick: top-1 and top-3 with ties broken by lot, log-loss, and confidence. */
    static void foretold(double[] probabilities, int picked, Map<ProducerMetric, Double> measured) {
        int ahead = 0;
        int equal = 0;
        for (double p : probabilities) {
            ahead += p > probabilities[picked] + EQUAL ? 1 : 0;
            equal += Math.abs(p - probabilities[picked]) <= EQUAL ? 1 : 0;
        }
        measured.put(ProducerMetric.TOP1, Math.max(0, Math.min(1, (1.0 - ahead) / equal)));
        measured.put(ProducerMetric.TOP3, Math.max(0, Math.min(1, (3.0 - ahead) / equal)));
        measured.put(ProducerMetric.LOG_LOSS, -Math.log(Math.max(Double.MIN_NORMAL, probabilities[picked])));
        measured.put(
                ProducerMetric.CONFIDENCE, Arrays.stream(probabilities).max().orElseThrow());
    }

    /** Cosine of two vectors among orthonormal directions; 0 when either has no length there. */
    static double cosine(double[][] span, double[] a, double[] b) {
        return cosine(within(span, a), within(span, b));
    }

    private static double[] within(double[][] span, double[] vector) {
        return Arrays.stream(span)
                .mapToDouble(direction -> LinearWorld.dot(direction, vector))
                .toArray();
    }

    private static double cosine(double[] a, double[] b) {
        double lengths = Math.sqrt(LinearWorld.dot(a, a) * LinearWorld.dot(b, b));
        return lengths == 0 ? 0 : LinearWorld.dot(a, b) / lengths;
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double[][] centred(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            LinearWorld.addMultiple(mean, 1.0 / rows.length, row);
        }
        double[][] centred = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            centred[i] = rows[i].clone();
            LinearWorld.addMultiple(centred[i], -1, mean);
        }
        return centred;
    }
}
