package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianPosteriorTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 17, 64, 512})
    void variancesAreThoseOfTheInvertedPrecision(int d) {
        SplittableRandom random = new SplittableRandom(d);
        GaussianPosterior belief = random(random, d);
        DMatrixRMaj covariance = new DMatrixRMaj(belief.precision());
        CommonOps_DDRM.invert(covariance);
        double[][] options = {normals(random, d), normals(random, d), normals(random, d)};
        double[][] expected = product(options, covariance, options);
        double[][] actual = belief.covariance(options);
        for (int i = 0; i < options.length; i++) {
            assertThat(actual[i]).containsExactly(expected[i], within(1e-10));
            assertThat(belief.variance(options[i])).isCloseTo(expected[i][i], within(1e-10));
        }
        for (int i = 0; i < d; i += 7) {
            assertThat(belief.marginalStandardDeviation(i)).isCloseTo(Math.sqrt(covariance.get(i, i)), within(1e-12));
        }
    }

    @Test
    void theLogDeterminantIsThatOfThePrecision() {
        GaussianPosterior belief = random(new SplittableRandom(1), 9);
        double expected = Math.log(CommonOps_DDRM.det(new DMatrixRMaj(belief.precision())));
        assertThat(belief.logDeterminantPrecision()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void drawsHaveTheMeanAndTheCovarianceOfTheBelief() {
        GaussianPosterior belief = GaussianPosterior.of(new double[] {1, -2}, new double[][] {{2, 0.8}, {0.8, 1}});
        SplittableRandom random = new SplittableRandom(5);
        int draws = 40_000;
        double[] sum = new double[2];
        double[] products = new double[3];
        for (int i = 0; i < draws; i++) {
            double[] z = belief.draw(normals(random, 2));
            sum[0] += z[0] / draws;
            sum[1] += z[1] / draws;
            products[0] += (z[0] - 1) * (z[0] - 1) / draws;
            products[1] += (z[0] - 1) * (z[1] + 2) / draws;
            products[2] += (z[1] + 2) * (z[1] + 2) / draws;
        }
        double determinant = 2 - 0.64;
        assertThat(sum).containsExactly(new double[] {1, -2}, within(0.03));
        double[] covariance = {1 / determinant, -0.8 / determinant, 2 / determinant};
        assertThat(products).containsExactly(covariance, within(0.05));
    }

    @Test
    void theDivergenceOfOneDimensionThatMovedIsTheTextbookOne() {
        GaussianPosterior before = GaussianPosterior.prior(2, 1);
        GaussianPosterior after = GaussianPosterior.of(new double[] {0.5, 0}, new double[][] {{4, 0}, {0, 1}});
        assertThat(after.divergenceFrom(before)).isCloseTo(0.5 * (0.25 + 0.25 - 1 + Math.log(4)), within(1e-14));
        assertThat(before.divergenceFrom(before)).isCloseTo(0, within(1e-14));
    }

    @Test
    void arraysAreCopiedInAndOut() {
        double[] mean = {1, 2};
        double[][] precision = {{1, 0}, {0, 1}};
        GaussianPosterior belief = GaussianPosterior.of(mean, precision);
        GaussianPosterior same = GaussianPosterior.of(mean, precision);
        mean[0] = 9;
        precision[1][1] = 9;
        belief.mean()[1] = 9;
        belief.precision()[0][0] = 9;
        assertThat(belief).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(belief.mean()).containsExactly(1, 2);
    }

    @Test
    void aPrecisionThatLostItsLastDigitsIsMendedAndSaysSo() {
        double almost = 1 - 1e-17;
        GaussianPosterior belief = GaussianPosterior.of(new double[] {0, 0}, new double[][] {{1, almost}, {almost, 1}});
        assertThat(belief.jitter()).isBetween(1e-14, 1.0001e-7);
        assertThat(belief.precision()[0][0]).isEqualTo(1 + belief.jitter());
        assertThat(belief.variance(new double[] {1, -1})).isPositive().isFinite();
    }

    @Test
    void nonsenseIsRefusedWithItsValue() {
        double[] mean = {0, 0};
        assertThatThrownBy(() -> GaussianPosterior.prior(1, 1)).hasMessageContaining("was 1");
        assertThatThrownBy(() -> GaussianPosterior.prior(514, 1)).hasMessageContaining("was 514");
        assertThatThrownBy(() -> GaussianPosterior.prior(2, -1)).hasMessageContaining("not positive definite");
        assertThatThrownBy(() -> GaussianPosterior.of(mean, new double[][] {{1, 2}, {2, 1}}))
                .hasMessageContaining("not positive definite");
        assertThatThrownBy(() -> GaussianPosterior.of(mean, new double[][] {{1, 0.5}, {0.4, 1}}))
                .hasMessageContaining("0.4 against 0.5");
        assertThatThrownBy(() -> GaussianPosterior.of(mean, new double[][] {{Double.NaN, 0}, {0, 1}}))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> GaussianPosterior.of(new double[] {Double.NaN, 0}, new double[][] {{1, 0}, {0, 1}}))
                .hasMessageContaining("dimension 0 was NaN");
        assertThatThrownBy(() -> GaussianPosterior.prior(2, 1).variance(new double[3]))
                .hasMessageContaining("expected 2 numbers, had 3");
    }

    private static GaussianPosterior random(SplittableRandom random, int d) {
        double[][] factor = new double[d][];
        for (int i = 0; i < d; i++) {
            factor[i] = normals(random, d);
        }
        DMatrixRMaj precision = CommonOps_DDRM.identity(d);
        DMatrixRMaj root = new DMatrixRMaj(factor);
        CommonOps_DDRM.multAddTransB(1.0 / d, root, root, precision);
        return GaussianPosterior.of(normals(random, d), rows(precision));
    }

    /** A M Bᵀ. */
    private static double[][] product(double[][] a, DMatrixRMaj m, double[][] b) {
        DMatrixRMaj left = new DMatrixRMaj(a.length, m.numCols);
        CommonOps_DDRM.mult(new DMatrixRMaj(a), m, left);
        DMatrixRMaj product = new DMatrixRMaj(a.length, b.length);
        CommonOps_DDRM.multTransB(left, new DMatrixRMaj(b), product);
        return rows(product);
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.numRows][matrix.numCols];
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }

    private static double[] normals(SplittableRandom random, int d) {
        double[] normals = new double[d];
        for (int i = 0; i < d; i++) {
            normals[i] = random.nextGaussian();
        }
        return normals;
    }
}
