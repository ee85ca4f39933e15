package studio.taste.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Objects;

/** The encoded files beside this package's tests, and how like the original what they decode to is. */
final class EncodedFixtures {
    private static final int MOST_LAG = 2_500;
    private static final int FROM = 4_000;
    private static final int TO = 10_000;

    private EncodedFixtures() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = EncodedFixtures.class.getResourceAsStream("encoded/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    static AudioClip decode(byte[] file) throws UnreadableAudioException {
        return AudioReader.read(new ByteArrayInputStream(file), "song");
    }

    static AudioClip decode(String name) throws IOException, UnreadableAudioException {
        return decode(bytes(name));
    }

    /** Every 16th sample of the first channel as another decoder has it. */
    static float[] anotherDecoders(String name) throws IOException {
        FloatBuffer stored = ByteBuffer.wrap(bytes(name + ".f32"))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] samples = new float[stored.remaining()];
        stored.get(samples);
        return samples;
    }

    /** The lag at which two sounds are most alike, by normalised cross-correlation; positive when the second comes later. */
    static int lag(float[] original, float[] decoded) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int lag = -MOST_LAG; lag <= MOST_LAG; lag++) {
            double product = 0;
            double energy = 0;
            for (int i = FROM; i < TO; i++) {
                product += original[i] * (double) decoded[i + lag];
                energy += decoded[i + lag] * (double) decoded[i + lag];
            }
            if (product / Math.sqrt(energy) > most) {
                most = product / Math.sqrt(energy);
                best = lag;
            }
        }
        return best;
    }

    /** The factor that brings a decoded sound closest to the original. */
    static double gain(float[] original, float[] decoded) {
        double product = 0;
        double energy = 0;
        for (int i = 0; i < original.length; i++) {
            product += original[i] * (double) decoded[i];
            energy += decoded[i] * (double) decoded[i];
        }
        return product / energy;
    }

    /** Signal to noise, dB, of the first over the difference of the two when the second is multiplied by a factor. */
    static double snrDb(float[] original, float[] decoded, double gain) {
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < original.length; i++) {
            double difference = original[i] - gain * decoded[i];
            signal += original[i] * (double) original[i];
            noise += difference * difference;
        }
        return 10 * Math.log10(signal / noise);
    }
}
