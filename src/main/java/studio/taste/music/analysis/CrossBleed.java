package studio.taste.music.analysis;

import studio.taste.music.StemRole;

/**
 * How much of the other stems is heard in a stem. What leaks from a stem O into a stem S is a filtered copy of it: where O drowns S,
 * S = h·O, and h = Σ S·O* / Σ |O|² per frequency, by least squares over those moments. The copy's power over the whole song is
 * then Σ |h|²·|O|².
 *
 * <p>Only moments in which O is the stronger count, so that S leaking into O is not mistaken for O leaking into S. Unrelated sounds
 * give an h by chance whose expected power, Σ|S|²|O|² / (Σ|O|²)², is taken off.
 *
 * <p>Source of the estimate: J. Bendat and A. Piersol, "Random Data", 4th ed. (2010), ch. 6 (single-input frequency response).
 */
final class CrossBleed {
    private static final int STEMS = StemRole.values().length;
    /** O drowns S when its power is this many times larger: 6 dB. */
    private static final float DROWNING = 4;

    private final int bins;
    private final double[][] power;
    private final double[][][] drowningPower;
    private final double[][][] real;
    private final double[][][] imaginary;
    private final double[][][] chance;

    CrossBleed(int bins) {
        this.bins = bins;
        this.power = new double[STEMS][bins];
        this.drowningPower = new double[STEMS][STEMS][bins];
        this.real = new double[STEMS][STEMS][bins];
        this.imaginary = new double[STEMS][STEMS][bins];
        this.chance = new double[STEMS][STEMS][bins];
    }

    /**
     * @param spectra of all stems in one frame, {@code [stem][2·bin]} real and {@code [2·bin+1]} imaginary; not modified
     */
    void add(float[][] spectra) {
        float[] now = new float[STEMS];
        for (int k = 1; k < bins; k++) {
            for (int s = 0; s < STEMS; s++) {
                float re = spectra[s][2 * k];
                float im = spectra[s][2 * k + 1];
                now[s] = re * re + im * im;
                power[s][k] += now[s];
            }
            for (int s = 0; s < STEMS; s++) {
                for (int o = 0; o < STEMS; o++) {
                    if (now[o] > DROWNING * now[s]) {
                        addDrowned(spectra, s, o, k, now);
                    }
                }
            }
        }
    }

    private void addDrowned(float[][] spectra, int s, int o, int k, float[] now) {
        float sRe = spectra[s][2 * k];
        float sIm = spectra[s][2 * k + 1];
        float oRe = spectra[o][2 * k];
        float oIm = spectra[o][2 * k + 1];
        real[s][o][k] += sRe * oRe + sIm * oIm;
        imaginary[s][o][k] += sIm * oRe - sRe * oIm;
        drowningPower[s][o][k] += now[o];
        chance[s][o][k] += (double) now[s] * now[o];
    }

    /** 1 − the amplitude of all that leaks in, relative to the stem's own; 1 clean, 0 when nothing but leakage is there. */
    double quality(int s) {
        double all = 0;
        double leaked = 0;
        for (int k = 1; k < bins; k++) {
            all += power[s][k];
            for (int o = 0; o < STEMS; o++) {
                leaked += o == s ? 0 : leakedPower(s, o, k);
            }
        }
        return all > 0 ? Math.max(0, 1 - Math.sqrt(leaked / all)) : 1;
    }

    private double leakedPower(int s, int o, int k) {
        double square = drowningPower[s][o][k] * drowningPower[s][o][k];
        if (square <= 0) {
            return 0;
        }
        double found = real[s][o][k] * real[s][o][k] + imaginary[s][o][k] * imaginary[s][o][k];
        return Math.max(0, found - chance[s][o][k]) / square * power[o][k];
    }
}
