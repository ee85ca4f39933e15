package studio.taste.ranking.catboost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeafPosteriorTest {
    private static final ModelFeatures FEATURES = new ModelFeatures("v", List.of("x"), List.of());

    /** One split at 0: a quarter of the training set lies above it, where the leaf is 2; below it is −1. */
    private static ObliviousTrees trees() {
        ObliviousTrees.Tree tree = new ObliviousTrees.Tree(
                new int[] {0}, new float[] {0}, new int[] {-1}, new double[] {-1, 2}, new double[] {0, 0.25});
        return new ObliviousTrees(
                FEATURES,
                Map.of(),
                new ObliviousTrees.NanTreatment[] {ObliviousTrees.NanTreatment.BELOW_ALL},
                new ObliviousTrees.Tree[] {tree},
                1,
                0);
    }

    private static LeafPosterior.Told told(double x) {
        return new LeafPosterior.Told(List.of(x), List.of());
    }

    @Test
    void aLeafThatLearntFromFewIsLessSure() {
        LeafPosterior posterior = new LeafPosterior(trees(), 2, 100, 5);
        double[][] covariance = posterior.covariance(List.of(told(-1), told(1), told(3)));
        // The leaves' variance over the training set: ¾·1 + ¼·4 − (−¾ + ½)² = 1.6875, times the slope squared.
        double prior = 4 * 1.6875;
        assertThat(covariance[0][0]).isCloseTo(prior * 5 / (75 + 5), within(1e-12));
        assertThat(covariance[1][1]).isCloseTo(prior * 5 / (25 + 5), within(1e-12));
        assertThat(covariance[0][1]).isZero();
        assertThat(covariance[1][2]).isEqualTo(covariance[1][1]);
        assertThat(posterior.means(List.of(told(-1), told(1)))).containsExactly(-2, 4);
    }

    @Test
    void moreAnswersMakeItSurer() {
        List<LeafPosterior.Told> plan = List.of(told(1));
        double few = new LeafPosterior(trees(), 1, 10, 3).covariance(plan)[0][0];
        double many = new LeafPosterior(trees(), 1, 1_000, 3).covariance(plan)[0][0];
        assertThat(many).isLessThan(few / 20).isPositive();
    }
}
