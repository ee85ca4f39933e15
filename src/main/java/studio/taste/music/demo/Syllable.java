package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sung syllable: a consonant or none, one vowel or two that glide into each other, a consonant or none. {@code ~} in a score
 * carries the vowel of the note before on to a new pitch.
 *
 * @param onset before the vowel
 * @param vowels one or two, or none for a carried vowel
 * @param coda after the vowel
 */
public record Syllable(Optional<Consonant> onset, List<Vowel> vowels, Optional<Consonant> coda) {
    private static final Pattern SPELLING = Pattern.compile("([^aeiou]*)([aeiou]{1,2})([^aeiou]*)");

    public Syllable {
        vowels = List.copyOf(vowels);
    }

    /**
     * @throws IllegalArgumentException with a sentence when it cannot be sung
     */
    static Syllable parse(String text) {
        if (text.equals("~")) {
            return new Syllable(Optional.empty(), List.of(), Optional.empty());
        }
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is not a syllable: write a consonant, one or two of a e i o u, and a consonant, or ~");
        }
        List<Vowel> vowels = new ArrayList<>();
        for (char letter : matcher.group(2).toCharArray()) {
            vowels.add(Vowel.of(letter));
        }
        return new Syllable(consonant(matcher.group(1), text), vowels, consonant(matcher.group(3), text));
    }

    private static Optional<Consonant> consonant(String letters, String syllable) {
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Consonant.spelled(letters)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + letters + "\" in \"" + syllable + "\" is not a consonant the voice can sing")));
    }

    /** Whether the vowel of the note before goes on. */
    boolean carried() {
        return vowels.isEmpty();
    }
}
