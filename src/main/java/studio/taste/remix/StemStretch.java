package studio.taste.remix;

import studio.taste.music.StemRole;

/**
 * How one stem is stretched to the common tempo.
 *
 * @param role the stem
 * @param stretch playing speed: 1.1 is ten per cent faster than recorded
 */
public record StemStretch(StemRole role, double stretch) {
    /** Departure from 1 up to which a stem bears stretching well. */
    public double safeLimit() {
        return switch (role) {
            case DRUMS -> 0.08;
            case BASS -> 0.10;
            case VOCALS -> 0.15;
            case OTHER -> 0.20;
        };
    }

    /** Departure from 1 beyond which a plan breaks {@link HardConstraint#TEMPO_STRETCH_UNSAFE}. */
    public double hardLimit() {
        return hardLimit(role);
    }

    static double hardLimit(StemRole role) {
        return switch (role) {
            case DRUMS -> 0.12;
            case BASS -> 0.20;
            case VOCALS -> 0.35;
            case OTHER -> 0.40;
        };
    }

    public boolean isSafe() {
        return Math.abs(stretch - 1) <= safeLimit() + 1e-9;
    }

    public ArtefactGrade grade() {
        return ArtefactGrade.of(stretch);
    }
}
