package studio.taste.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DitheredPcmTest {
    private static final int PLACES = 200_000;

    @Test
    void withoutAPlaceASampleIsRoundedToTheNearestStep() {
        assertThat(DitheredPcm.step(0, MixBlock.NO_DITHER, 0)).isZero();
        assertThat(DitheredPcm.step(100.4f / 32_768, MixBlock.NO_DITHER, 0)).isEqualTo(100);
        assertThat(DitheredPcm.step(-100.6f / 32_768, MixBlock.NO_DITHER, 1)).isEqualTo(-101);
    }

    @Test
    void fullScaleIsHeldWithinSixteenBits() {
        assertThat(DitheredPcm.step(1.5f, MixBlock.NO_DITHER, 0)).isEqualTo(32_767);
        assertThat(DitheredPcm.step(-1.5f, MixBlock.NO_DITHER, 0)).isEqualTo(-32_768);
    }

    /** Triangular dither of ±1 step makes mean error 0 and error power ¼ step² whatever the sample (Lipshitz et al. 1992). */
    @Test
    void theErrorHasTheMeanAndPowerOfTriangularDitherWhateverTheSample() {
        for (double fraction : new double[] {0, 0.25, 0.5, 0.9}) {
            double sum = 0;
            double power = 0;
            double largest = 0;
            for (int place = 0; place < PLACES; place++) {
                double error = DitheredPcm.step((float) ((1_000 + fraction) / 32_768), place, 0) - 1_000 - fraction;
                largest = Math.max(largest, Math.abs(error));
                sum += error;
                power += error * error;
            }
            assertThat(largest).as("largest at %s", fraction).isLessThanOrEqualTo(1.5);
            assertThat(sum / PLACES).as("mean at %s", fraction).isCloseTo(0, within(0.01));
            assertThat(power / PLACES).as("power at %s", fraction).isCloseTo(0.25, within(0.01));
        }
    }

    @Test
    void neighbouringPlacesAndChannelsHaveUnrelatedDither() {
        double inTime = 0;
        double acrossChannels = 0;
        for (int place = 0; place < PLACES; place++) {
            int here = DitheredPcm.step(0, place, 0);
            inTime += here * DitheredPcm.step(0, place + 1, 0);
            acrossChannels += here * DitheredPcm.step(0, place, 1);
        }
        assertThat(inTime / PLACES).isCloseTo(0, within(0.005));
        assertThat(acrossChannels / PLACES).isCloseTo(0, within(0.005));
    }

    @Test
    void bytesAreLittleEndianLeftThenRight() {
        MixBlock block = new MixBlock(1);
        block.left[0] = 0x1234 / 32_768f;
        block.right[0] = -2 / 32_768f;
        block.ditherKeys[0] = MixBlock.NO_DITHER;
        byte[] pcm = new byte[4];
        DitheredPcm.encode(block, 1, pcm);
        assertThat(pcm).containsExactly(0x34, 0x12, 0xFE, 0xFF);
    }
}
