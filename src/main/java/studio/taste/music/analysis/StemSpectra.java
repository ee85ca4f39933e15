package studio.taste.music.analysis;

import be.tarsos.dsp.util.fft.FFT;
import java.util.ArrayList;
import java.util.List;
import studio.taste.audio.AudioClip;
import studio.taste.music.BeatGrid;
import studio.taste.music.SongStems;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;
import studio.taste.music.ThirdOctaves;

/**
 * Spectra of all stems, frame by frame: their power in third-octave bands, how alike left and right are below 200 Hz, and how much
 * of each stem leaks into the others.
 *
 * <p>Left and right are transformed at once as the real and imaginary part of one signal. With a Hann window w of N samples the
 * mean square of a frame is 2/(N·Σw²)·Σ|X|² over the bins from 1 to N/2−1 (Parseval).
 */
final class StemSpectra {
    private static final int FFT_SIZE = 8192;
    private static final int HOP = FFT_SIZE;
    private static final double LOW_END_HZ = 200;
    /** Hardly any of a stem's power lies above, and leakage there is heard as little. */
    private static final double BLEED_TOP_HZ = 8_000;

    private static final double PRESENCE_FROM_HZ = 2_000;
    private static final double PRESENCE_TO_HZ = 5_000;

    private final int sampleRateHz;
    private final float[] window = new float[FFT_SIZE];
    private final double scale;
    /** First bin of each band, and one past the last bin of the last. */
    private final int[] bandBins = new int[ThirdOctaves.BANDS + 1];

    private final float[][][] bandPower;
    private final double[] lowLeft = new double[StemRole.values().length];
    private final double[] lowRight = new double[StemRole.values().length];
    private final double[] lowBoth = new double[StemRole.values().length];
    private final CrossBleed bleed;

