package studio.taste.training.choices;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import studio.taste.training.evaluation.CalibrationBin;
import studio.taste.training.evaluation.ClusterBootstrap;
import studio.taste.training.evaluation.Measured;

/**
 * How well records were foretold; each figure with its 95 % interval over raters drawn anew. Not a number where there are none.
 *
 * @param records how many
 * @param top1 share in which the likeliest alternative was chosen
 * @param top3 share in which one of the three likeliest was
 * @param meanLogLikelihood mean of ln P(chosen), in nats
 * @param calibrationError mean distance between the probability of the likeliest alternative and how often it was chosen, over ten bins of
 *     that probability, weighted by records
 * @param calibration those bins
 * @param chance what {@code top1} would be by chance, the mean of 1/K
 */
public record ChoiceScore(
        int records,
        Measured top1,
        Measured top3,
        Measured meanLogLikelihood,
        Measured calibrationError,
        List<CalibrationBin> calibration,
        double chance) {
    private static final int BINS = 10;

    public ChoiceScore {
        calibration = List.copyOf(calibration);
    }

    static ChoiceScore of(List<Foretold> foretold) {
        return new ChoiceScore(
                foretold.size(),
                mean(foretold, Foretold::top1),
                mean(foretold, Foretold::top3),
                mean(foretold, Foretold::logLikelihood),
                overRaters(foretold, ChoiceScore::binned, ChoiceScore::error),
                bins(foretold),
                foretold.stream().mapToDouble(Foretold::chance).average().orElse(Double.NaN));
    }

    private static Measured mean(List<Foretold> foretold, ToDoubleFunction<Foretold> value) {
        return overRaters(foretold, each -> new double[] {1, value.applyAsDouble(each)}, sums -> sums[1] / sums[0]);
    }

    private static Measured overRaters(
            List<Foretold> foretold, Function<Foretold, double[]> sums, ToDoubleFunction<double[]> figure) {
        return ClusterBootstrap.of(foretold, sums, List.of(each -> Integer.toString(each.rater())), figure);
    }

    /** Sums per bin of the largest probability given: records, that probability, how often it was right. */
    private static double[] binned(Foretold each) {
        int bin = Math.min(BINS - 1, (int) Math.floor(each.confidence() * BINS));
        double[] sums = new double[3 * BINS];
        sums[3 * bin] = 1;
        sums[3 * bin + 1] = each.confidence();
        sums[3 * bin + 2] = each.top1();
        return sums;
    }

    private static double error(double[] sums) {
        double all = 0;
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            all += sums[3 * bin];
            error += Math.abs(sums[3 * bin + 1] - sums[3 * bin + 2]);
        }
        return error / all;
    }

    private static List<CalibrationBin> bins(List<Foretold> foretold) {
        double[] sums = new double[3 * BINS];
        for (Foretold each : foretold) {
            double[] own = binned(each);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += own[i];
            }
        }
        List<CalibrationBin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double records = sums[3 * bin];
            if (records > 0) {
                bins.add(new CalibrationBin(sums[3 * bin + 1] / records, sums[3 * bin + 2] / records, records));
            }
        }
        return bins;
    }
}
