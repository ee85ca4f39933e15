package studio.taste.music;

import java.util.List;

/**
 * Long-term average level of a sound in third-octave bands, from 31.5 Hz to 16 kHz.
 *
 * <p>Band n has its middle at 1000·10^(n/10) Hz and its edges a factor 10^(1/20) to either side; IEC 61260-1 (2014), base ten.
 *
 * @param bandDb power in each of the {@link #BANDS} bands in dB re a full-scale square wave (as RMS levels in dBFS), floor −120
 */
public record ThirdOctaves(List<Double> bandDb) {
    public static final int BANDS = 28;
    public static final double FLOOR_DB = -120;

    /** n of the lowest band, nominally 31.5 Hz. */
    private static final int LOWEST = -15;

    public ThirdOctaves {
        bandDb = List.copyOf(bandDb);
        if (bandDb.size() != BANDS) {
            throw new IllegalArgumentException(
                    "a third-octave profile has " + BANDS + " bands, these were " + bandDb.size());
        }
        for (double level : bandDb) {
            if (!(level >= FLOOR_DB && level <= 60)) {
                throw new IllegalArgumentException("a band's level lies between −120 and 60 dB, was " + level);
            }
        }
    }

    /** Exact middle of a band, 0 to 27. */
    public static double centreHz(int band) {
        return edgeHz(band) * Math.pow(10, 0.05);
    }

    /** Lower edge of a band, 0 to 27; 28 gives the upper edge of the last. */
    public static double edgeHz(int band) {
        if (band < 0 || band > BANDS) {
            throw new IllegalArgumentException("third-octave bands are numbered 0 to 27, was " + band);
        }
        return 1000 * Math.pow(10, (band + LOWEST) / 10.0 - 0.05);
    }

    /** Level of all bands together whose middles lie in [{@code fromHz}, {@code toHz}], in dB; −120 when there are none. */
    public double levelDb(double fromHz, double toHz) {
        double power = 0;
        for (int band = 0; band < BANDS; band++) {
            boolean within = centreHz(band) >= fromHz && centreHz(band) <= toHz;
            power += within ? Math.pow(10, bandDb.get(band) / 10) : 0;
        }
        return Math.max(FLOOR_DB, 10 * Math.log10(Math.max(1e-30, power)));
    }
}
