package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.taste.music.Genre;

/**
 * What is wished of the plans for a pair of songs.
 *
 * @param energy −2 very calm, 0 nothing wished, 2 very energetic
 * @param opening how the vocals and the full sound come in
 * @param vocalProminence −2 far back, 0 nothing wished, 2 far in front
 * @param creativity 0 plays safe, 2 is usual, 4 dares most
 * @param genre whose transitions, lengths and energy curve to take; empty for the instrumental song's
 */
public record PlanPrompt(
        double energy, Opening opening, double vocalProminence, int creativity, Optional<Genre> genre) {

    /** How a remix comes in. */
    public enum Opening {
        /** Nothing wished. */
        ANY("opens either way"),
        /** Builds up: late vocals, long way to the full sound. */
        BUILD("builds up"),
        /** There at once: early vocals, the hook first. */
        IMMEDIATE("starts at once");

        private final String word;

        Opening(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** The furthest energy and vocal prominence go either way. */
    public static final double MOST = 2;

    public static final int USUAL_CREATIVITY = 2;
    public static final int MOST_CREATIVITY = 4;

    /** Creativity from which on tempi of 2:3 and 3:4 are considered. */
    public static final int RARE_RATIOS_FROM = 3;

    /** Nothing wished. */
    public static final PlanPrompt NONE = new PlanPrompt(0, Opening.ANY, 0, USUAL_CREATIVITY, Optional.empty());

    public PlanPrompt {
        if (!(Math.abs(energy) <= MOST && Math.abs(vocalProminence) <= MOST)) {
            throw new IllegalArgumentException(
                    "energy and vocal prominence are −2 to 2, were " + energy + " and " + vocalProminence);
        }
        if (creativity < 0 || creativity > MOST_CREATIVITY) {
            throw new IllegalArgumentException("creativity is 0 to 4, was " + creativity);
        }
    }

    public PlanPrompt withEnergy(double value) {
        return new PlanPrompt(value, opening, vocalProminence, creativity, genre);
    }

    public PlanPrompt withOpening(Opening value) {
        return new PlanPrompt(energy, value, vocalProminence, creativity, genre);
    }

    public PlanPrompt withVocalProminence(double value) {
        return new PlanPrompt(energy, opening, value, creativity, genre);
    }

    public PlanPrompt withCreativity(int value) {
        return new PlanPrompt(energy, opening, vocalProminence, value, genre);
    }

    public PlanPrompt withGenre(Genre value) {
        return new PlanPrompt(energy, opening, vocalProminence, creativity, Optional.of(value));
    }

    /** All that is wished, in a sentence. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (energy != 0) {
            parts.add(String.format(Locale.ROOT, "%senergy (%+.1f)", energy > 0 ? "more " : "less ", energy));
        }
        if (opening != Opening.ANY) {
            parts.add(opening.word());
        }
        if (vocalProminence != 0) {
            parts.add(String.format(
                    Locale.ROOT, "vocals %s (%+.1f)", vocalProminence > 0 ? "forward" : "back", vocalProminence));
        }
        genre.ifPresent(named -> parts.add("in the manner of " + named.word()));
        parts.add("creativity " + creativity + " of " + MOST_CREATIVITY);
        String all = String.join(", ", parts);
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".";
    }
}
