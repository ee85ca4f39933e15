package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFourierTransformTest {
    private static float[] noise(int size, int frame) {
        return Arrays.copyOf(Signals.noise(1, 1, frame), size);
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1024, 2048, 4096})
    void everyFrameOfABatchIsTransformedAsItWouldBeAlone(int size) {
        BatchFourierTransform transform = new BatchFourierTransform(size);
        for (int frame = 0; frame < transform.frames(); frame++) {
            transform.put(frame, noise(size, 2 * frame), noise(size, 2 * frame + 1));
        }
        transform.transform();
        float[] re = new float[size];
        float[] im = new float[size];
        for (int frame = 0; frame < transform.frames(); frame++) {
            float[] left = noise(size, 2 * frame);
            float[] right = noise(size, 2 * frame + 1);
            float[] peer = new float[2 * size];
            for (int n = 0; n < size; n++) {
                peer[2 * n] = left[n];
                peer[2 * n + 1] = right[n];
            }
            new FloatFFT(size).complexForward(peer);
            transform.get(frame, re, im);
            for (int k = 0; k < size; k++) {
                assertThat(re[k]).as("frame %d, bin %d", frame, k).isCloseTo(peer[2 * k], within(5e-4f));
                assertThat(im[k]).as("frame %d, bin %d", frame, k).isCloseTo(peer[2 * k + 1], within(5e-4f));
            }
        }
    }

    @Test
    void withPartsExchangedItIsItsOwnInverse() {
        int size = 2048;
        BatchFourierTransform transform = new BatchFourierTransform(size);
        float[] re = noise(size, 1);
        float[] im = noise(size, 2);
        transform.put(3, re, im);
        transform.transform();
        float[] spectrumRe = new float[size];
        float[] spectrumIm = new float[size];
        transform.get(3, spectrumRe, spectrumIm);
        transform.put(5, spectrumIm, spectrumRe);
        transform.transform();
        transform.get(5, spectrumIm, spectrumRe);
        for (int n = 0; n < size; n++) {
            assertThat(spectrumRe[n] / size).isCloseTo(re[n], within(1e-5f));
            assertThat(spectrumIm[n] / size).isCloseTo(im[n], within(1e-5f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 1000, 8192})
    void sizesItIsNotMadeForAreRefused(int size) {
        assertThatThrownBy(() -> new BatchFourierTransform(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was " + size);
    }
}
