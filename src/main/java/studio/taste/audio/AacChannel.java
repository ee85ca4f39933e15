package studio.taste.audio;

import java.util.Arrays;
import net.sourceforge.jaad.aac.AACException;
import net.sourceforge.jaad.aac.filterbank.FilterBank;
import net.sourceforge.jaad.aac.huffman.Huffman;
import net.sourceforge.jaad.aac.syntax.BitStream;
import org.jspecify.annotations.Nullable;

/**
 * One channel of an AAC-LC stream: reads its coefficients and turns them into sound (individual_channel_stream, ISO/IEC 14496-3
 * §4.4.2.7, §4.6.1 to §4.6.3, §4.6.13). Bands are numbered group by group, {@code group * bands + band}.
 */
final class AacChannel {
    static final int FRAMES_EACH = 1_024;
    static final int NOISE = 13;
    static final int INTENSITY_OUT_OF_PHASE = 14;
    static final int INTENSITY_IN_PHASE = 15;

    private static final int ZERO = 0;
    private static final int RESERVED = 12;
    private static final int FIRST_PAIR_CODEBOOK = 5;
    private static final int MOST_BANDS = 8 * 51;
    private static final int SCALE_FACTOR_ZERO = 60;
    private static final int UNIT_GAIN_AT = 100;
    private static final int NOISE_OFFSET = 90;
    private static final int NOISE_FIRST_ZERO = 256;
    private static final float[] POWERS = powers();

    private final int rateIndex;
    private final int[] codebooks = new int[MOST_BANDS];
    private final int[] scaleFactors = new int[MOST_BANDS];
    private final int[] noiseSeeds = new int[MOST_BANDS];
    private final int[] quantised = new int[FRAMES_EACH];
    private final float[] spectrum = new float[FRAMES_EACH];
    private final float[] overlap = new float[FRAMES_EACH];
    private @Nullable AacWindows windows;
    private @Nullable AacNoiseShaping shaping;
    private int shapeBefore;
    private int noise;

    /**
     * @param rateIndex the sample rate's number in the standard
     * @param noise where the sequence of random numbers for noise begins
     */
    AacChannel(int rateIndex, int noise) {
        this.rateIndex = rateIndex;
        this.noise = noise;
    }

    /** Reads one frame's coefficients, with windows of its own when none are shared. */
    void read(BitStream in, @Nullable AacWindows shared) {
        int gain = in.readBits(8);
        AacWindows current = shared == null ? AacWindows.read(in, rateIndex) : shared;
        windows = current;
        readCodebooks(in, current);
        readScaleFactors(in, current, gain);
        int[] pulses = in.readBool() ? readPulses(in, current) : new int[0];
        shaping = in.readBool() ? AacNoiseShaping.read(in, current) : null;
        if (in.readBool()) {
            throw new AACException("gain control does not exist in AAC-LC");
        }
        readCoefficients(in, current);
        for (int i = 0; i < pulses.length; i += 2) {
            quantised[pulses[i]] += quantised[pulses[i]] > 0 ? pulses[i + 1] : -pulses[i + 1];
        }
        scale(current);
    }

    private void readCodebooks(BitStream in, AacWindows current) {
        int width = current.areShort() ? 3 : 5;
        int escape = (1 << width) - 1;
        int at = 0;
        for (int group = 0; group < current.groupCount(); group++) {
            for (int band = 0; band < current.bands(); ) {
                int codebook = in.readBits(4);
                int length = 0;
                int more;
                do {
                    more = in.readBits(width);
                    length += more;
                } while (more == escape);
                if (codebook == RESERVED || band + length > current.bands()) {
                    throw new AACException("codebook " + codebook + " for " + length + " bands");
                }
                Arrays.fill(codebooks, at, at + length, codebook);
                at += length;
                band += length;
            }
        }
    }

    private void readScaleFactors(BitStream in, AacWindows current, int gain) {
        int spectral = gain;
        int intensity = 0;
        int energy = gain - NOISE_OFFSET;
        boolean firstNoise = true;
        for (int at = 0; at < current.groupCount() * current.bands(); at++) {
            switch (codebooks[at]) {
                case ZERO -> scaleFactors[at] = 0;
                case INTENSITY_IN_PHASE, INTENSITY_OUT_OF_PHASE -> {
                    intensity += Huffman.decodeScaleFactor(in) - SCALE_FACTOR_ZERO;
                    scaleFactors[at] = intensity;
                }
                case NOISE -> {
                    energy += firstNoise
                            ? in.readBits(9) - NOISE_FIRST_ZERO
                            : Huffman.decodeScaleFactor(in) - SCALE_FACTOR_ZERO;
                    firstNoise = false;
                    scaleFactors[at] = energy;
                }
                default -> {
                    spectral += Huffman.decodeScaleFactor(in) - SCALE_FACTOR_ZERO;
                    if (spectral < 0 || spectral > 255) {
                        throw new AACException("a scale factor of " + spectral);
                    }
                    scaleFactors[at] = spectral;
                }
            }
        }
    }

