package studio.taste.render;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import studio.taste.render.Signals.Drums;

/** What a stretcher is measured by at one tempo: sounds to stretch, and rulers for what came of them. */
final class StretchRuler {
    static final double[] CHORD_HZ = {220, 277.18, 329.63, 440, 554.37, 659.26};

    /** How far the rulers look for a pluck that a stretcher put early or late. */
    private static final int SEARCH_FRAMES = Signals.frames(0.008);

    private StretchRuler() {}

    /** Bias and jitter of drum attacks, in milliseconds. */
    record Attacks(double biasMs, double jitterMs) {}

    static Attacks attacks(Drums drums, float[] result, double tempo) {
        double[] shiftsMs = drums.strokes().stream()
                .mapToDouble(stroke -> 1000.0
                        / Signals.RATE_HZ
                        * Signals.attackShift(drums.samples(), stroke, result, (int) Math.rint(stroke / tempo)))
                .toArray();
        double bias = Arrays.stream(shiftsMs).average().orElseThrow();
        double variance = Arrays.stream(shiftsMs)
                .map(s -> (s - bias) * (s - bias))
                .average()
                .orElseThrow();
        return new Attacks(bias, Math.sqrt(variance));
    }

    static float[] chord(double seconds) {
        return Signals.sum(Arrays.stream(CHORD_HZ)
                .mapToObj(hz -> Signals.sine(hz, 0.1, seconds))
                .toArray(float[][]::new));
    }

    /** Moments at which {@link #plucks} are plucked, every half second. */
    static List<Integer> pluckFrames(double seconds) {
        return IntStream.range(1, (int) (seconds / 0.5))
                .mapToObj(i -> Signals.frames(0.5 * i))
                .toList();
    }

    /** A bass guitar's notes, plucked out of silence: twelve partials that begin at once and die away, damped after 0.35 s. */
    static float[] plucks(double seconds) {
        float[] samples = new float[Signals.frames(seconds)];
        double[] notesHz = {55, 82.4, 73.4, 98};
        int number = 0;
        for (int at : pluckFrames(seconds)) {
            double hz = notesHz[number++ % notesHz.length];
            for (int i = 0; i < Signals.frames(0.4) && at + i < samples.length; i++) {
                double time = i / (double) Signals.RATE_HZ;
                double sum = 0;
                for (int k = 1; k <= 12; k++) {
                    sum += Math.sin(2 * Math.PI * k * hz * time) / k * Math.exp(-time * (3 + 2 * k));
                }
                double damped = time < 0.35 ? 1 : Math.cos(Math.PI / 2 * (time - 0.35) / 0.05);
                samples[at + i] += (float) (0.3 * sum * damped);
            }
        }
        return samples;
    }

    /**
     * Energy in the 20 ms before a pluck over that in the 20 ms after it, dB, the mean over all plucks; each at the moment, up to
     * 8 ms from where it should be, that makes the best of it.
     */
    static double preEchoDb(List<Integer> plucks, float[] result, double tempo) {
        return plucks.stream()
                .mapToDouble(pluck -> leastBefore(result, (int) Math.rint(pluck / tempo)))
                .average()
                .orElseThrow();
    }

    private static double leastBefore(float[] samples, int expected) {
        int span = Signals.frames(0.020);
        double least = Double.MAX_VALUE;
        for (int at = expected - SEARCH_FRAMES; at <= expected + SEARCH_FRAMES; at += 12) {
            double before = Signals.levelDb(samples, at - span, at);
            double after = Signals.levelDb(samples, at, at + span);
            least = Math.min(least, Math.max(-90, before - after));
        }
        return least;
    }

    static double levelOfMiddleDb(float[] samples) {
        return Signals.levelDb(samples, samples.length / 5, samples.length * 4 / 5);
    }

    /** Noise that falls by 3 dB an octave: P. Kellet's sum of three one-pole filters. */
    static float[] pinkNoise(double amplitude, double seconds, long seed) {
        float[] white = Signals.noise(amplitude, seconds, seed);
        double a = 0;
        double b = 0;
        double c = 0;
        for (int i = 0; i < white.length; i++) {
            double w = white[i];
            a = 0.99765 * a + 0.0990460 * w;
            b = 0.96300 * b + 0.2965164 * w;
            c = 0.57000 * c + 1.0526913 * w;
            white[i] = (float) (a + b + c + 0.1848 * w);
        }
        return white;
    }
}
