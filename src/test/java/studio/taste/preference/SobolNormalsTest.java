package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SobolNormalsTest {
    /** Numerators over 1,024 by scipy.stats.qmc.Sobol(20, scramble=False, bits=10), SciPy 1.17.1. */
    @Test
    void thePointsAreThoseOfAnIndependentImplementation() {
        int[] indices = {1, 2, 3, 5, 100, 777, 1023};
        int[][] expected = {
            {512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512, 512},
            {768, 256, 256, 256, 768, 768, 256, 768, 768, 768, 768, 768, 256, 256, 768, 256, 768, 256, 768, 256},
            {256, 768, 768, 768, 256, 256, 768, 256, 256, 256, 256, 256, 768, 768, 256, 768, 256, 768, 256, 768},
            {896, 896, 128, 384, 896, 640, 896, 384, 384, 128, 384, 896, 896, 128, 896, 384, 896, 384, 384, 640},
            {424, 264, 792, 744, 904, 760, 24, 488, 648, 712, 472, 696, 488, 872, 328, 504, 696, 760, 856, 344},
            {709, 959, 167, 281, 651, 365, 195, 781, 357, 331, 763, 713, 393, 485, 583, 527, 413, 885, 379, 771},
            {1, 771, 627, 149, 191, 449, 143, 633, 353, 871, 695, 37, 133, 681, 371, 475, 321, 897, 599, 327},
        };
        for (int i = 0; i < indices.length; i++) {
            for (int j = 0; j < 20; j++) {
                assertThat(SobolNormals.numerator(indices[i], j))
                        .as("point %d, dimension %d", indices[i], j)
                        .isEqualTo(expected[i][j]);
            }
        }
    }

    @Test
    void theNormalsHaveMeanZeroAndUnitCovariance() {
        for (int j = 0; j < 20; j++) {
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