    private StemSpectra(SongStems stems) {
        sampleRateHz = stems.sampleRateHz();
        double square = 0;
        for (int i = 0; i < FFT_SIZE; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / FFT_SIZE));
            square += window[i] * (double) window[i];
        }
        scale = 2 / (FFT_SIZE * square);
        double binHz = sampleRateHz / (double) FFT_SIZE;
        for (int band = 0; band < bandBins.length; band++) {
            bandBins[band] = (int) Math.min(FFT_SIZE / 2, Math.round(ThirdOctaves.edgeHz(band) / binHz));
        }
        bleed = new CrossBleed((int) Math.min(FFT_SIZE / 2, BLEED_TOP_HZ / binHz));
        int frames = stems.frames() / HOP + 1;
        bandPower = new float[StemRole.values().length][frames][ThirdOctaves.BANDS];
    }

    static StemSpectra of(SongStems stems) {
        StemSpectra spectra = new StemSpectra(stems);
        FFT fft = new FFT(FFT_SIZE);
        float[] packed = new float[2 * FFT_SIZE];
        float[][] mid = new float[StemRole.values().length][FFT_SIZE];
        for (int frame = 0; frame < spectra.bandPower[0].length; frame++) {
            for (StemRole role : StemRole.values()) {
                AudioClip clip = stems.clip(role);
                int start = frame * HOP - FFT_SIZE / 2;
                if (clip.channel(0) == clip.channel(1)) {
                    spectra.window(clip.channel(0), start, mid[role.ordinal()]);
                    fft.forwardTransform(mid[role.ordinal()]);
                    spectra.add(role.ordinal(), frame, mid[role.ordinal()]);
                } else {
                    spectra.pack(clip, start, packed);
                    fft.complexForwardTransform(packed);
                    spectra.add(role.ordinal(), frame, packed, mid[role.ordinal()]);
                }
            }
            spectra.bleed.add(mid);
        }
        return spectra;
    }

    private void window(float[] samples, int start, float[] windowed) {
        for (int i = 0; i < FFT_SIZE; i++) {
            int at = start + i;
            windowed[i] = at >= 0 && at < samples.length ? window[i] * samples[at] : 0;
        }
    }

    private void pack(AudioClip clip, int start, float[] packed) {
        float[] left = clip.channel(0);
        float[] right = clip.channel(1);
        for (int i = 0; i < FFT_SIZE; i++) {
            int at = start + i;
            boolean inside = at >= 0 && at < left.length;
            packed[2 * i] = inside ? window[i] * left[at] : 0;
            packed[2 * i + 1] = inside ? window[i] * right[at] : 0;
        }
    }

    /** Adds a frame whose left and right are one. */
    private void add(int stem, int frame, float[] spectrum) {
        float[] bands = bandPower[stem][frame];
        for (int band = 0; band < ThirdOctaves.BANDS; band++) {
            float power = 0;
            for (int k = bandBins[band]; k < bandBins[band + 1]; k++) {
                power += spectrum[2 * k] * spectrum[2 * k] + spectrum[2 * k + 1] * spectrum[2 * k + 1];
            }
            bands[band] = (float) (scale * power);
        }
        lowLeft[stem] = 1;
        lowRight[stem] = 1;
        lowBoth[stem] = 1;
    }

    /** Takes left and right apart: L = (Z(k) + Z*(N−k))/2, R = (Z(k) − Z*(N−k))/2i. */
    private void add(int stem, int frame, float[] packed, float[] mid) {
        int lowTop = (int) Math.round(LOW_END_HZ * FFT_SIZE / sampleRateHz);
        float[] bands = bandPower[stem][frame];
        int band = 0;
        for (int k = 1; k < bandBins[ThirdOctaves.BANDS]; k++) {
            int mirror = 2 * (FFT_SIZE - k);
            float leftRe = 0.5f * (packed[2 * k] + packed[mirror]);
            float leftIm = 0.5f * (packed[2 * k + 1] - packed[mirror + 1]);
            float rightRe = 0.5f * (packed[2 * k + 1] + packed[mirror + 1]);
            float rightIm = 0.5f * (packed[mirror] - packed[2 * k]);
            float left = leftRe * leftRe + leftIm * leftIm;
            float right = rightRe * rightRe + rightIm * rightIm;
            mid[2 * k] = 0.5f * (leftRe + rightRe);
            mid[2 * k + 1] = 0.5f * (leftIm + rightIm);
            if (k < lowTop) {
                lowLeft[stem] += left;
                lowRight[stem] += right;
                lowBoth[stem] += leftRe * rightRe + leftIm * rightIm;
            }
            while (k >= bandBins[band + 1]) {
                band++;
            }
            if (k >= bandBins[band]) {
                bands[band] += (float) (0.5 * scale * (left + right));
            }
        }
    }

    ThirdOctaves thirdOctaves(StemRole role) {
        double[] sum = new double[ThirdOctaves.BANDS];
        float[][] frames = bandPower[role.ordinal()];
        for (float[] frame : frames) {
            for (int band = 0; band < sum.length; band++) {
                sum[band] += frame[band] / frames.length;
            }
        }
        List<Double> levels = new ArrayList<>();
        for (double power : sum) {
            levels.add(Math.max(ThirdOctaves.FLOOR_DB, 10 * Math.log10(Math.max(1e-30, power))));
        }
        return new ThirdOctaves(levels);
    }

    /** Level of 2 to 5 kHz in each beat but the last, dBFS. */
    List<Double> beatPresenceDb(StemRole role, BeatGrid grid) {
        float[][] frames = bandPower[role.ordinal()];
        List<Double> levels = new ArrayList<>();
        for (int beat = 0; beat + 1 < grid.beats(); beat++) {
            int from = frameAt(grid.secondsAt(beat), frames.length);
            int to = Math.max(from + 1, frameAt(grid.secondsAt(beat + 1.0), frames.length));
            double power = 0;
            for (int frame = from; frame < to && frame < frames.length; frame++) {
                power += presence(frames[frame]) / (to - from);
            }
            levels.add(Math.max(StemAnalysis.FLOOR_DB, 10 * Math.log10(Math.max(1e-30, power))));
        }
        return levels;
    }

    /** The first frame whose centre lies at or after a time. */
    private int frameAt(double seconds, int frames) {
        return (int) Math.max(0, Math.min(frames, Math.ceil(seconds * sampleRateHz / HOP)));
    }

    private static double presence(float[] bands) {
        double power = 0;
        for (int band = 0; band < bands.length; band++) {
            double hertz = ThirdOctaves.centreHz(band);
            power += hertz >= PRESENCE_FROM_HZ && hertz <= PRESENCE_TO_HZ * 1.02 ? bands[band] : 0;
        }
        return power;
    }

    /** Correlation of left and right below 200 Hz; 1 when there is nothing. */
    double lowEndCorrelation(StemRole role) {
        int stem = role.ordinal();
        double product = Math.sqrt(lowLeft[stem]) * Math.sqrt(lowRight[stem]);
        return product > 1e-9 ? Math.max(-1, Math.min(1, lowBoth[stem] / product)) : 1;
    }

    double separationQuality(StemRole role) {
        return bleed.quality(role.ordinal());
    }
}
