package studio.taste.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WhiteningTest {
    /** Pools of 32 rows of 6 numbers, of deviations 4, 2, 1, 1/2, 1/4 and 1/8, around middles far apart. */
    private static List<double[][]> pools(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[][]> pools = new ArrayList<>();
        for (int pool = 0; pool < count; pool++) {
            double middle = 10 * random.nextDouble();
            double[][] rows = new double[32][6];
            for (double[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    double normal = 0;
                    for (int j = 0; j < 12; j++) {
                        normal += random.nextDouble() - 0.5;
                    }
                    row[i] = middle + normal * Math.pow(2, 2 - i);
                }
            }
            pools.add(rows);
        }
        return pools;
    }

    private static double[] variances(List<double[][]> pools, Whitening whitening) {
        double[][] covariance = Rows.covarianceWithinPools(
                pools.stream().map(whitening::applyAll).toList());
        double[] variances = new double[covariance.length];
        for (int i = 0; i < variances.length; i++) {
            variances[i] = covariance[i][i];
        }
        return variances;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    @Test
    void optionsAreOneAwayFromTheirPoolsMiddleAlsoInPoolsNeverSeen() {
        for (double shrinkage : new double[] {0, 0.5, 0.8, 1}) {
            Whitening whitening = Whitening.of(pools(40, 1), shrinkage);
            assertThat(sum(variances(pools(40, 1), whitening))).isCloseTo(1, within(1e-9));
            assertThat(sum(variances(pools(40, 2), whitening))).isCloseTo(1, within(0.05));
        }
    }

    @Test
    void withoutShrinkageAllDirectionsAreEqualAndWithAllOfItTheirRatiosStay() {
        for (double variance : variances(pools(40, 1), Whitening.of(pools(40, 1), 0))) {
            assertThat(variance).isCloseTo(1 / 6.0, within(1e-6));
        }
        double[] scaled = variances(pools(40, 1), Whitening.of(pools(40, 1), 1));
        assertThat(scaled[0] / scaled[3]).isCloseTo(64, within(8.0));
    }

    @Test
    void shrinkageLiesBetween() {
        double[] half = variances(pools(40, 1), Whitening.of(pools(40, 1), 0.5));
        assertThat(half[0] / half[5]).isBetween(4.0, 1024 / 4.0);
        for (int i = 1; i < half.length; i++) {
            assertThat(half[i]).isLessThan(half[i - 1]);
        }
    }

    @Test
    void rescalingKeepsTheDirections() {
        Whitening whitening = Whitening.of(pools(40, 1), 0.5);
        List<double[][]> larger = pools(40, 2).stream()
                .map(pool -> {
                    double[][] rows = Rows.copy(pool);
                    for (double[] row : rows) {
                        for (int i = 0; i < row.length; i++) {
                            row[i] *= 3;
                        }
                    }
                    return rows;
                })
                .toList();
        Whitening rescaled = whitening.rescaled(larger);
        assertThat(sum(variances(larger, rescaled))).isCloseTo(1, within(1e-9));
        double ratio = rescaled.matrix()[0][0] / whitening.matrix()[0][0];
        assertThat(ratio).isCloseTo(1 / 3.0, within(0.02));
        assertThat(rescaled.matrix()[4][4] / whitening.matrix()[4][4]).isCloseTo(ratio, within(1e-9));
    }
}
