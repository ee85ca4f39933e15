package studio.taste.render;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import studio.taste.audio.AudioClip;

/** Sounds made for tests, and the rulers held against them. */
public final class Signals {
    public static final int RATE_HZ = 48_000;

    private Signals() {}

    public static AudioClip stereo(float[] samples) {
        return new AudioClip(RATE_HZ, new float[][] {samples, samples});
    }

    public static int frames(double seconds) {
        return (int) Math.rint(seconds * RATE_HZ);
    }

    public static float[] sine(double frequencyHz, double amplitude, double seconds) {
        float[] samples = new float[frames(seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * frequencyHz * i / RATE_HZ));
        }
        return samples;
    }

    public static float[] noise(double amplitude, double seconds, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[frames(seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * random.nextGaussian());
        }
        return samples;
    }

    public static float[] sum(float[]... parts) {
        float[] sum = new float[parts[0].length];
        for (float[] part : parts) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        return sum;
    }

    /** A short burst of noise at each moment: attack within a frame, 3 ms decay. */
    static float[] clicks(double firstSeconds, double periodSeconds, double seconds) {
        float[] samples = new float[frames(seconds)];
        Random random = new Random(7);
        for (double at = firstSeconds; at < seconds - 0.05; at += periodSeconds) {
            int start = frames(at);
            for (int i = 0; i < 1000; i++) {
                samples[start + i] += (float) (0.5 * random.nextGaussian() * Math.exp(-i / 144.0));
            }
        }
        return samples;
    }

    /** Drums and the moments they are struck, to a frame. */
    public record Drums(float[] samples, List<Integer> strokes) {}

    /** Kick, snare, hat and soft strokes in sixteenths at 120 beats a minute, each 3 ms (σ) off the grid. */
    public static Drums drums(double seconds, long seed) {
        float[] samples = new float[frames(seconds)];
        List<Integer> strokes = new ArrayList<>();
        Random random = new Random(seed);
        for (int step = 0; step * 0.125 < seconds - 0.6; step++) {
            int at = frames(0.25 + step * 0.125 + random.nextGaussian() * 0.003);
            int place = step % 16;
            boolean kick = place == 0 || place == 7 || place == 10;
            boolean snare = place == 4 || place == 12;
            boolean soft = !kick && !snare && place % 2 == 1;
            if (soft && random.nextDouble() > 0.3) {
                continue;
            }
            strokes.add(at);
            if (kick) {
                strikeKick(samples, at, random);
            } else if (snare || soft) {
                strikeSnare(samples, at, snare ? 0.4 : 0.1, random);
            }
            if (place % 2 == 0) {
                strikeHat(samples, at, random);
            }
        }
        return new Drums(samples, strokes);
    }

    private static void strikeKick(float[] samples, int at, Random random) {
        double turns = 0;
        for (int i = 0; i < frames(0.3) && at + i < samples.length; i++) {
            double seconds = i / (double) RATE_HZ;
            turns += (50 + 150 * Math.exp(-seconds / 0.02)) / RATE_HZ;
            samples[at + i] += (float) (0.8 * Math.exp(-seconds / 0.09) * Math.sin(2 * Math.PI * turns));
            samples[at + i] += (float) (0.3 * Math.exp(-seconds / 0.00125) * random.nextGaussian());
        }
    }

    private static void strikeSnare(float[] samples, int at, double amplitude, Random random) {
        for (int i = 0; i < frames(0.25) && at + i < samples.length; i++) {
            double seconds = i / (double) RATE_HZ;
            double body = 0.6 * random.nextGaussian() + 0.6 * Math.sin(2 * Math.PI * 190 * seconds);
            samples[at + i] += (float) (amplitude * Math.exp(-seconds / 0.06) * body);
        }
    }

    private static void strikeHat(float[] samples, int at, Random random) {
        double before = 0;
        for (int i = 0; i < frames(0.08) && at + i < samples.length; i++) {
            double now = random.nextGaussian();
            samples[at + i] += (float) (0.12 * Math.exp(-i / 960.0) * (now - before));
            before = now;
        }
    }

    public static double levelDb(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(sum / (to - from) + 1e-30);
    }

    /** Frequency of a tone near a guess, from the phase it gains between two halves of the middle of the signal. */
    static double frequencyHz(float[] samples, double nearHz) {
        int half = samples.length / 4;
        double[] phase = new double[2];
        for (int part = 0; part < 2; part++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < half; i++) {
                int at = samples.length / 4 + part * half + i;
                double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / half);
                double angle = 2 * Math.PI * nearHz * at / RATE_HZ;
                re += weight * samples[at] * Math.cos(angle);
                im -= weight * samples[at] * Math.sin(angle);
            }
            phase[part] = Math.atan2(im, re);
        }
        double gained = phase[1] - phase[0];
        gained -= 2 * Math.PI * Math.rint(gained / (2 * Math.PI));
        return nearHz + gained / (2 * Math.PI) * RATE_HZ / half;
    }

    /** Seconds by which a tremolo that should peak at time 0 is late, from the phase of the squared signal. */
    static double tremoloDelay(float[] samples, int from, int to, double tremoloHz) {
        double re = 0;
        double im = 0;
        for (int i = from; i < to; i++) {
            double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i - from) / (to - from));
            double angle = 2 * Math.PI * tremoloHz * i / RATE_HZ;
            re += weight * samples[i] * samples[i] * Math.cos(angle);
            im += weight * samples[i] * samples[i] * Math.sin(angle);
        }
        return Math.atan2(im, re) / (2 * Math.PI * tremoloHz);
    }

    /** Level of one frequency, dB against a full-scale sine. */
    public static double toneDb(float[] samples, int from, int to, double frequencyHz) {
        double re = 0;
        double im = 0;
        double weights = 0;
        for (int i = from; i < to; i++) {
            double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i - from) / (to - from));
            double angle = 2 * Math.PI * frequencyHz * i / RATE_HZ;
            re += weight * samples[i] * Math.cos(angle);
            im += weight * samples[i] * Math.sin(angle);
            weights += weight;
        }
        return 20 * Math.log10(2 * Math.hypot(re, im) / weights + 1e-15);
    }

    /** Energy within 5 Hz of the tones over all other energy, in the middle 65,536 frames (Blackman–Harris window). */
    static double toneToRestDb(float[] samples, double... tonesHz) {
        int size = 65_536;
        int start = (samples.length - size) / 2;
        float[] z = new float[2 * size];
        for (int i = 0; i < size; i++) {
            double x = 2 * Math.PI * i / size;
            double w = 0.35875 - 0.48829 * Math.cos(x) + 0.14128 * Math.cos(2 * x) - 0.01168 * Math.cos(3 * x);
            z[2 * i] = (float) (w * samples[start + i]);
        }
        new FloatFFT(size).complexForward(z);
        double tone = 0;
        double rest = 0;
        for (int k = 1; k < size / 2; k++) {
            double hz = k * (double) RATE_HZ / size;
            double power = (double) z[2 * k] * z[2 * k] + (double) z[2 * k + 1] * z[2 * k + 1];
            boolean isTone = false;
            for (double toneHz : tonesHz) {
                isTone |= Math.abs(hz - toneHz) < 5;
            }
            if (isTone) {
                tone += power;
            } else {
                rest += power;
            }
        }
        return 10 * Math.log10(tone / rest);
    }

    /** The greatest third difference between two frames. */
    public static double thirdDifference(float[] x, int from, int to) {
        return thirdDifference(x, from, to, 1);
    }

    /** The same of every {@code stride}th frame: a slow tone's is about stride³ times as great, what rounding adds as great as before. */
    static double thirdDifference(float[] x, int from, int to, int stride) {
        double greatest = 0;
        for (int i = Math.max(3 * stride, from); i < to; i++) {
            double difference = x[i] - 3.0 * x[i - stride] + 3.0 * x[i - 2 * stride] - x[i - 3 * stride];
            greatest = Math.max(greatest, Math.abs(difference));
        }
        return greatest;
    }

    /** The frame near a guess at which the sound first reaches a third of its loudest there. */
    static int attackNear(float[] samples, int guess, int reach) {
        int from = Math.max(0, guess - reach);
        int to = Math.min(samples.length, guess + reach);
        float loudest = 0;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        for (int i = from; i < to; i++) {
            if (Math.abs(samples[i]) > loudest / 3) {
                return i;
            }
        }
        return to;
    }

    /**
     * How far an attack has moved, in frames: the shift at which the logarithmic 1 ms envelope (highs lifted) of the result is
     * most like the original's from 12 ms before the stroke to 12 ms after.
     */
    static int attackShift(float[] original, int stroke, float[] result, int expected) {
        int reach = frames(0.012);
        int search = frames(0.010);
        double[] is = envelope(original, stroke, reach);
        double[] was = envelope(result, expected, reach + search);
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int shift = -search; shift <= search; shift += 12) {
            double sum = 0;
            for (int i = 0; i < is.length; i++) {
                double difference = is[i] - was[i + search + shift];
                sum += difference * difference;
            }
            if (sum < least) {
                least = sum;
                best = shift;
            }
        }
        return best;
    }

    private static double[] envelope(float[] x, int centre, int reach) {
        double[] envelope = new double[2 * reach];
        for (int i = 0; i < envelope.length; i++) {
            double sum = 0;
            for (int j = -24; j <= 24; j++) {
                int at = centre - reach + i + j;
                if (at >= 1 && at < x.length) {
                    double lifted = x[at] + 3 * (x[at] - x[at - 1]);
                    sum += lifted * lifted;
                }
            }
            envelope[i] = Math.log10(Math.sqrt(sum) + 1e-3);
        }
        return envelope;
    }
}
