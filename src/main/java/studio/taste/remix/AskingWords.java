package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** English words of asking that mean the same whatever is asked for, and the search for phrases. Lists are separated by ", ". */
final class AskingWords {
    static final String MORE = "more, extra, plenty of, full of";
    static final String LESS = "less, fewer, low on, light on";
    static final String NEGATORS =
            "no, not, without, never, don't, dont, isn't, nothing, avoid, none of, not too, nothing too, nothing so";

    /** Double what follows. */
    static final String STRONGLY =
            "very, really, super, extremely, so, much, lots of, a lot of, totally, ultra, insanely, incredibly, way";

    /** Halve what follows. */
    static final String SLIGHTLY =
            "slightly, a bit, a bit of, bit, a little, little, somewhat, kind of, fairly, rather, mildly, quite, a touch";

    /** Say nothing. */
    static final String FILLERS =
            "a, an, the, and, or, with, of, in, on, at, to, for, it, its, it's, is, be, are, i, me, my, we, you, please, make, give, want, "
                    + "would, like, should, need, some, something, remix, mix, song, track, version, one, that, this, these, feel, "
                    + "vibe, vibes, mood, sound, sounds, style, kind, more of, keep, let, have, has, get, go, then, also, too, just, "
                    + "as, into, from, by, plan, music, start, starts, starting, end, ends, manner";

    static final List<String> CLAUSE_ENDS = List.of("but", "while", "though", "yet");

    private AskingWords() {}

    /**
     * Words grouped into the longest known phrases, from left to right; a word in no known phrase stands alone.
     *
     * @param longest words in the longest phrase
     */
    static List<String> phrases(List<String> words, int longest, Predicate<String> isKnown) {
        List<String> phrases = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int length = Math.min(longest, words.size() - from);
            while (length > 1 && !isKnown.test(String.join(" ", words.subList(from, from + length)))) {
                length--;
            }
            phrases.add(String.join(" ", words.subList(from, from + length)));
            from += length;
        }
        return phrases;
    }
}
