package studio.taste.music.demo;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chord of a progression.
 *
 * @param pitchClasses tones from the root upward, 0 for C to 11 for B
 * @param bassPitchClass what the bass plays: the root, or the tone after the stroke in {@code C/E}
 */
public record Chord(List<Integer> pitchClasses, int bassPitchClass) {
    private static final Pattern SYMBOL = Pattern.compile("([A-G][b#]?)([^/]*)(?:/([A-G][b#]?))?");

    private enum Quality {
        MAJOR("", 0, 4, 7),
        MINOR("m", 0, 3, 7),
        SIXTH("6", 0, 4, 7, 9),
        MINOR_SIXTH("m6", 0, 3, 7, 9),
        SEVENTH("7", 0, 4, 7, 10),
        MINOR_SEVENTH("m7", 0, 3, 7, 10),
        MAJOR_SEVENTH("maj7", 0, 4, 7, 11),
        NINTH("9", 0, 4, 7, 10, 2),
        MINOR_NINTH("m9", 0, 3, 7, 10, 2),
        MAJOR_NINTH("maj9", 0, 4, 7, 11, 2),
        ADDED_NINTH("add9", 0, 4, 7, 2),
        MINOR_ADDED_NINTH("madd9", 0, 3, 7, 2),
        SUSPENDED_SECOND("sus2", 0, 2, 7),
        SUSPENDED_FOURTH("sus4", 0, 5, 7),
        SEVENTH_SUSPENDED("7sus4", 0, 5, 7, 10),
        DIMINISHED("dim", 0, 3, 6),
        HALF_DIMINISHED("m7b5", 0, 3, 6, 10),
        POWER("5", 0, 7);

        private final String suffix;
        private final int[] intervals;

        Quality(String suffix, int... intervals) {
            this.suffix = suffix;
            this.intervals = intervals;
        }
    }

    public Chord {
        pitchClasses = List.copyOf(pitchClasses);
    }

    /**
     * Reads a chord symbol such as {@code Am7}, {@code Fmaj9}, {@code C/E}.
     *
     * @throws IllegalArgumentException with a sentence when it is none
     */
    static Chord parse(String symbol) {
        Matcher matcher = SYMBOL.matcher(symbol);
        if (matcher.matches()) {
            for (Quality quality : Quality.values()) {
                if (quality.suffix.equals(matcher.group(2))) {
                    int root = Pitch.pitchClass(matcher.group(1));
                    int bass = matcher.group(3) == null ? root : Pitch.pitchClass(matcher.group(3));
                    return new Chord(
                            Arrays.stream(quality.intervals)
                                    .mapToObj(i -> (root + i) % 12)
                                    .toList(),
                            bass);
                }
            }
        }
        throw new IllegalArgumentException(
                "\"" + symbol + "\" is not a chord: write a root and a quality such as Am7, Fmaj9, Gsus4 or C/E");
    }

    /**
     * Semitones above the bass tone of a degree of this chord: 1 the bass itself, 3, 5 and 7 the chord's own third, fifth and
     * seventh (the fifth where it has no seventh), 8 the octave.
     */
    int semitonesAboveBass(int degree) {
        return switch (degree) {
            case 1 -> 0;
            case 8 -> 12;
            default -> {
                int index = Math.min(
                        (degree - 1) / 2, degree == 7 && pitchClasses.size() < 4 ? 2 : pitchClasses.size() - 1);
                yield Math.floorMod(pitchClasses.get(index) - bassPitchClass, 12);
            }
        };
    }
}
