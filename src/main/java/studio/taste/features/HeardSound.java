package studio.taste.features;

import be.tarsos.dsp.util.fft.FFT;
import studio.taste.audio.AudioClip;
import studio.taste.music.ThirdOctaves;

/**
 * A rendered excerpt, measured: levels over any stretch, and frame by frame its third-octave powers, pitch classes and spectral flux.
 *
 * <p>Spectra are of the channels' mean, in Hann windows of 8,192 samples half a window apart. Flux is the sum over the bands of the rise of the
 * level in dB since the frame before, as in S. Dixon, "Onset detection revisited", DAFx 2006, on bands in place of bins; for it the
 * windows have 2,048 samples.
 */
final class HeardSound {
    static final int PITCH_CLASSES = 12;

    private static final int LONG_WINDOW = 8_192;
    private static final int LONG_HOP = LONG_WINDOW / 2;
    private static final int SHORT_WINDOW = 2_048;
    private static final int SHORT_HOP = SHORT_WINDOW / 2;
    /** Between the bands of 160 and 200 Hz. */
    private static final double LOW_END_HZ = 180;

    private static final double LOWEST_PITCH_HZ = 100;
    private static final double HIGHEST_PITCH_HZ = 2_000;
    private static final double MIDDLE_C_HZ = 261.6256;
    private static final double QUIET = 1e-8;

    private final AudioClip clip;
    private final float[] mono;
    /** Sum of the squares of all channels before each frame. */
    private final double[] energy;

    private final double[][] bands;
    private final double[][] chroma;
    private final double[] flux;

    /**
     * @param clip not modified
     */
    HeardSound(AudioClip clip) {
        this.clip = clip;
        this.mono = clip.toMono();
        this.energy = new double[clip.frames() + 1];
        for (int i = 0; i < clip.frames(); i++) {
            double square = 0;
            for (int c = 0; c < clip.channelCount(); c++) {
                square += clip.channel(c)[i] * (double) clip.channel(c)[i];
            }
            energy[i + 1] = energy[i] + square / clip.channelCount();
        }
        Spectrum spectrum = new Spectrum(LONG_WINDOW);
        int frames = mono.length / LONG_HOP + 1;
        this.bands = new double[frames][];
        this.chroma = new double[frames][];
        for (int frame = 0; frame < frames; frame++) {
            double[] power = spectrum.at(frame * LONG_HOP);
            bands[frame] = spectrum.bands(power);
            chroma[frame] = spectrum.chroma(power);
        }
        this.flux = measuredFlux();
    }

    private double[] measuredFlux() {
        Spectrum spectrum = new Spectrum(SHORT_WINDOW);
        double[] rises = new double[mono.length / SHORT_HOP + 1];
        double[] before = null;
        for (int frame = 0; frame < rises.length; frame++) {
            double[] now = spectrum.bands(spectrum.at(frame * SHORT_HOP));
            for (int band = 0; before != null && band < now.length; band++) {
                rises[frame] += Math.max(0, decibels(now[band]) - decibels(before[band]));
            }
            before = now;
        }
        return rises;
    }

    AudioClip clip() {
        return clip;
    }

    /** The channels' mean; not to be modified. */
    float[] mono() {
        return mono;
    }

    /** Third-octave powers frame by frame, {@link #bandFrameSeconds} apart; not to be modified. */
    double[][] bandFrames() {
        return bands;
    }

    double bandFrameSeconds() {
        return LONG_HOP / (double) clip.sampleRateHz();
    }

    /** Spectral flux frame by frame, {@link #fluxFrameSeconds} apart; not to be modified. */
    double[] flux() {
        return flux;
    }

    double fluxFrameSeconds() {
        return SHORT_HOP / (double) clip.sampleRateHz();
    }

    int frames() {
        return clip.frames();
    }

    int framesOf(double seconds) {
        return (int) Math.round(seconds * clip.sampleRateHz());
    }

    /** RMS level of a stretch, cut to the sound, in dBFS; −80 for silence. */
    double levelDb(int from, int to) {
        int first = Math.max(0, Math.min(frames(), from));
        int last = Math.max(first, Math.min(frames(), to));
        return decibels(last == first ? 0 : (energy[last] - energy[first]) / (last - first));
    }

    /** Level of the third octaves up to 160 Hz of a stretch, dB; −80 for silence. */
    double lowEndDb(int from, int to) {
        double[] mean = mean(bands, from, to);
        double power = 0;
        for (int band = 0; band < mean.length; band++) {
            power += ThirdOctaves.centreHz(band) < LOW_END_HZ ? mean[band] : 0;
        }
        return decibels(power);
    }

    /** Third-octave levels of a stretch, dB. */
    double[] spectrumDb(int from, int to) {
        double[] levels = mean(bands, from, to);
        for (int band = 0; band < levels.length; band++) {
            levels[band] = decibels(levels[band]);
        }
        return levels;
    }

