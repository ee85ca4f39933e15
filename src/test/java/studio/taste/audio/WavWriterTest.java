package studio.taste.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class WavWriterTest {
    private static AudioClip noise(int channels, int frames, float amplitude) {
        Random random = new Random(3);
        float[][] samples = new float[channels][frames];
        for (float[] channel : samples) {
            for (int i = 0; i < frames; i++) {
                channel[i] = amplitude * (2 * random.nextFloat() - 1);
            }
        }
        return new AudioClip(44_100, samples);
    }

    private static AudioClip reread(ByteArrayOutputStream file) throws UnreadableAudioException {
        return AudioReader.read(new ByteArrayInputStream(file.toByteArray()), "written.wav");
    }

    private static ByteArrayOutputStream write16(AudioClip clip, long seed) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WavWriter.write16(clip, file, seed);
        return file;
    }

    @Test
    void floatsComeBackExactly() throws Exception {
        AudioClip clip = noise(2, 20_001, 3f);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WavWriter.writeFloat(clip, file);
        AudioClip again = reread(file);
        assertThat(again.sampleRateHz()).isEqualTo(44_100);
        assertThat(again.channel(0)).containsExactly(clip.channel(0));
        assertThat(again.channel(1)).containsExactly(clip.channel(1));
    }

    @Test
    void headersAreWhatOtherReadersExpect() throws Exception {
        for (AudioClip clip : new AudioClip[] {noise(1, 333, 1f), noise(2, 333, 1f)}) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            WavWriter.write24(clip, file);
            assertThat(file.size() % 2).isZero();
            try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file.toByteArray()))) {
                assertThat(in.getFrameLength()).isEqualTo(333);
                assertThat(in.getFormat())
                        .matches(new AudioFormat(44_100f, 24, clip.channelCount(), true, false)::matches);
            }
        }
    }

    @Test
    void theBytesOfASmallFileAreThese() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WavWriter.write24(new AudioClip(48_000, new float[][] {{0.5f}}), file);
        assertThat(HexFormat.of().formatHex(file.toByteArray()))
                .isEqualTo("52494646" + "28000000" + "57415645" + "666d7420" + "10000000" + "0100" + "0100" + "80bb0000"
                        + "80320200" + "0300" + "1800" + "64617461" + "03000000" + "000040" + "00");
    }

    @Test
    void twentyFourBitsRoundToTheNearestStepAndStopAtFullScale() throws Exception {
        float step = 1 / 8_388_608f;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WavWriter.write24(new AudioClip(48_000, new float[][] {{0.6f * step, -0.6f * step, 2f, -2f, 0.25f}}), file);
        assertThat(reread(file).channel(0)).containsExactly(step, -step, 1 - step, -1f, 0.25f);
    }

    @Test
    void ditherErrorHasTheVarianceOfTriangularDitherAndNoBias() throws Exception {
        AudioClip clip = noise(1, 200_000, 0.5f);
        AudioClip again = reread(write16(clip, 11));
        double sum = 0;
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < clip.frames(); i++) {
            double error = (again.channel(0)[i] - clip.channel(0)[i]) * 32_768.0;
            sum += error;
            squares += error * error;
            largest = Math.max(largest, Math.abs(error));
        }
        // Two uniform variables and the rounding: three times 1/12 of a squared step.
        assertThat(squares / clip.frames()).isBetween(0.245, 0.255);
        assertThat(sum / clip.frames()).isBetween(-0.005, 0.005);
        assertThat(largest).isLessThanOrEqualTo(1.5001).isGreaterThan(1.2);
    }

    @Test
    void ditherKeepsASignalBelowOneStep() throws Exception {
        float[] small = new float[100_000];
        java.util.Arrays.fill(small, 0.3f / 32_768);
        float[] again =
                reread(write16(new AudioClip(48_000, new float[][] {small}), 5)).channel(0);
        double mean = 0;
        for (float sample : again) {
            mean += sample * 32_768.0 / again.length;
        }
        assertThat(mean).isBetween(0.29, 0.31);
    }

    @Test
    void theSeedDecidesTheBytes() throws Exception {
        AudioClip clip = noise(2, 5_000, 1f);
        assertThat(write16(clip, 1).toByteArray()).isEqualTo(write16(clip, 1).toByteArray());
        assertThat(write16(clip, 1).toByteArray()).isNotEqualTo(write16(clip, 2).toByteArray());
    }
}
