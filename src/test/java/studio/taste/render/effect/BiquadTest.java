package studio.taste.render.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.render.Signals.RATE_HZ;
import static studio.taste.render.Signals.sine;
import static studio.taste.render.Signals.toneDb;
import static studio.taste.render.effect.Blocks.inBlocks;

import org.junit.jupiter.api.Test;

class BiquadTest {
    private static double throughHighPassDb(double frequencyHz) {
        Biquad filter = Biquad.highPass(90, RATE_HZ);
        float[] tone = sine(frequencyHz, 1, 1);
        inBlocks(new float[][] {tone, tone.clone()}, block -> filter.next(block, block));
        return toneDb(tone, RATE_HZ / 2, RATE_HZ, frequencyHz);
    }

    @Test
    void aHighPassIsThreeDecibelsDownAtItsCutoffAndFallsTwelveAnOctave() {
        assertThat(throughHighPassDb(90)).isCloseTo(-3.01, within(0.02));
        assertThat(throughHighPassDb(22.5)).isCloseTo(-24.1, within(0.2));
        assertThat(throughHighPassDb(1000)).isCloseTo(0, within(0.01));
    }
}
