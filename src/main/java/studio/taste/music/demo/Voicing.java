package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chords laid out under the hand: each in the inversion that moves least from the one before and stays near a centre. */
final class Voicing {
    private final int centreMidi;
    private @Nullable List<Integer> previous;

    Voicing(int centreMidi) {
        this.centreMidi = centreMidi;
    }

    /** MIDI numbers from below. */
    List<Integer> of(Chord chord) {
        List<Integer> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int inversion = 0; inversion < chord.pitchClasses().size(); inversion++) {
            for (int octave = 2; octave <= 6; octave++) {
                List<Integer> tones = stacked(chord, inversion, octave);
                double cost = cost(tones);
                if (cost < least) {
                    least = cost;
                    best = tones;
                }
            }
        }
        previous = best;
        return best;
    }

    private static List<Integer> stacked(Chord chord, int inversion, int octave) {
        List<Integer> classes = chord.pitchClasses();
        List<Integer> tones = new ArrayList<>();
        int last = 12 * (octave + 1) + classes.get(inversion) - 1;
        for (int i = 0; i < classes.size(); i++) {
            int pitchClass = classes.get((inversion + i) % classes.size());
            last = last + 1 + Math.floorMod(pitchClass - last - 1, 12);
            tones.add(last);
        }
        return tones;
    }

    private double cost(List<Integer> tones) {
        double mean = tones.stream().mapToInt(Integer::intValue).average().orElse(centreMidi);
        double spread = tones.get(tones.size() - 1) - tones.get(0);
        double cost = Math.abs(mean - centreMidi) + (spread > 17 ? 0.6 * (spread - 17) : 0);
        List<Integer> before = previous;
        if (before != null) {
            for (int i = 0; i < tones.size(); i++) {
                cost += 0.35 * Math.abs(tones.get(i) - before.get(Math.min(i, before.size() - 1)));
            }
        }
        return cost;
    }
}
