package studio.taste.bench;

import java.util.SplittableRandom;
import studio.taste.audio.AudioClip;

/**
 * Broadband sound for meters and limiters: kick, snare, hats, bass and a chord, stereo, 48 kHz, driven into saturation as far as
 * asked. Driven hard it has its peaks near the highest one everywhere, as a loud record has: a meter that leaves out what cannot
 * be a peak finds little to leave out.
 */
public final class MasteredSong {
    /** Sample rate. */
    public static final int RATE_HZ = 48_000;

    private static final int BEAT = RATE_HZ / 2;
    private static final double[] CHORD_HZ = {110, 138.6, 164.8, 220, 277.2, 329.6, 440, 554.4};

    private MasteredSong() {}

    /**
     * @param drive 1 leaves the peaks as they are, nearly; 8 is a loud record
     * @return true peaks near 0 dBTP
     */
    public static AudioClip of(int seconds, long seed, double drive) {
        float[][] channels = new float[2][seconds * RATE_HZ];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < channels[0].length; i++) {
            double common = tones(i, seed);
            for (int c = 0; c < 2; c++) {
                double noise = 2 * random.nextDouble() - 1;
                channels[c][i] = (float) (Math.tanh(drive * (common + noise * noiseLevel(i))) / Math.tanh(drive));
            }
        }
        return new AudioClip(RATE_HZ, channels);
    }

    private static double tones(int i, long seed) {
        double t = i / (double) RATE_HZ;
        double sinceBeat = i % BEAT / (double) RATE_HZ;
        double sum = 0.5 * Math.exp(-sinceBeat / 0.08) * Math.sin(2 * Math.PI * 55 * sinceBeat);
        sum += 0.15 * Math.sin(2 * Math.PI * 55 * t + seed);
        for (double hz : CHORD_HZ) {
            sum += 0.02 * Math.sin(2 * Math.PI * hz * t) + 0.01 * Math.sin(6 * Math.PI * hz * t);
        }
        return sum;
    }

    /** Snare on every second beat, hats on every quarter of one. */
    private static double noiseLevel(int i) {
        double sinceSnare = (i + BEAT) % (2 * BEAT) / (double) RATE_HZ;
        double sinceHat = i % (BEAT / 4) / (double) RATE_HZ;
        return 0.4 * Math.exp(-sinceSnare / 0.05) + 0.1 * Math.exp(-sinceHat / 0.015);
    }
}
