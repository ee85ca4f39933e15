package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A drum beat as step grids, one row per sound, sixteen steps to the bar: {@code X} loud, {@code x} normal, {@code o} soft,
 * {@code 2} and {@code 3} two or three quick hits, {@code .} none.
 *
 * @param rows steps per sound, each a whole number of bars; a shorter row repeats
 */
public record DrumPattern(Map<DrumSound, String> rows) {
    public DrumPattern {
        rows = Map.copyOf(new EnumMap<>(rows));
        for (String row : rows.values()) {
            if (row.isEmpty() || row.length() % Score.STEPS_PER_BAR != 0) {
                throw new IllegalArgumentException(
                        "a drum row is whole bars of 16 steps, but this one has " + row.length() + " steps");
            }
            if (!row.matches("[Xxo23.]+")) {
                throw new IllegalArgumentException(
                        "a drum row is written with X, x, o, 2, 3 and dots, was \"" + row + "\"");
            }
        }
    }

    /** One stroke; the step may be fractional inside a roll. */
    record Stroke(double step, double velocity) {}

    /** Strokes of one sound in one step, counted from the beginning of the pattern. */
    List<Stroke> strokes(DrumSound sound, int step) {
        String row = rows.get(sound);
        if (row == null) {
            return List.of();
        }
        char symbol = row.charAt(step % row.length());
        return switch (symbol) {
            case 'X' -> List.of(new Stroke(step, 1));
            case 'x' -> List.of(new Stroke(step, 0.8));
            case 'o' -> List.of(new Stroke(step, 0.5));
            case '2', '3' -> roll(step, symbol - '0');
            default -> List.of();
        };
    }

    private static List<Stroke> roll(int step, int hits) {
        List<Stroke> strokes = new ArrayList<>();
        for (int hit = 0; hit < hits; hit++) {
            strokes.add(new Stroke(step + hit / (double) hits, 0.6 + 0.15 * hit));
        }
        return strokes;
    }
}
