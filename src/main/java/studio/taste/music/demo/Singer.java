package studio.taste.music.demo;

import java.util.Arrays;
import java.util.Optional;

/**
 * The voices. Formants of the sung vowels are rounded from published averages for singers (X. Rodet's tables for the voice
 * types); the two highest are the voice's own and hardly move.
 */
public enum Singer {
    SOPRANO(
            "soprano",
            new double[][] {{800, 1200, 2900}, {420, 2000, 2800}, {320, 2200, 2950}, {480, 900, 2830}, {360, 780, 2700}
            },
            new double[] {3800, 4900, 6200, 7600},
            0.58,
            5.8),
    ALTO(
            "alto",
            new double[][] {{760, 1150, 2800}, {430, 1750, 2700}, {330, 1950, 2750}, {460, 840, 2800}, {340, 730, 2600}
            },
            new double[] {3500, 4700, 5900, 7300},
            0.55,
            5.5),
    TENOR(
            "tenor",
            new double[][] {{660, 1090, 2600}, {410, 1700, 2550}, {300, 1880, 2700}, {420, 800, 2550}, {330, 640, 2500}
            },
            new double[] {3200, 4100, 5300, 6600},
            0.48,
            5.2);

    private final String word;
    private final double[][] vowelFormantsHz;
    private final double[] upperFormantsHz;
    private final double openQuotient;
    private final double vibratoHz;

    Singer(String word, double[][] vowelFormantsHz, double[] upperFormantsHz, double openQuotient, double vibratoHz) {
        this.word = word;
        this.vowelFormantsHz = vowelFormantsHz;
        this.upperFormantsHz = upperFormantsHz;
        this.openQuotient = openQuotient;
        this.vibratoHz = vibratoHz;
    }

    static Optional<Singer> named(String word) {
        return Arrays.stream(values())
                .filter(singer -> singer.word.equals(word))
                .findFirst();
    }

    /** The lowest three formants of a vowel in Hz; shared, not modified. */
    double[] formantsHz(Vowel vowel) {
        return vowelFormantsHz[vowel.ordinal()];
    }

    /** Formants above the third, in Hz; shared, not modified. */
    double[] upperFormantsHz() {
        return upperFormantsHz;
    }

    /** Share of the period in which the glottis is open. */
    double openQuotient() {
        return openQuotient;
    }

    double vibratoHz() {
        return vibratoHz;
    }
}
