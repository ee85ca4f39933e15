package studio.taste.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The sound in the encoded fixtures, synthesised anew: sweeps, one up and one down, over steady tones, from the first sample to the
 * last. Sweeps so that there is one lag only at which it lies on itself; tones so that encoders keep it well.
 */
final class ReferenceSound {
    /** Not a multiple of any codec's frame. */
    static final int FRAMES = 30_011;

    private ReferenceSound() {}

    static AudioClip at(int sampleRateHz, int channelCount) {
        float[][] channels = new float[channelCount][FRAMES];
        double seconds = FRAMES / (double) sampleRateHz;
        for (int i = 0; i < FRAMES; i++) {
            double t = i / (double) sampleRateHz;
            channels[0][i] = (float) (0.3 * Math.cos(phase(t, seconds, 150, 3_000)) + 0.2 * tone(440, t));
            if (channelCount > 1) {
                channels[1][i] = (float) (0.3 * Math.cos(phase(t, seconds, 2_500, 200)) + 0.2 * tone(660, t));
            }
        }
        return new AudioClip(sampleRateHz, channels);
    }

    private static double phase(double t, double seconds, double fromHz, double toHz) {
        return 2 * Math.PI * (fromHz * t + (toHz - fromHz) * t * t / (2 * seconds));
    }

    private static double tone(double hz, double t) {
        return Math.sin(2 * Math.PI * hz * t);
    }

    /** Writes it as a float WAV, to be encoded: {@code FILE RATE CHANNELS}. */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            WavWriter.writeFloat(at(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])), out);
        }
    }
}
