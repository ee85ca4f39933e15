package studio.taste.training.choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.BatchLaplace;
import studio.taste.preference.Choice;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;

/**
 * What everybody chooses, whoever is asked: the baseline that knowing a rater has to beat. Learnt from the training records of all raters.
 *
 * <p>Where items come back, an alternative's probability is in proportion to the share of records with its item in which that was chosen,
 * smoothed by one record at the rate of chance. Where they do not, most alternatives held out being new, one multinomial logit of the
 * features, the same for all raters, takes their place.
 */
final class Popularity {
    private static final MultinomialLogit LIKELIHOOD = new MultinomialLogit(0.5);

    private final ChoiceData data;
    private final double[] shares;
    private final @Nullable GaussianPosterior pooled;

    private Popularity(ChoiceData data, double[] shares, @Nullable GaussianPosterior pooled) {
        this.data = data;
        this.shares = shares;
        this.pooled = pooled;
    }

    static Popularity of(ChoiceData data) {
        double[] chosen = new double[data.items()];
        double[] shown = new double[data.items()];
        double chance = 0;
        int records = 0;
        for (RaterChoices rater : data.raters()) {
            for (RecordedChoice record : rater.training()) {
                record.items().forEach(item -> shown[item]++);
                chosen[record.items().get(record.chosen())]++;
                chance += 1.0 / record.size();
                records++;
            }
        }
        double rate = records == 0 ? 1 : chance / records;
        double[] shares = new double[shown.length];
        Arrays.setAll(shares, item -> (chosen[item] + rate) / (shown[item] + 1));
        return new Popularity(data, shares, data.isOneHot() || comeBack(data, shown) ? null : logit(data));
    }

    /** Whether at least half of the alternatives held out are items of training records. */
    private static boolean comeBack(ChoiceData data, double[] shown) {
        int known = 0;
        int all = 0;
        for (RaterChoices rater : data.raters()) {
            for (RecordedChoice record : rater.heldOut()) {
                known += (int)
                        record.items().stream().filter(item -> shown[item] > 0).count();
                all += record.size();
            }
        }
        return 2 * known >= all;
    }

    private static GaussianPosterior logit(ChoiceData data) {
        List<Choice> choices = new ArrayList<>();
        for (RaterChoices rater : data.raters()) {
            for (RecordedChoice record : rater.training()) {
                choices.add(new Choice(options(data, record), record.chosen(), LIKELIHOOD));
            }
        }
        return new BatchLaplace().fit(GaussianPosterior.prior(data.dimension(), 1), choices);
    }

    private static double[][] options(ChoiceData data, RecordedChoice record) {
        return record.alternatives().stream().map(data::features).toArray(double[][]::new);
    }

    /** Whether it goes by items, rather than by their features. */
    boolean isOfItems() {
        return pooled == null;
    }

    /** Probabilities of the K alternatives. */
    double[] predict(RecordedChoice record) {
        GaussianPosterior common = pooled;
        if (common != null) {
            return ChoiceRule.LAPLACE.predict(common, options(data, record), LIKELIHOOD);
        }
        double[] probabilities =
                record.items().stream().mapToDouble(item -> shares[item]).toArray();
        double sum = Arrays.stream(probabilities).sum();
        Arrays.setAll(probabilities, i -> probabilities[i] / sum);
        return probabilities;
    }
}
