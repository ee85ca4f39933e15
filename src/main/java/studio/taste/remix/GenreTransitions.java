package studio.taste.remix;

import static studio.taste.remix.TransitionType.CROSSFADE;
import static studio.taste.remix.TransitionType.CUT;
import static studio.taste.remix.TransitionType.FILTER_SWEEP;
import static studio.taste.remix.TransitionType.SILENCE_GAP;

import java.util.List;
import studio.taste.music.Genre;

/** How sections follow each other in a genre. */
public final class GenreTransitions {
    private GenreTransitions() {}

    /** All four types, the most usual first. */
    public static List<TransitionType> usualFirst(Genre genre) {
        return switch (genre) {
            case HIP_HOP, GRIME, REGGAETON, TRAP -> List.of(CUT, FILTER_SWEEP, SILENCE_GAP, CROSSFADE);
            case EDM, HOUSE, TECHNO, TRANCE, DRUM_AND_BASS, DUBSTEP, UK_GARAGE, JERSEY_CLUB ->
                List.of(FILTER_SWEEP, SILENCE_GAP, CUT, CROSSFADE);
            case AMBIENT, LO_FI -> List.of(CROSSFADE, FILTER_SWEEP, CUT, SILENCE_GAP);
            case POP, AFROBEATS, AMAPIANO, RNB, LATIN, FUNK, ROCK, UNKNOWN ->
                List.of(CROSSFADE, CUT, FILTER_SWEEP, SILENCE_GAP);
        };
    }

    /** Lengths in beats, the most usual first; long ones where long transitions are the manner. */
    static List<Integer> usualBeatsFirst(Genre genre) {
        return switch (genre) {
            case AMBIENT, LO_FI, EDM, HOUSE, TECHNO, TRANCE, DRUM_AND_BASS -> List.of(8, 4, 2);
            default -> List.of(4, 2, 8);
        };
    }

    /** Longest transition as a share of the whole remix. */
    public static double longestShare(Genre genre) {
        return switch (genre) {
            case EDM, HOUSE, TRANCE, AMBIENT, DRUM_AND_BASS -> 0.25;
            default -> 0.15;
        };
    }
}