    /** Strength of the twelve pitch classes over a stretch, C first. */
    double[] chroma(int from, int to) {
        return mean(chroma, from, to);
    }

    /** Largest flux within 30 ms of a place, in standard deviations of the whole excerpt's flux from its mean. */
    double fluxScore(int at) {
        int reach = framesOf(0.03);
        int first = Math.max(0, (at - reach) / SHORT_HOP);
        int last = Math.min(flux.length - 1, (at + reach) / SHORT_HOP);
        double largest = 0;
        for (int frame = first; frame <= last; frame++) {
            largest = Math.max(largest, flux[frame]);
        }
        double deviation = Statistics.deviation(flux);
        return deviation < 1e-9 ? 0 : (largest - Statistics.mean(flux)) / deviation;
    }

    /** Largest step from one sample to the next, in any channel, of a stretch. */
    double largestStep(int from, int to) {
        double largest = 0;
        for (int c = 0; c < clip.channelCount(); c++) {
            float[] samples = clip.channel(c);
            for (int i = Math.max(1, from); i < Math.min(frames(), to); i++) {
                largest = Math.max(largest, Math.abs(samples[i] - samples[i - 1]));
            }
        }
        return largest;
    }

    private static double[] mean(double[][] frames, int from, int to) {
        int first = Math.max(0, Math.min(frames.length - 1, (from + LONG_HOP - 1) / LONG_HOP));
        int last = Math.max(first, Math.min(frames.length - 1, (to - 1) / LONG_HOP));
        double[] mean = new double[frames[0].length];
        for (int frame = first; frame <= last; frame++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += frames[frame][i] / (last - first + 1);
            }
        }
        return mean;
    }

    static double decibels(double power) {
        return 10 * StrictMath.log10(Math.max(QUIET, power));
    }

    /** Power spectra of windows of one size. */
    private final class Spectrum {
        private final int size;
        private final FFT fft;
        private final float[] window;
        private final float[] buffer;
        private final double scale;
        private final int[] bandOf;
        private final int[] pitchOf;

        Spectrum(int size) {
            this.size = size;
            this.fft = new FFT(size);
            this.window = new float[size];
            this.buffer = new float[2 * size];
            this.bandOf = new int[size / 2];
            this.pitchOf = new int[size / 2];
            double square = 0;
            for (int i = 0; i < size; i++) {
                window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / size));
                square += window[i] * (double) window[i];
            }
            this.scale = 2 / (size * square);
            double binHz = clip.sampleRateHz() / (double) size;
            for (int bin = 1; bin < size / 2; bin++) {
                double hertz = bin * binHz;
                bandOf[bin] = bandOf(hertz);
                boolean pitched = hertz >= LOWEST_PITCH_HZ && hertz <= HIGHEST_PITCH_HZ;
                double semitones = 12 * StrictMath.log(hertz / MIDDLE_C_HZ) / StrictMath.log(2);
                pitchOf[bin] = pitched ? Math.floorMod(Math.round(semitones), PITCH_CLASSES) : -1;
            }
        }

        private static int bandOf(double hertz) {
            for (int band = 0; band < ThirdOctaves.BANDS; band++) {
                if (hertz >= ThirdOctaves.edgeHz(band) && hertz < ThirdOctaves.edgeHz(band + 1)) {
                    return band;
                }
            }
            return -1;
        }

        /** Mean square by bin, of the window around a frame; outside the sound is silence. */
        double[] at(int centre) {
            for (int i = 0; i < size; i++) {
                int at = centre - size / 2 + i;
                buffer[2 * i] = at >= 0 && at < mono.length ? window[i] * mono[at] : 0;
                buffer[2 * i + 1] = 0;
            }
            fft.complexForwardTransform(buffer);
            double[] power = new double[size / 2];
            for (int bin = 1; bin < power.length; bin++) {
                double re = buffer[2 * bin];
                double im = buffer[2 * bin + 1];
                power[bin] = scale * (re * re + im * im);
            }
            return power;
        }

        double[] bands(double[] power) {
            double[] bands = new double[ThirdOctaves.BANDS];
            for (int bin = 1; bin < power.length; bin++) {
                if (bandOf[bin] >= 0) {
                    bands[bandOf[bin]] += power[bin];
                }
            }
            return bands;
        }

        /** Square roots of the powers, so that a loud note does not hide the others. */
        double[] chroma(double[] power) {
            double[] chroma = new double[PITCH_CLASSES];
            for (int bin = 1; bin < power.length; bin++) {
                if (pitchOf[bin] >= 0) {
                    chroma[pitchOf[bin]] += Math.sqrt(power[bin]);
                }
            }
            return chroma;
        }
    }
}
