package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SobolNormalsTest {
    /** Numerators over 1,024 by scipy.stats.qmc.Sobol(8, scramble=False, bits=10), SciPy 1.17.1. */
    @Test
    void thePointsAreThoseOfAnIndependentImplementation() {
        int[] indices = {1, 2, 3, 5, 100, 777, 1023};
        int[][] expected = {
            {512, 512, 512, 512, 512, 512, 512, 512},
            {768, 256, 256, 256, 768, 768, 256, 768},
            {256, 768, 768, 768, 256, 256, 768, 256},
            {896, 896, 128, 384, 896, 640, 896, 384},
            {424, 264, 792, 744, 904, 760, 24, 488},
            {709, 959, 167, 281, 651, 365, 195, 781},
            {1, 771, 627, 149, 191, 449, 143, 633},
        };
        for (int i = 0; i < indices.length; i++) {
            for (int j = 0; j < 8; j++) {
                assertThat(SobolNormals.numerator(indices[i], j))
                        .as("point %d, dimension %d", indices[i], j)
                        .isEqualTo(expected[i][j]);
            }
        }
    }

    @Test
    void theNormalsHaveMeanZeroAndUnitCovariance() {
        for (int j = 0; j < 8; j++) {
            for (int k = 0; k <= j; k++) {
                double product = 0;
                double mean = 0;
                for (double[] row : SobolNormals.ROWS) {
                    product += row[j] * row[k] / SobolNormals.POINTS;
                    mean += row[j] / SobolNormals.POINTS;
                }
                assertThat(product).isCloseTo(j == k ? 1 : 0, within(1e-12));
                assertThat(mean).isCloseTo(0, within(1e-12));
            }
        }
    }
}
