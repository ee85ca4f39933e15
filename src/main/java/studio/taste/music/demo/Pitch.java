package studio.taste.music.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Note names, MIDI numbers and frequencies; A4 is number 69 and 440 Hz, C4 is number 60. */
final class Pitch {
    private static final Map<Character, Integer> NATURALS =
            Map.of('C', 0, 'D', 2, 'E', 4, 'F', 5, 'G', 7, 'A', 9, 'B', 11);
    private static final Pattern NAME = Pattern.compile("([A-G][b#]?)([0-8])");

    /** Natural logarithm of a semitone's frequency ratio. */
    private static final double SEMITONE = StrictMath.log(2) / 12;

    private static final double[] WHOLE_HZ = new double[128];

    static {
        for (int midi = 0; midi < WHOLE_HZ.length; midi++) {
            WHOLE_HZ[midi] = 440 * StrictMath.pow(2, (midi - 69) / 12.0);
        }
    }

    private Pitch() {}

    /** Pitch class of a letter with an optional {@code b} or {@code #}, already checked to be one. */
    static int pitchClass(String name) {
        int natural = NATURALS.getOrDefault(name.charAt(0), 0);
        int accidental = name.endsWith("#") ? 1 : name.length() > 1 ? -1 : 0;
        return Math.floorMod(natural + accidental, 12);
    }

    /**
     * MIDI number of a name such as {@code F#4}.
     *
     * @throws IllegalArgumentException with a sentence when it is none
     */
    static int midi(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not a pitch: write a letter and an octave such as F#4 or Bb3");
        }
        int accidental = matcher.group(1).length() == 1 ? 0 : matcher.group(1).endsWith("#") ? 1 : -1;
        return 12 * (Integer.parseInt(matcher.group(2)) + 1) + NATURALS.getOrDefault(name.charAt(0), 0) + accidental;
    }

    /** Frequency in Hz of a MIDI number from 0 to 128, which may be fractional. */
    static double hz(double midi) {
        int whole = (int) Math.floor(midi);
        double x = (midi - whole) * SEMITONE;
        // e^x for x below 0.058, by its series; the error is below 10⁻⁸.
        return WHOLE_HZ[Math.max(0, Math.min(127, whole))] * (1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4))));
    }
}
