package studio.taste.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MlpTest {
    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private static float[] random(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (2 * RANDOM.nextDouble() - 1);
        }
        return values;
    }

    @Test
    void aProjectionIsExactlyLinearAndDeafToWords() {
        double[][] directions = {{0.6, 0.8, 0}, {-0.8, 0.6, 0}};
        Mlp mlp = Mlp.projection(directions, 4, 10, new SplittableRandom(7));
        float[] x = {1, -2, 5};
        assertThat(mlp.run(new float[][] {x}, new float[0]).outputs()[0])
                .containsExactly(new float[] {-1, -2}, within(1e-6f));
        assertThat(mlp.run(new float[][] {x}, random(4)).outputs()[0])
                .containsExactly(new float[] {-1, -2}, within(1e-6f));
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        Mlp mlp = new Mlp(3, 2, random(6 * 5), random(6), random(2 * 6), random(2));
        float[][] candidates = {random(3), random(3), random(3)};
        float[] round = random(2);
        float[][] slopes = {random(2), random(2), random(2)};
        List<float[]> gradient =
                mlp.parameters().stream().map(array -> new float[array.length]).toList();
        mlp.addGradient(mlp.run(candidates, round), slopes, gradient);
        for (int array = 0; array < 4; array++) {
            for (int i = 0; i < gradient.get(array).length; i++) {
                double step = 1e-3;
                double rise = loss(moved(mlp, array, i, step), candidates, round, slopes)
                        - loss(moved(mlp, array, i, -step), candidates, round, slopes);
                assertThat((double) gradient.get(array)[i])
                        .as("array " + array + ", entry " + i)
                        .isCloseTo(rise / (2 * step), within(2e-3));
            }
        }
    }

    private static Mlp moved(Mlp mlp, int array, int entry, double step) {
        List<float[]> parameters = new ArrayList<>(mlp.parameters());
        parameters.get(array)[entry] += (float) step;
        return mlp.with(parameters);
    }

    private static double loss(Mlp mlp, float[][] candidates, float[] round, float[][] slopes) {
        float[][] outputs = mlp.run(candidates, round).outputs();
        double loss = 0;
        for (int i = 0; i < outputs.length; i++) {
            for (int j = 0; j < outputs[i].length; j++) {
                loss += outputs[i][j] * (double) slopes[i][j];
            }
        }
        return loss;
    }

    @Test
    void weightsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Mlp(3, 2, new float[29], new float[6], new float[12], new float[2]))
                .hasMessageContaining("do not fit");
        assertThatThrownBy(() -> new Mlp(1, 0, new float[] {Float.NaN}, new float[1], new float[1], new float[1]))
                .hasMessageContaining("finite");
    }
}
