package studio.taste.training.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReasonContrastTest {
    private static final double WEIGHT = 0.7;
    private static final double TEMPERATURE = 0.4;

    private final SplittableRandom random = new SplittableRandom(1);
    private final ReasonContrast contrast = new ReasonContrast(WEIGHT, TEMPERATURE);

    private double[] doubles(int count) {
        return random.doubles(count, -1, 1).toArray();
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
        }
        return values;
    }

    private double loss(double[][] differences, List<float[]> reasons, float[] projection) {
        return contrast.addGradient(
                differences, reasons, projection, new double[differences.length][3], new float[projection.length]);
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        double[][] differences = {doubles(3), doubles(3), doubles(3), doubles(3)};
        List<float[]> reasons = new ArrayList<>(List.of(floats(5), floats(5), floats(5)));
        reasons.add(reasons.get(0));
        float[] projection = floats(15);
        double[][] byDifference = new double[4][3];
        float[] byProjection = new float[15];
        contrast.addGradient(differences, reasons, projection, byDifference, byProjection);
        double step = 1e-4;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 3; j++) {
                double at = differences[i][j];
                differences[i][j] = at + step;
                double up = loss(differences, reasons, projection);
                differences[i][j] = at - step;
                double down = loss(differences, reasons, projection);
                differences[i][j] = at;
                assertThat(byDifference[i][j]).isCloseTo(WEIGHT * (up - down) / (2 * step), within(1e-6));
            }
        }
        for (int i = 0; i < projection.length; i++) {
            float at = projection[i];
            projection[i] = at + 0.01f;
            double up = loss(differences, reasons, projection);
            projection[i] = at - 0.01f;
            double down = loss(differences, reasons, projection);
            projection[i] = at;
            assertThat((double) byProjection[i]).isCloseTo(WEIGHT * (up - down) / 0.02, within(2e-4));
        }
    }

    @Test
    void whatBelongsTogetherCostsLittleAndWhatDoesNotMuch() {
        double[][] differences = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        float[] projection = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        List<float[]> own = List.of(new float[] {1, 0, 0}, new float[] {0, 1, 0}, new float[] {0, 0, 1});
        List<float[]> others = List.of(own.get(1), own.get(2), own.get(0));
        // Each row: ln(1 + 2 exp(−1/κ)).
        assertThat(loss(differences, own, projection))
                .isCloseTo(Math.log(1 + 2 * Math.exp(-1 / TEMPERATURE)), within(1e-9));
        assertThat(loss(differences, others, projection)).isGreaterThan(2);
    }

    @Test
    void theSameWordsAreNotHeldAgainstEachOther() {
        double[][] differences = {{1, 0, 0}, {0, 1, 0}};
        float[] same = {1, 2, 3};
        assertThat(loss(differences, List.of(same, same.clone()), floats(9))).isCloseTo(0, within(1e-12));
    }
}
