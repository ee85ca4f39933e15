package studio.taste.remix;

import studio.taste.music.StemRole;

/**
 * How a remix is mixed, apart from its arrangement. All zeros is the neutral mix.
 *
 * @param vocalLevelDb vocals against the rest, −6 to +6 dB
 * @param drumLevelDb drums against the rest, −6 to +6 dB
 * @param bassLevelDb bass against the rest, −6 to +6 dB
 * @param brightnessDb tilt of the whole mix: the level at 10 kHz against 100 Hz, −6 to +6 dB
 */
public record MixStyle(double vocalLevelDb, double drumLevelDb, double bassLevelDb, double brightnessDb) {
    public static final MixStyle NEUTRAL = new MixStyle(0, 0, 0, 0);

    public MixStyle {
        for (double value : new double[] {vocalLevelDb, drumLevelDb, bassLevelDb, brightnessDb}) {
            if (!(value >= -6 && value <= 6)) {
                throw new IllegalArgumentException("a mix style is within ±6 dB, was " + value);
            }
        }
    }

    /** What the mix adds to a stem's own gain, in dB. */
    public double levelDb(StemRole role) {
        return switch (role) {
            case VOCALS -> vocalLevelDb;
            case DRUMS -> drumLevelDb;
            case BASS -> bassLevelDb;
            case OTHER -> 0;
        };
    }
}
