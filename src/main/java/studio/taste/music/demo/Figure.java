package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A rhythm over the chords as a step grid, for bass and for accompaniment: {@code x} the whole chord ({@code X} loud,
 * {@code o} soft), a digit one tone, {@code -} holds on, {@code .} rests. For the bass the digit is a degree (1 root, 3, 5, 7,
 * 8 octave); for other instruments it counts the tones of the voicing from below.
 *
 * @param notes in order
 * @param steps length, whole bars; then it repeats
 */
public record Figure(List<FigureNote> notes, int steps) {
    /**
     * @param step where it begins
     * @param steps how long it is held
     * @param symbol a digit, {@code x}, {@code X} or {@code o}
     */
    public record FigureNote(int step, int steps, char symbol) {
        /** Whether it is one tone rather than the whole chord. */
        boolean isTone() {
            return Character.isDigit(symbol);
        }

        /** Loudness, 0 to 1. */
        double velocity() {
            return symbol == 'X' ? 1 : symbol == 'o' ? 0.5 : 0.78;
        }
    }

    public Figure {
        notes = List.copyOf(notes);
        if (steps <= 0 || steps % Score.STEPS_PER_BAR != 0) {
            throw new IllegalArgumentException(
                    "a figure is whole bars of 16 steps, but this one has " + steps + " steps");
        }
    }

    /**
     * @param grid the symbols without bar lines
     * @throws IllegalArgumentException with a sentence when it holds another symbol or is not whole bars
     */
    static Figure parse(String grid) {
        List<FigureNote> notes = new ArrayList<>();
        for (int i = 0; i < grid.length(); i++) {
            char symbol = grid.charAt(i);
            if ("Xxo123456789".indexOf(symbol) >= 0) {
                int end = i + 1;
                while (end < grid.length() && grid.charAt(end) == '-') {
                    end++;
                }
                notes.add(new FigureNote(i, end - i, symbol));
            } else if (symbol != '.' && symbol != '-') {
                throw new IllegalArgumentException(
                        "a figure is written with X, x, o, digits, - and dots, but holds \"" + symbol + "\"");
            }
        }
        return new Figure(notes, grid.length());
    }
}
