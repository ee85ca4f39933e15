package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.taste.music.SongStems;

/** Measurements for the tests, written apart from the synthesiser. */
final class Hearing {
    private static final int RATE = SongStems.LIBRARY_RATE_HZ;

    private Hearing() {}

    /** Integrated loudness after BS.1770-4 with the standard's own filter coefficients for 48 kHz. */
    static double lufs(float[][] stereo) {
        int hop = RATE / 10;
        double[] hops = new double[stereo[0].length / hop];
        for (float[] channel : stereo) {
            double[] shelf = biquad(
                    channel,
                    1.53512485958697,
                    -2.69169618940638,
                    1.19839281085285,
                    -1.69065929318241,
                    0.73248077421585);
            double[] weighted = biquad(shelf, 1, -2, 1, -1.99004745483398, 0.99007225036621);
            for (int i = 0; i < hops.length * hop; i++) {
                hops[i / hop] += weighted[i] * weighted[i] / hop;
            }
        }
        double[] blocks = new double[hops.length - 3];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = (hops[i] + hops[i + 1] + hops[i + 2] + hops[i + 3]) / 4;
        }
        double absolute = Math.pow(10, (-70 + 0.691) / 10);
        double ungated =
                Arrays.stream(blocks).filter(p -> p > absolute).average().orElse(absolute);
        return -0.691
                + 10
                        * Math.log10(Arrays.stream(blocks)
                                .filter(p -> p > Math.max(absolute, ungated / 10))
                                .average()
                                .orElse(absolute));
    }

    private static double[] biquad(float[] in, double b0, double b1, double b2, double a1, double a2) {
        double[] wide = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            wide[i] = in[i];
        }
        return biquad(wide, b0, b1, b2, a1, a2);
    }

    private static double[] biquad(double[] in, double b0, double b1, double b2, double a1, double a2) {
        double[] out = new double[in.length];
        for (int i = 2; i < in.length; i++) {
            out[i] = b0 * in[i] + b1 * in[i - 1] + b2 * in[i - 2] - a1 * out[i - 1] - a2 * out[i - 2];
        }
        return out;
    }

    /** For every downbeat with a kick: where the low end of the drums first rises, less where the score's grid has the beat. */
    static List<Double> kickErrors(Score score, float[] drums) {
        double[] low = new double[drums.length];
        double kept = 0;
        for (int i = 0; i < drums.length; i++) {
            kept += 0.026 * (drums[i] - kept);
            low[i] = Math.abs(kept);
        }
        List<Double> errors = new ArrayList<>();
        int bar = 0;
        for (ScoreSection section : score.parts()) {
            for (int b = 0; b < section.bars(); b++, bar++) {
                if (kickOnDownbeat(section, b) && !tomBefore(score, bar)) {
                    double beat = score.beatGrid().secondsAt(4.0 * bar);
                    errors.add(onset(low, (int) (beat * RATE)) - beat);
                }
            }
        }
        return errors;
    }

    /** Whether a fill or the pick-up leads into the bar: its ringing toms would hide where the kick begins. */
    private static boolean tomBefore(Score score, int bar) {
        int end = 0;
        for (ScoreSection section : score.parts()) {
            end += section.bars();
            if (end == bar) {
                return section.drums().stream().anyMatch(ScoreSection.DrumPart::fill);
            }
        }
        return bar == 0 && score.production().pickup().isPresent();
    }

    private static boolean kickOnDownbeat(ScoreSection section, int bar) {
        boolean filled = section.drums().stream().anyMatch(ScoreSection.DrumPart::fill);
        boolean fillBar = filled && bar == section.bars() - 1;
        return section.drums().stream().filter(part -> part.fill() == fillBar).anyMatch(part -> !part.pattern()
                .strokes(DrumSound.KICK, fillBar ? 0 : bar * Score.STEPS_PER_BAR)
                .isEmpty());
    }

    /** Seconds of the first frame within 25 ms of the expected one that passes a fifth of the rise that follows. */
    private static double onset(double[] low, int expected) {
        int from = Math.max(0, expected - RATE / 40);
        double before = 0;
        for (int i = from; i < Math.max(from + 1, expected - RATE / 100); i++) {
            before = Math.max(before, low[i]);
        }
        double peak = 0;
        for (int i = expected; i < expected + RATE / 40; i++) {
            peak = Math.max(peak, low[i]);
        }
        double threshold = Math.max(before, 0) + 0.2 * (peak - before);
        for (int i = from; i < expected + RATE / 40; i++) {
            if (low[i] > threshold) {
                return i / (double) RATE;
            }
        }
        return Double.NaN;
    }

    static double[] barLevels(Score score, float[] samples) {
        int bars = score.steps() / Score.STEPS_PER_BAR;
        double[] levels = new double[bars];
        for (int bar = 0; bar < bars; bar++) {
            int from = (int) (score.beatGrid().secondsAt(4.0 * bar) * RATE);
            int to = (int) (score.beatGrid().secondsAt(4.0 * bar + 4) * RATE);
            double power = 0;
            for (int i = from; i < to; i++) {
                power += samples[i] * (double) samples[i] / (to - from);
            }
            levels[bar] = 10 * Math.log10(power + 1e-12);
        }
        return levels;
    }

    /** Energy per pitch class, C first, from A2 to A♭6 by the Goertzel algorithm over the whole song at a quarter of the rate. */
    static double[] chroma(float[] samples) {
        double[] slow = new double[samples.length / 4];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = (samples[4 * i] + samples[4 * i + 1] + samples[4 * i + 2] + samples[4 * i + 3]) / 4;
        }
        double[] chroma = new double[12];
        int window = RATE / 4 / 2;
        for (int midi = 45; midi < 93; midi++) {
            double coefficient = 2 * Math.cos(2 * Math.PI * 440 * Math.pow(2, (midi - 69) / 12.0) / (RATE / 4.0));
            for (int start = 0; start + window <= slow.length; start += window) {
                double s1 = 0;
                double s2 = 0;
                for (int i = start; i < start + window; i++) {
                    double s0 = slow[i] + coefficient * s1 - s2;
                    s2 = s1;
                    s1 = s0;
                }
                chroma[midi % 12] += Math.sqrt(Math.max(0, s1 * s1 + s2 * s2 - coefficient * s1 * s2));
            }
        }
        double sum = Arrays.stream(chroma).sum();
        return Arrays.stream(chroma).map(value -> value / sum).toArray();
    }
}
