package studio.taste.music;

import java.util.Arrays;
import java.util.Locale;

/**
 * A musical key as its Camelot code: the number is the place on the circle of fifths, {@code A} is minor, {@code B} major.
 *
 * @param number 1 to 12
 * @param minor true for {@code A} codes
 */
public record CamelotKey(int number, boolean minor) {
    private static final String[] PITCH_NAMES = {"C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"};
    /** Flats and sharps of the same pitch, for reading. */
    private static final String[] ENHARMONIC_NAMES = {
        "B#", "C#", "D", "D#", "Fb", "E#", "Gb", "G", "G#", "A", "A#", "Cb"
    };

    public CamelotKey {
        if (number < 1 || number > 12) {
            throw new IllegalArgumentException("a Camelot number is 1 to 12, was " + number);
        }
    }

    /**
     * @param pitchClass 0 for C to 11 for B
     */
    public static CamelotKey of(int pitchClass, boolean minor) {
        // 8A is A minor and 8B is C major; a fifth up (7 semitones) is one number up.
        int fifthsFromTonic = Math.floorMod((pitchClass - (minor ? 9 : 0)) * 7, 12);
        return new CamelotKey(Math.floorMod(7 + fifthsFromTonic, 12) + 1, minor);
    }

    /**
     * Reads a Camelot code ({@code "8A"}) or a key name ({@code "A minor"}, {@code "F#m"}, {@code "Bb"}, {@code "C major"}).
     *
     * @throws IllegalArgumentException with a sentence when the text is neither
     */
    public static CamelotKey parse(String text) {
        String trimmed = text.trim();
        if (trimmed.matches("(?i)([1-9]|1[0-2])[ab]")) {
            int digits = trimmed.length() - 1;
            return new CamelotKey(
                    Integer.parseInt(trimmed.substring(0, digits)),
                    trimmed.toLowerCase(Locale.ROOT).endsWith("a"));
        }
        if (trimmed.matches("[A-Ga-g][b#♭♯]?\\s*(?i:m|min|minor|maj|major)?")) {
            String normal = trimmed.replace('♭', 'b').replace('♯', '#');
            int tonicLength = normal.length() > 1 && (normal.charAt(1) == 'b' || normal.charAt(1) == '#') ? 2 : 1;
            String tonic = normal.substring(0, 1).toUpperCase(Locale.ROOT) + normal.substring(1, tonicLength);
            String mode = normal.substring(tonicLength).trim().toLowerCase(Locale.ROOT);
            int pitchClass = Math.max(
                    Arrays.asList(PITCH_NAMES).indexOf(tonic),
                    Arrays.asList(ENHARMONIC_NAMES).indexOf(tonic));
            return of(pitchClass, mode.startsWith("m") && !mode.startsWith("maj"));
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is not a key: write a Camelot code such as 8A, or a name such as A minor");
    }

    /** Pitch class of the tonic, 0 for C to 11 for B. */
    public int pitchClass() {
        return Math.floorMod((number - 8) * 7 + (minor ? 9 : 0), 12);
    }

    /** This key moved by whole semitones. */
    public CamelotKey shifted(int semitones) {
        return of(Math.floorMod(pitchClass() + semitones, 12), minor);
    }

    /**
     * Steps between two keys on the Camelot wheel: 0 for the same key or its relative, otherwise steps round the circle, and
     * one more when the letter differs too. 0 and 1 are safe, 2 is workable, 0 to 7.
     */
    public int distance(CamelotKey other) {
        int round = Math.floorMod(number - other.number, 12);
        int steps = Math.min(round, 12 - round);
        return steps + (steps > 0 && minor != other.minor ? 1 : 0);
    }

    /** The code, such as {@code 8A}. */
    public String code() {
        return number + (minor ? "A" : "B");
    }

    /** The name, such as {@code A minor}. */
    public String keyName() {
        return PITCH_NAMES[pitchClass()] + (minor ? " minor" : " major");
    }

    @Override
    public String toString() {
        return code();
    }
}