    /** Places and heights of single coefficients that are coded apart from their neighbours, in pairs. */
    private static int[] readPulses(BitStream in, AacWindows current) {
        if (current.areShort()) {
            throw new AACException("pulses in short windows");
        }
        int[] pulses = new int[2 * (in.readBits(2) + 1)];
        int place = current.offsets()[in.readBits(6)];
        for (int i = 0; i < pulses.length; i += 2) {
            place += in.readBits(5);
            pulses[i] = place;
            pulses[i + 1] = in.readBits(4);
        }
        return pulses;
    }

    private void readCoefficients(BitStream in, AacWindows current) {
        Arrays.fill(quantised, 0);
        int[] word = new int[4];
        forEachBand(current, (at, from, to) -> {
            int codebook = codebooks[at];
            if (codebook != ZERO && codebook < NOISE) {
                int values = codebook < FIRST_PAIR_CODEBOOK ? 4 : 2;
                for (int i = from; i < to; i += values) {
                    Huffman.decodeSpectralData(in, codebook, word, 0);
                    System.arraycopy(word, 0, quantised, i, values);
                }
            }
        });
    }

    private void scale(AacWindows current) {
        Arrays.fill(spectrum, 0);
        int[] lastSeeded = {-1};
        forEachBand(current, (at, from, to) -> {
            if (codebooks[at] == NOISE) {
                if (lastSeeded[0] != at) {
                    noiseSeeds[at] = noise;
                    lastSeeded[0] = at;
                }
                noise = fillWithNoise(from, to, scaleFactors[at], noise);
            } else if (codebooks[at] < NOISE) {
                double gain = Math.pow(2, (scaleFactors[at] - UNIT_GAIN_AT) / 4.0);
                for (int i = from; i < to; i++) {
                    float power = POWERS[Math.min(POWERS.length - 1, Math.abs(quantised[i]))];
                    spectrum[i] = (float) (quantised[i] < 0 ? -gain * power : gain * power);
                }
            }
        });
    }

    /** Random numbers whose energy is 2^(energy/2); returns where their sequence goes on. */
    private int fillWithNoise(int from, int to, int energy, int seed) {
        double sum = 0;
        int state = seed;
        for (int i = from; i < to; i++) {
            // Numerical Recipes' linear congruential generator.
            state = state * 1_664_525 + 1_013_904_223;
            spectrum[i] = state;
            sum += (double) state * state;
        }
        double gain = Math.pow(2, energy / 4.0) / Math.sqrt(Math.max(1, sum));
        for (int i = from; i < to; i++) {
            spectrum[i] = (float) (spectrum[i] * gain);
        }
        return state;
    }

    /** Where two channels' noise is said to be alike, this channel takes the other's numbers, at its own level. */
    void copyNoise(AacChannel other, int band) {
        int[] seed = {other.noiseSeeds[band]};
        forEachBand(windows(), (at, from, to) -> {
            if (at == band) {
                seed[0] = fillWithNoise(from, to, scaleFactors[at], seed[0]);
            }
        });
    }

    /** Does something with each band of each window: its number, its first coefficient and the one behind its last. */
    void forEachBand(AacWindows current, BandVisitor visitor) {
        int window = 0;
        for (int group = 0; group < current.groupCount(); group++) {
            for (int band = 0; band < current.bands(); band++) {
                for (int w = 0; w < current.groupLengths()[group]; w++) {
                    int start = (window + w) * AacWindows.SHORT_LENGTH;
                    visitor.visit(
                            group * current.bands() + band,
                            start + current.offsets()[band],
                            start + current.offsets()[band + 1]);
                }
            }
            window += current.groupLengths()[group];
        }
    }

    /** Takes the place of a function of three numbers. */
    @FunctionalInterface
    interface BandVisitor {
        void visit(int at, int from, int to);
    }

    AacWindows windows() {
        if (windows == null) {
            throw new AACException("a channel before its first frame");
        }
        return windows;
    }

    int codebook(int band) {
        return codebooks[band];
    }

    int scaleFactor(int band) {
        return scaleFactors[band];
    }

    /** The frame's coefficients, in place. */
    float[] spectrum() {
        return spectrum;
    }

    /** The frame as sound, in the units of 16-bit samples; {@link #FRAMES_EACH} values. */
    void synthesise(FilterBank filterBank, float[] sound) {
        AacWindows current = windows();
        if (shaping != null) {
            shaping.apply(spectrum, current, rateIndex);
        }
        filterBank.process(current.sequence(), current.shape(), shapeBefore, spectrum, sound, overlap);
        shapeBefore = current.shape();
    }

    /** Quantised magnitudes stand for their power of 4/3. */
    private static float[] powers() {
        float[] powers = new float[8_192 + 64];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = (float) Math.pow(i, 4.0 / 3);
        }
        return powers;
    }
}
