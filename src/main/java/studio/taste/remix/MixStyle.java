package studio.taste.remix;

import studio.taste.music.StemRole;

/**
 * How a remix is mixed, apart from its arrangement. Every knob goes from −6 to +6; all zeros is the neutral mix.
 *
 * @param vocalLevelDb vocals against the rest, dB
 * @param drumLevelDb drums against the rest, dB
 * @param bassLevelDb bass against the rest, dB
 * @param brightnessDb tilt of the whole mix: the level at 10 kHz against 100 Hz, dB
 * @param reverbDb level of the room's answer against that of a neutral mix, dB
 * @param warmth saturation of the mix, in steps of 2 dB of drive: the third harmonic rises by about 4 dB a step
 * @param tightness how fast bass and kick die away below 120 Hz: a step up adds a quarter to their fall in dB after an attack, a step
 *     down takes an eighth off it
 * @param density how much each stem's own loud and soft moments are evened out: up is denser, down livelier. A step is 5 % of the
 *     distance in dB from the stem's usual level
 * @param widthDb the sides against the middle, dB
 */
public record MixStyle(
        double vocalLevelDb,
        double drumLevelDb,
        double bassLevelDb,
        double brightnessDb,
        double reverbDb,
        double warmth,
        double tightness,
        double density,
        double widthDb) {
    public static final MixStyle NEUTRAL = new MixStyle(0, 0, 0, 0);

    public MixStyle {
        double[] values = {
            vocalLevelDb, drumLevelDb, bassLevelDb, brightnessDb, reverbDb, warmth, tightness, density, widthDb
        };
        for (double value : values) {
            if (!(Math.abs(value) <= MixKnob.LIMIT)) {
                throw new IllegalArgumentException("a knob of a mix is within ±" + MixKnob.LIMIT + ", was " + value);
            }
        }
    }

    /** A mix with these levels and this brightness, neutral in all else. */
    public MixStyle(double vocalLevelDb, double drumLevelDb, double bassLevelDb, double brightnessDb) {
        this(vocalLevelDb, drumLevelDb, bassLevelDb, brightnessDb, 0, 0, 0, 0, 0);
    }

    /** Where a knob stands. */
    public double value(MixKnob knob) {
        return switch (knob) {
            case VOCALS -> vocalLevelDb;
            case DRUMS -> drumLevelDb;
            case BASS -> bassLevelDb;
            case BRIGHTNESS -> brightnessDb;
            case REVERB -> reverbDb;
            case WARMTH -> warmth;
            case TIGHTNESS -> tightness;
            case DENSITY -> density;
            case WIDTH -> widthDb;
        };
    }

    /** This mix with one knob at another value. */
    public MixStyle with(MixKnob knob, double value) {
        return new MixStyle(
                knob == MixKnob.VOCALS ? value : vocalLevelDb,
                knob == MixKnob.DRUMS ? value : drumLevelDb,
                knob == MixKnob.BASS ? value : bassLevelDb,
                knob == MixKnob.BRIGHTNESS ? value : brightnessDb,
                knob == MixKnob.REVERB ? value : reverbDb,
                knob == MixKnob.WARMTH ? value : warmth,
                knob == MixKnob.TIGHTNESS ? value : tightness,
                knob == MixKnob.DENSITY ? value : density,
                knob == MixKnob.WIDTH ? value : widthDb);
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
