package studio.taste.music;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A genre with its usual tempo range, in beats per minute as notated. */
public enum Genre {
    LO_FI("lo-fi", 70, 90, 80),
    RNB("R&B", 60, 85, 70),
    HIP_HOP("hip-hop", 85, 100, 92),
    TRAP("trap", 130, 150, 140),
    AFROBEATS("Afrobeats", 100, 120, 108),
    AMAPIANO("amapiano", 110, 115, 113),
    REGGAETON("reggaeton", 95, 105, 100),
    LATIN("Latin", 90, 110, 100),
    FUNK("funk", 90, 120, 105),
    POP("pop", 100, 130, 115),
    ROCK("rock", 110, 140, 125),
    EDM("EDM", 115, 140, 128),
    HOUSE("house", 115, 130, 124),
    UK_GARAGE("UK garage", 130, 140, 135),
    JERSEY_CLUB("Jersey club", 130, 140, 135),
    GRIME("grime", 138, 142, 140),
    TECHNO("techno", 120, 145, 132),
    TRANCE("trance", 125, 150, 138),
    DUBSTEP("dubstep", 138, 142, 140),
    DRUM_AND_BASS("drum & bass", 160, 185, 174),
    AMBIENT("ambient", 60, 100, 80),
    UNKNOWN("unknown", 60, 185, 110);

    private final String word;
    private final double lowestBpm;
    private final double highestBpm;
    private final double centreBpm;

    Genre(String word, double lowestBpm, double highestBpm, double centreBpm) {
        this.word = word;
        this.lowestBpm = lowestBpm;
        this.highestBpm = highestBpm;
        this.centreBpm = centreBpm;
    }

    public String word() {
        return word;
    }

    public double lowestBpm() {
        return lowestBpm;
    }

    public double highestBpm() {
        return highestBpm;
    }

    public double centreBpm() {
        return centreBpm;
    }

    /** The genre named by a word, ignoring case and punctuation: {@code "Hip Hop"}, {@code "hip-hop"}, {@code "HIP_HOP"}. */
    public static Optional<Genre> named(String text) {
        String key = letters(text);
        return Arrays.stream(values())
                .filter(genre ->
                        letters(genre.word).equals(key) || letters(genre.name()).equals(key))
                .findFirst();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replace("&", "n").replaceAll("[^a-z]", "");
    }
}
