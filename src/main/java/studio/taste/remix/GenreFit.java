package studio.taste.remix;

import static studio.taste.music.Genre.AFROBEATS;
import static studio.taste.music.Genre.AMAPIANO;
import static studio.taste.music.Genre.DRUM_AND_BASS;
import static studio.taste.music.Genre.EDM;
import static studio.taste.music.Genre.GRIME;
import static studio.taste.music.Genre.HIP_HOP;
import static studio.taste.music.Genre.JERSEY_CLUB;
import static studio.taste.music.Genre.LATIN;
import static studio.taste.music.Genre.LO_FI;
import static studio.taste.music.Genre.POP;
import static studio.taste.music.Genre.RNB;
import static studio.taste.music.Genre.ROCK;

import java.util.Map;
import studio.taste.music.Genre;

/**
 * How well vocals of one genre go over instruments of another: very high 1, high 0.85, medium-high 0.7, medium 0.5, low-medium
 * 0.35. The order matters. Same genre 1; pairs nothing is known of, and unknown genres, 0.6.
 */
public final class GenreFit {
    private static final double UNKNOWN_FIT = 0.6;

    private record Pair(Genre vocal, Genre instrumental) {}

    private static final Map<Pair, Double> FIT = Map.ofEntries(
            fit(RNB, HIP_HOP, 1.0),
            fit(RNB, LO_FI, 1.0),
            fit(AFROBEATS, HIP_HOP, 1.0),
            fit(LATIN, POP, 1.0),
            fit(HIP_HOP, EDM, 0.85),
            fit(HIP_HOP, DRUM_AND_BASS, 0.85),
            fit(POP, LO_FI, 0.85),
            fit(POP, ROCK, 0.85),
            fit(HIP_HOP, AFROBEATS, 0.85),
            fit(AFROBEATS, EDM, 0.85),
            fit(GRIME, DRUM_AND_BASS, 0.85),
            fit(POP, JERSEY_CLUB, 0.85),
            fit(RNB, JERSEY_CLUB, 0.85),
            fit(RNB, AMAPIANO, 0.85),
            fit(RNB, DRUM_AND_BASS, 0.7),
            fit(LATIN, HIP_HOP, 0.7),
            fit(AFROBEATS, LATIN, 0.7),
            fit(ROCK, EDM, 0.5),
            fit(ROCK, HIP_HOP, 0.5),
            fit(EDM, ROCK, 0.35));

    private GenreFit() {}

    /** Fit of the vocal's genre over the instrumental's, 0 to 1. */
    public static double of(Genre vocal, Genre instrumental) {
        if (vocal == instrumental && vocal != Genre.UNKNOWN) {
            return 1;
        }
        return FIT.getOrDefault(new Pair(vocal, instrumental), UNKNOWN_FIT);
    }

    private static Map.Entry<Pair, Double> fit(Genre vocal, Genre instrumental, double value) {
        return Map.entry(new Pair(vocal, instrumental), value);
    }
}
