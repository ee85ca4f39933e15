package studio.taste.remix;

import static studio.taste.remix.PromptTopic.CREATIVITY;
import static studio.taste.remix.PromptTopic.ENERGY;
import static studio.taste.remix.PromptTopic.OPENING;
import static studio.taste.remix.PromptTopic.VOCALS;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.taste.music.Genre;

/** The words a prompt may use, and what they do. Phrases are words with single spaces, in lower case, without hyphens. */
final class PromptLexicon {
    /** Words in the longest phrase. */
    static final int LONGEST_PHRASE = 4;

    /** What a word does in its clause. */
    enum Role {
        /** Says something of a topic by itself: "energetic". */
        QUALITY,
        /** Names a topic and leaves open which way: "vocals". */
        NOUN,
        /** Says which way of the nearest noun: "louder". With a topic it is a quality where there is no noun. */
        DIRECTION,
        /** Asks for more or less of what follows. */
        COMPARATIVE,
        /** Turns what follows round. */
        NEGATOR,
        /** Makes what follows stronger or weaker. */
        DEGREE,
        /** Says nothing. */
        FILLER
    }

    /**
     * @param topic what it is about; null where the role has none
     * @param value +1 or −1 for the way, or the factor of a degree; for the opening, + is building up
     */
    record Meaning(Role role, @Nullable PromptTopic topic, double value) {}

    private static final Map<String, Meaning> WORDS = new HashMap<>();
    private static final Map<String, Genre> GENRE_NICKNAMES = Map.of(
            "dnb", Genre.DRUM_AND_BASS,
            "d&b", Genre.DRUM_AND_BASS,
            "rap", Genre.HIP_HOP,
            "garage", Genre.UK_GARAGE,
            "jersey", Genre.JERSEY_CLUB,
            "afrobeat", Genre.AFROBEATS,
            "soul", Genre.RNB);

    static {
        say(
                Role.QUALITY,
                ENERGY,
                1,
                "energetic, energised, energized, powerful, driving, banging, banger, hard, hard hitting, intense, upbeat, lively, "
                        + "euphoric, party, club, dance, danceable, dancefloor, dance floor, aggressive, explosive, hype, hyped, "
                        + "pumping, fast, heavy, epic, huge, massive, peak time");
        say(
                Role.QUALITY,
                ENERGY,
                -1,
                "calm, chill, chilled, chilling, relaxed, relaxing, mellow, gentle, laid back, sleepy, soothing, dreamy, peaceful, "
                        + "downtempo, tender, lazy, slow, late night, background");
        say(
                Role.QUALITY,
                OPENING,
                1,
                "build, builds, building, build up, builds up, building up, buildup, slow build, slowly build, slowly builds, gradual, "
                        + "gradually, slow burn, long intro, takes its time, take your time, progressive, late vocals, vocals late, "
                        + "no vocals at the start, slow start, rising, tension");
        say(
                Role.QUALITY,
                OPENING,
                -1,
                "immediate, immediately, instant, instantly, straight in, straight to, straight into, straight away, right away, "
                        + "at once, hook first, chorus first, drop first, no intro, short intro, from the start, "
                        + "from the first bar, early vocals, vocals early, vocals first");
        say(
                Role.QUALITY,
                CREATIVITY,
                1,
                "creative, experimental, adventurous, wild, weird, crazy, unusual, surprising, surprise, bold, daring, risky, "
                        + "unexpected, strange, unconventional, quirky, odd");
        say(
                Role.QUALITY,
                CREATIVITY,
                -1,
                "safe, conservative, conventional, simple, predictable, familiar, careful, traditional, faithful, classic, usual");
        say(Role.QUALITY, VOCALS, 1, "vocal forward, vocal led, vocal driven, sing along");
        say(Role.QUALITY, VOCALS, -1, "instrumental");
        say(Role.NOUN, VOCALS, 0, "vocals, vocal, voice, voices, singing, singer, lyrics, acapella, a cappella");
        say(Role.NOUN, ENERGY, 0, "energy, power, drive, intensity, punch");
        say(Role.NOUN, CREATIVITY, 0, "creativity, experiment, experiments");
        say(
                Role.DIRECTION,
                null,
                1,
                "up, up front, upfront, forward, in front, on top, prominent, louder, higher, high, present, clear, clearer, dominant, "
                        + "strong, stronger, big, bigger, raise, boost, turn up, bring out, featured");
        say(
                Role.DIRECTION,
                null,
                -1,
                "down, back, buried, behind, in the background, lower, low, distant, weak, weaker, smaller, reduce, cut, turn down, "
                        + "tucked, tucked in, in the back");
        say(Role.DIRECTION, ENERGY, 1, "loud");
        say(Role.DIRECTION, ENERGY, -1, "quiet, quieter, soft, softer, subtle");
        say(Role.COMPARATIVE, null, 1, AskingWords.MORE);
        say(Role.COMPARATIVE, null, -1, AskingWords.LESS);
        say(Role.NEGATOR, null, -1, AskingWords.NEGATORS);
        say(Role.DEGREE, null, 2, AskingWords.STRONGLY);
        say(Role.DEGREE, null, 0.5, AskingWords.SLIGHTLY);
        say(Role.FILLER, null, 0, AskingWords.FILLERS);
    }

    private PromptLexicon() {}

    private static void say(Role role, @Nullable PromptTopic topic, double value, String words) {
        for (String word : words.split(", ")) {
            WORDS.put(word, new Meaning(role, topic, value));
        }
    }

    static Optional<Meaning> meaning(String phrase) {
        return Optional.ofNullable(WORDS.get(phrase));
    }

    static Optional<Genre> genre(String phrase) {
        return Optional.ofNullable(GENRE_NICKNAMES.get(phrase))
                .or(() -> Genre.named(phrase))
                .filter(genre -> genre != Genre.UNKNOWN);
    }
}
