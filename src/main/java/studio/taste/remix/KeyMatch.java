package studio.taste.remix;

import java.util.Locale;
import studio.taste.music.CamelotKey;

/**
 * Finds the shift of the vocal stem that makes it fit the instrumental's key.
 *
 * <p>Up to two Camelot steps nothing is shifted. Beyond, the smallest shift that reaches one step or less is taken, if three
 * semitones are enough; else the smallest that reaches two steps, which within three semitones exists for all of them: keys of
 * different mode, four or six numbers apart. Of two equal shifts the one that ends nearer wins, then the upward one.
 */
final class KeyMatch {
    /** Furthest a vocal may be shifted before it sounds like someone else. */
    static final int MOST_SEMITONES = 4;

    /** Most semitones taken where there is a choice. */
    private static final int PREFERRED_SEMITONES = 3;

    static final int SAFE_STEPS = 1;
    private static final int WORKABLE_STEPS = 2;

    private KeyMatch() {}

    static PitchDecision choose(CamelotKey vocal, CamelotKey instrumental) {
        int distance = vocal.distance(instrumental);
        String keys = vocal.keyName() + " (" + vocal.code() + ") on " + instrumental.keyName() + " ("
                + instrumental.code() + ")";
        if (distance <= WORKABLE_STEPS) {
            return new PitchDecision(0, distance, keys + " is " + steps(distance) + " apart, so nothing is shifted.");
        }
        int semitones = smallestShift(vocal, instrumental);
        int after = vocal.shifted(semitones).distance(instrumental);
        return new PitchDecision(
                semitones,
                after,
                String.format(
                        Locale.ROOT,
                        "%s is %s apart, so the vocals move %s %d semitone%s, to %s.",
                        keys,
                        steps(distance),
                        semitones > 0 ? "up" : "down",
                        Math.abs(semitones),
                        Math.abs(semitones) == 1 ? "" : "s",
                        vocal.shifted(semitones).keyName()));
    }

    static KeyTier tier(PitchDecision pitch) {
        if (pitch.vocalSemitones() != 0) {
            return KeyTier.SHIFTED;
        }
        return switch (pitch.distanceAfter()) {
            case 0 -> KeyTier.PERFECT;
            case SAFE_STEPS -> KeyTier.SAFE;
            default -> KeyTier.WORKABLE;
        };
    }

    private static int smallestShift(CamelotKey vocal, CamelotKey instrumental) {
        for (int reach = SAFE_STEPS; reach <= WORKABLE_STEPS; reach++) {
            for (int size = 1; size <= PREFERRED_SEMITONES; size++) {
                int up = vocal.shifted(size).distance(instrumental);
                int down = vocal.shifted(-size).distance(instrumental);
                if (Math.min(up, down) <= reach) {
                    return up <= down ? size : -size;
                }
            }
        }
        throw new IllegalStateException("no shift brings " + vocal + " near " + instrumental);
    }

    private static String steps(int distance) {
        return distance == 1 ? "1 step" : distance + " steps";
    }
}
