package studio.taste.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohenKappaTest {
    /** Six things put into two categories by four raters, and the mean of κ over all pairs of raters, from the reference numbers. */
    private static final int[][] UNITS = {
        {1, 1, 1, 0}, {1, 0, 1, 0}, {0, 0, 0, 0}, {1, 1, 0, 1}, {1, 1, 1, 1}, {0, 1, 0, 0}
    };

    private static final double MEAN_PAIRWISE = 0.28611111111111104;

    @Test
    void meanOverPairsOfRatersIsThatOfTheReference() {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < 4; one++) {
            for (int other = one + 1; other < 4; other++) {
                double[][] table = new double[2][2];
                for (int[] unit : UNITS) {
                    table[unit[one]][unit[other]]++;
                }
                sum += CohenKappa.of(table);
                pairs++;
            }
        }
        assertThat(sum / pairs).isCloseTo(MEAN_PAIRWISE, within(1e-10));
    }

    @Test
    void fullAgreementIsOneAndIndependenceIsNought() {
        assertThat(CohenKappa.of(new double[][] {{3, 0}, {0, 4}})).isEqualTo(1);
        assertThat(CohenKappa.of(new double[][] {{2, 2}, {2, 2}})).isCloseTo(0, within(1e-12));
        assertThat(CohenKappa.of(new double[2][2])).isNaN();
    }
}
