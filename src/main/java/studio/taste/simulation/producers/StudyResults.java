package studio.taste.simulation.producers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import studio.taste.preference.MeanInterval;
import studio.taste.quality.Power;
import studio.taste.training.evaluation.ClusterBootstrap;
import studio.taste.training.evaluation.Measured;

/** What came of a study: every producer's rounds, and what they come to together. */
public final class StudyResults {
    private static final int BINS = 10;
    /** A probability of 0 or 1 counts as this far from it. */
    private static final double LEAST = 1e-9;

    private final StudyOrder order;
    private final Map<ProducerCondition, List<double[][]>> runs;

    StudyResults(StudyOrder order, Map<ProducerCondition, List<double[][]>> runs) {
        this.order = order;
        this.runs = runs;
    }

    public StudyOrder order() {
        return order;
    }

    /** Those of one experiment, in the order of the tables. */
    public List<ProducerCondition> conditions(ProducerCondition.Experiment experiment) {
        return order.conditions().stream()
                .filter(condition -> condition.experiment() == experiment)
                .toList();
    }

    /**
     * Mean of a metric over the producers after so many rounds, with the 95 % band of the mean over producers; not a number where there is
     * none.
     */
    public Measured mean(ProducerCondition condition, ProducerMetric metric, int round) {
        return mean(values(condition, metric, round));
    }

    /** As {@link #mean}, of each producer's own mean over rounds {@code from} to {@code to}, both among them. */
    public Measured mean(ProducerCondition condition, ProducerMetric metric, int from, int to) {
        double[] values = runs(condition).stream()
                .mapToDouble(run -> IntStream.rangeClosed(from, to)
                        .mapToDouble(round -> run[round][metric.ordinal()])
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN))
                .filter(Double::isFinite)
                .toArray();
        return mean(values);
    }

    private static Measured mean(double[] values) {
        if (values.length < 2) {
            return Measured.NOTHING;
        }
        MeanInterval interval = MeanInterval.of(values);
        return new Measured(interval.estimate(), interval.lower(), interval.upper());
    }

    private double[] values(ProducerCondition condition, ProducerMetric metric, int round) {
        return runs(condition).stream()
                .mapToDouble(run -> run[round][metric.ordinal()])
                .filter(Double::isFinite)
                .toArray();
    }

    private List<double[][]> runs(ProducerCondition condition) {
        List<double[][]> own = runs.get(condition);
        if (own == null) {
            throw new IllegalArgumentException(condition.id() + " is not part of this study");
        }
        return own;
    }

    /** One foretold pick. */
    private record Foretold(int producer, double confidence, double hit) {}

    /**
     * Expected calibration error of the probability of the likeliest card, over ten bins of it, with all picks of rounds {@code from} to
     * {@code to}; the band is over producers drawn anew.
     */
    public Measured calibrationError(ProducerCondition condition, int from, int to) {
        List<Foretold> foretold = new ArrayList<>();
        List<double[][]> own = runs(condition);
        for (int producer = 0; producer < own.size(); producer++) {
            for (int round = from; round <= to; round++) {
                double[] row = own.get(producer)[round];
                double confidence = row[ProducerMetric.CONFIDENCE.ordinal()];
                if (Double.isFinite(confidence)) {
                    foretold.add(new Foretold(producer, confidence, row[ProducerMetric.TOP1.ordinal()]));
                }
            }
        }
        return ClusterBootstrap.of(
                foretold,
                StudyResults::binned,
                List.of(each -> Integer.toString(each.producer())),
                StudyResults::error);
    }

    private static double[] binned(Foretold each) {
        int bin = Math.min(BINS - 1, (int) Math.floor(each.confidence() * BINS));
        double[] sums = new double[2 * BINS];
        sums[2 * bin] = 1;
        sums[2 * bin + 1] = each.confidence() - each.hit();
        return sums;
    }

    private static double error(double[] sums) {
        double all = 0;
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            all += sums[2 * bin];
            error += Math.abs(sums[2 * bin + 1]);
        }
        return error / all;
    }

    /**
     * Power of a blind comparison after so many rounds: every producer hears the candidate believed best and one drawn by lot, once, and a sign
     * test at 5 % asks whether more than half prefer the first.
     */
    public Measured power(ProducerCondition condition, int round, int producers) {
        Measured preferred = mean(condition, ProducerMetric.PREFERRED, round);
        return new Measured(
                power(preferred.estimate(), producers),
                power(preferred.lower(), producers),
                power(preferred.upper(), producers));
    }

    private static double power(double preferred, int comparisons) {
        return Power.power(comparisons, Math.max(LEAST, Math.min(1 - LEAST, preferred)));
    }

    /** The first number of rounds after which that comparison has a power of .8 or more, with so many producers. */
    public OptionalInt firstTold(ProducerCondition condition, int producers) {
        return IntStream.rangeClosed(0, condition.rounds())
                .filter(round -> power(condition, round, producers).estimate() >= Power.WANTED)
                .findFirst();
    }

    /** The first number of rounds after which one producer alone, who makes the comparison once in each, has had enough of them. */
    public OptionalInt firstToldAlone(ProducerCondition condition) {
        double sum = 0;
        for (int round = 1; round <= condition.rounds(); round++) {
            sum += mean(condition, ProducerMetric.PREFERRED, round).estimate();
            if (power(sum / round, round) >= Power.WANTED) {
                return OptionalInt.of(round);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Rounds after a switch of taste until as much of the new taste is known as was of the old one before it: until the mean correlation of
     * expected and true utilities is back at a share of what it was.
     */
    public OptionalInt recovery(ProducerCondition condition, double share) {
        int after = condition.switchAfter();
        double before = mean(condition, ProducerMetric.CORRELATION, after - 1).estimate();
        return IntStream.rangeClosed(after, condition.rounds())
                .filter(round ->
                        mean(condition, ProducerMetric.CORRELATION, round).estimate() >= share * before)
                .map(round -> round - after)
                .findFirst();
    }

    /** Whether any producer has such a number. */
    public boolean has(ProducerCondition condition, ProducerMetric metric) {
        return runs(condition).stream().flatMap(Arrays::stream).anyMatch(row -> Double.isFinite(row[metric.ordinal()]));
    }
}
