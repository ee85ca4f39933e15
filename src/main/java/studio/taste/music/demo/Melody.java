package studio.taste.music.demo;

import java.util.List;
import java.util.Optional;

/**
 * A tune: for the voice with syllables, for instruments (a riff) without.
 *
 * @param notes in order, without overlap
 * @param steps length, whole bars; then it repeats
 */
public record Melody(List<MelodyNote> notes, int steps) {
    /**
     * @param step where it begins, in sixteenths
     * @param steps how long it is, in sixteenths
     * @param midi pitch, 60 is C4
     * @param syllable what is sung; none in a riff
     */
    public record MelodyNote(int step, int steps, int midi, Optional<Syllable> syllable) {
        int endStep() {
            return step + steps;
        }
    }

    public Melody {
        notes = List.copyOf(notes);
        if (steps <= 0 || steps % Score.STEPS_PER_BAR != 0) {
            throw new IllegalArgumentException("a melody is whole bars of 16 sixteenths, but has " + steps);
        }
    }
}
