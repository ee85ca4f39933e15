package studio.taste.music.demo;

import java.util.Arrays;
import java.util.Optional;

/** The drum kits, as settings of the same few drum voices. */
public enum KitStyle {
    HOUSE("house", new Kick(49, 210, 0.022, 0.17, 0.45), new Snare(190, 0.45, 0.13), 0.040, 19_000, 1.5),
    POP("pop", new Kick(55, 170, 0.018, 0.14, 0.55), new Snare(196, 0.50, 0.17), 0.045, 19_000, 1.4),
    GARAGE("garage", new Kick(53, 190, 0.015, 0.11, 0.60), new Snare(228, 0.40, 0.09), 0.032, 19_000, 1.5),
    RNB("rnb", new Kick(46, 120, 0.028, 0.30, 0.35), new Snare(205, 0.35, 0.14), 0.030, 17_000, 1.5),
    AFRO("afro", new Kick(57, 130, 0.020, 0.13, 0.45), new Snare(240, 0.50, 0.10), 0.035, 18_000, 1.3),
    BOOM_BAP("boom-bap", new Kick(59, 150, 0.020, 0.14, 0.60), new Snare(184, 0.55, 0.16), 0.042, 12_500, 2.2),
    BREAKS("breaks", new Kick(58, 230, 0.013, 0.11, 0.65), new Snare(210, 0.50, 0.15), 0.045, 19_000, 1.9),
    DUSTY("dusty", new Kick(52, 110, 0.024, 0.16, 0.30), new Snare(172, 0.50, 0.13), 0.036, 8_500, 2.0);

    /**
     * @param hz pitch it falls to
     * @param sweepHz how far above that it starts
     * @param sweepSeconds time constant of the fall
     * @param decaySeconds time constant of the body
     * @param click amplitude of the beater
     */
    record Kick(double hz, double sweepHz, double sweepSeconds, double decaySeconds, double click) {}

    /**
     * @param hz pitch of the shell
     * @param tone share of the shell, the rest is the wires
     * @param decaySeconds time constant of the wires
     */
    record Snare(double hz, double tone, double decaySeconds) {}

    private final String word;
    private final Kick kick;
    private final Snare snare;
    private final double hatDecaySeconds;
    private final double brightHz;
    private final double drive;

    KitStyle(String word, Kick kick, Snare snare, double hatDecaySeconds, double brightHz, double drive) {
        this.word = word;
        this.kick = kick;
        this.snare = snare;
        this.hatDecaySeconds = hatDecaySeconds;
        this.brightHz = brightHz;
        this.drive = drive;
    }

    static Optional<KitStyle> named(String word) {
        return Arrays.stream(values()).filter(style -> style.word.equals(word)).findFirst();
    }

    Kick kick() {
        return kick;
    }

    Snare snare() {
        return snare;
    }

    double hatDecaySeconds() {
        return hatDecaySeconds;
    }

    /** Where the sampler's low-pass lies. */
    double brightHz() {
        return brightHz;
    }

    /** How hard the drum bus is driven, 1 clean. */
    double drive() {
        return drive;
    }
}
