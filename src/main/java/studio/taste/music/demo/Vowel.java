package studio.taste.music.demo;

/** The five sung vowels, as in Italian. */
public enum Vowel {
    A,
    E,
    I,
    O,
    U;

    /** @throws IllegalArgumentException when the letter is none of {@code aeiou} */
    static Vowel of(char letter) {
        int index = "aeiou".indexOf(letter);
        if (index < 0) {
            throw new IllegalArgumentException("\"" + letter + "\" is not a vowel");
        }
        return values()[index];
    }
}
