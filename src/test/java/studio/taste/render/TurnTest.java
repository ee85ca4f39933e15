package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TurnTest {
    private static final int STEPS = 1_000;

    /** Angles all around, from just above −0.5 to 0.5. */
    private static float[] allAround() {
        float[] turns = new float[STEPS];
        for (int i = 0; i < STEPS; i++) {
            turns[i] = (i + 1) / (float) STEPS - 0.5f;
        }
        return turns;
    }

    @Test
    void directionsAreCosineAndSine() {
        float[] turns = allAround();
        float[] cosines = new float[STEPS];
        float[] sines = new float[STEPS];
        Turn.directions(turns, cosines, sines, STEPS);
        for (int i = 0; i < STEPS; i++) {
            assertThat((double) cosines[i]).isCloseTo(Math.cos(2 * Math.PI * turns[i]), within(6e-7));
            assertThat((double) sines[i]).isCloseTo(Math.sin(2 * Math.PI * turns[i]), within(6e-7));
            assertThat((double) Turn.cosine(turns[i])).isCloseTo(Math.cos(2 * Math.PI * turns[i]), within(6e-7));
            assertThat((double) Turn.sine(turns[i])).isCloseTo(Math.sin(2 * Math.PI * turns[i]), within(6e-7));
        }
    }

    @Test
    void anglesAreThoseOfTheNumbersWhateverTheirSize() {
        for (double length : new double[] {1e-12, 1, 1e6}) {
            float[] re = new float[STEPS];
            float[] im = new float[STEPS];
            for (int i = 0; i < STEPS; i++) {
                re[i] = (float) (length * Math.cos(2 * Math.PI * allAround()[i]));
                im[i] = (float) (length * Math.sin(2 * Math.PI * allAround()[i]));
            }
            float[] turns = new float[STEPS];
            Turn.angles(re, im, turns, STEPS);
            for (int i = 0; i < STEPS; i++) {
                double turn = Math.atan2(im[i], re[i]) / (2 * Math.PI);
                assertThat((double) turns[i]).as("%s + %si", re[i], im[i]).isCloseTo(turn, within(1e-7));
            }
        }
    }

    @Test
    void anglesOnTheAxesAndDiagonalsAreExact() {
        float[] re = {1, 1, 0, -1, -1, -1, 0, 1};
        float[] im = {0, 1, 1, 1, 0, -1, -1, -1};
        float[] turns = new float[8];
        Turn.angles(re, im, turns, 8);
        assertThat(turns)
                .containsExactly(new float[] {0, 0.125f, 0.25f, 0.375f, 0.5f, -0.375f, -0.25f, -0.125f}, within(3e-8f));
    }

    @Test
    void wrappingLeavesTheNearestTurn() {
        assertThat(Turn.wrap(0.25f)).isEqualTo(0.25f);
        assertThat(Turn.wrap(0.75f)).isEqualTo(-0.25f);
        assertThat(Turn.wrap(-3.375f)).isEqualTo(-0.375f);
        assertThat(Turn.wrap(1000.125f)).isEqualTo(0.125f);
    }
}
