package studio.taste.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;

class SoundAlikeTest {
    @Test
    void aFlaggedPairLiesAThirdAsFarApart() {
        double[][] pool = PortfolioPoliciesTest.pool(new SplittableRandom(1), 5, 6, 1);
        double[][] drawn = SoundAlike.NONE.with(pool[0], pool[3]).drawnTogether(pool);
        assertThat(distance(drawn[0], drawn[3])).isCloseTo(distance(pool[0], pool[3]) / 3, within(1e-12));
    }

    /** Products of the rows are those of the metric as written, (I + κΣδδᵀ)⁻¹, for any number of flags. */
    @Test
    void productsAreThoseOfTheMetric() {
        for (int flags : new int[] {1, 2, 7}) {
            SplittableRandom random = new SplittableRandom(flags);
            int d = 4;
            double[][] pool = PortfolioPoliciesTest.pool(random, 6, d, 1);
            SoundAlike alike = SoundAlike.NONE;
            DMatrixRMaj metric = CommonOps_DDRM.identity(d);
            for (int f = 0; f < flags; f++) {
                double[][] pair = PortfolioPoliciesTest.pool(random, 2, d, 1);
                alike = alike.with(pair[0], pair[1]);
                double length = distance(pair[0], pair[1]);
                for (int i = 0; i < d; i++) {
                    for (int j = 0; j < d; j++) {
                        double product = (pair[0][i] - pair[1][i]) * (pair[0][j] - pair[1][j]);
                        metric.add(i, j, 8 * product / (length * length));
                    }
                }
            }
            CommonOps_DDRM.invert(metric);
            double[][] drawn = alike.drawnTogether(pool);
            for (double[] row : pool) {
                int i = List.of(pool).indexOf(row);
                for (int k = 0; k < pool.length; k++) {
                    double expected = 0;
                    double actual = 0;
                    for (int f = 0; f < d; f++) {
                        actual += drawn[i][f] * drawn[k][f];
                        for (int g = 0; g < d; g++) {
                            expected += pool[i][f] * metric.get(f, g) * pool[k][g];
                        }
                    }
                    assertThat(actual).as("%d flags", flags).isCloseTo(expected, within(1e-12));
                }
            }
        }
    }

    @Test
    void theSamePairTwiceOrAPairOfEqualsIsNoTrouble() {
        double[] a = {1, 0};
        double[] b = {0, 1};
        SoundAlike once = SoundAlike.NONE.with(a, b);
        assertThat(once.with(a, a).pairs()).isEqualTo(1);
        double[][] pool = {a, b};
        double[][] twice = once.with(a, b).drawnTogether(pool);
        assertThat(distance(twice[0], twice[1])).isCloseTo(distance(a, b) / Math.sqrt(17), within(1e-12));
    }

    @Test
    void ofTwoThatSoundAlikeOnlyOneIsShown() {
        double[][] pool = {{1, 1, 0}, {1, -1, 0}, {0.2, 0, 0.9}, {0, 0, -0.7}};
        GaussianPosterior belief =
                GaussianPosterior.of(new double[] {0.6, 0, 0}, new double[][] {{2, 0, 0}, {0, 1, 0}, {0, 0, 3}});
        SoundAlike alike = SoundAlike.NONE;
        for (int flag = 0; flag < 4; flag++) {
            alike = alike.with(pool[0], pool[1]);
        }
        for (String name : List.of("balanced", "eubo", "bald", "d-optimal")) {
            PortfolioPolicy policy = PortfolioPolicies.named(name);
            assertThat(shown(policy, belief, pool, SoundAlike.NONE)).as(name).contains(0, 1);
            assertThat(shown(policy, belief, pool, alike)).as(name).containsAnyOf(2, 3);
        }
        PortfolioPolicy differentAlone = new DppPolicy(false, 0);
        assertThat(shown(differentAlone, belief, pool, SoundAlike.NONE)).contains(0, 1);
        assertThat(shown(differentAlone, belief, pool, alike)).containsAnyOf(2, 3);
    }

    private static List<Integer> shown(
            PortfolioPolicy policy, GaussianPosterior belief, double[][] pool, SoundAlike alike) {
        PortfolioRequest request =
                new PortfolioRequest(belief, belief, pool, 2, new MultinomialLogit(0.5), alike, 0, 3);
        return policy.choose(request).stream().map(Slot::candidate).toList();
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
