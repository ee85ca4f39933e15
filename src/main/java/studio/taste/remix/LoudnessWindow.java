package studio.taste.remix;

import studio.taste.music.Genre;

/**
 * How loud a finished remix of a genre may be.
 *
 * @param lowestLufs integrated loudness, inclusive
 * @param highestLufs inclusive
 */
public record LoudnessWindow(double lowestLufs, double highestLufs) {
    /** Where every genre's window lets it, a finished remix is as loud as a preview. */
    private static final double WANTED_LUFS = -12;

    /** Lo-fi −16 to −12, EDM −12 to −9, all others −14 to −10 LUFS. */
    public static LoudnessWindow of(Genre genre) {
        return switch (genre) {
            case LO_FI -> new LoudnessWindow(-16, -12);
            case EDM -> new LoudnessWindow(-12, -9);
            default -> new LoudnessWindow(-14, -10);
        };
    }

    /** The level to aim at. */
    public double targetLufs() {
        return Math.max(lowestLufs, Math.min(highestLufs, WANTED_LUFS));
    }
}
