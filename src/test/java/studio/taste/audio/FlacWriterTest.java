package studio.taste.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class FlacWriterTest {
    @Test
    void everySampleComesBackToTheStep() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        AudioClip clip = clip(
                3 * FlacWriter.BLOCK + 17,
                i -> 0.4 * Math.sin(i * 0.05) + 0.001 * random.nextDouble(),
                i -> 0.4 * Math.sin(i * 0.05 + 0.2));
        AudioClip back = read(written(clip));
        assertThat(back.frames()).isEqualTo(clip.frames());
        assertThat(back.sampleRateHz()).isEqualTo(44_100);
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < clip.frames(); i++) {
                assertThat(back.channel(c)[i] * 8_388_608.0).isEqualTo(Math.rint(clip.channel(c)[i] * 8_388_608.0));
            }
        }
    }

    @Test
    void soundThatNothingPredictsComesBackToo() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        AudioClip loud = clip(10_000, i -> random.nextBoolean() ? 1.5 : -1.5, i -> 2 * random.nextDouble() - 1);
        AudioClip back = read(written(loud));
        for (int i = 0; i < loud.frames(); i++) {
            double held = Math.max(-1, Math.min(1 - 1 / 8_388_608.0, loud.channel(0)[i]));
            assertThat((double) back.channel(0)[i]).isEqualTo(held);
        }
    }

    @Test
    void aBlockOfOneFrameAndSilenceAreWritten() throws Exception {
        AudioClip clip = clip(2 * FlacWriter.BLOCK + 1, i -> 0, i -> i < FlacWriter.BLOCK ? 0 : 0.25);
        assertThat(read(written(clip)).channel(1)).isEqualTo(clip.channel(1));
        assertThat(written(clip).length).isLessThan(150);
    }

    @Test
    void framesAreNumberedPastTheFirstHundredThousand() throws Exception {
        FlacBitSink sink = new FlacBitSink();
        for (int number : new int[] {0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000}) {
            sink.putUtf8(number);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sink.writeTo(bytes);
        assertThat(bytes.toByteArray()).isEqualTo(new byte[] {
            0x7F,
            (byte) 0xC2,
            (byte) 0x80,
            (byte) 0xDF,
            (byte) 0xBF,
            (byte) 0xE0,
            (byte) 0xA0,
            (byte) 0x80,
            (byte) 0xEF,
            (byte) 0xBF,
            (byte) 0xBF,
            (byte) 0xF0,
            (byte) 0x90,
            (byte) 0x80,
            (byte) 0x80
        });
    }

    @Test
    void likeChannelsTakeLessRoomThanUnlikeOnes() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        double[] noise = random.doubles(FlacWriter.BLOCK, -0.5, 0.5).toArray();
        double[] other = random.doubles(FlacWriter.BLOCK, -0.5, 0.5).toArray();
        int like = written(clip(FlacWriter.BLOCK, i -> noise[i], i -> noise[i])).length;
        int unlike = written(clip(FlacWriter.BLOCK, i -> noise[i], i -> other[i])).length;
        assertThat(like).isLessThan(unlike * 11 / 20);
    }

    private static AudioClip clip(int frames, IntToDoubleFunction left, IntToDoubleFunction right) {
        float[][] planar = new float[2][frames];
        for (int i = 0; i < frames; i++) {
            planar[0][i] = (float) left.applyAsDouble(i);
            planar[1][i] = (float) right.applyAsDouble(i);
        }
        return new AudioClip(44_100, planar);
    }

    private static byte[] written(AudioClip clip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FlacWriter.write24(clip, bytes);
        return bytes.toByteArray();
    }

    private static AudioClip read(byte[] bytes) throws UnreadableAudioException {
        return AudioReader.read(new ByteArrayInputStream(bytes), "test.flac");
    }
}
