package studio.taste.music.demo;

import java.util.Arrays;
import java.util.Optional;

/** The basses, as settings of one voice. */
public enum BassStyle {
    /** Sine with a little warmth and a long fall, as from a tuned kick. */
    SUB("sub", new Mix(1, 0.10, 0, 1.6), new Filter(160, 300, 0.10, 0.7), new Shape(0.006, 1.4, 0.25, 0.06), 0.060),
    /** Plain and full, for songs. */
    ROUND(
            "round",
            new Mix(0.75, 0.45, 0, 1.3),
            new Filter(220, 900, 0.14, 0.8),
            new Shape(0.004, 0.9, 0.5, 0.05),
            0.020),
    /** Short and resonant, for dancing. */
    PLUCKED(
            "plucked",
            new Mix(0.7, 0.6, 0, 1.5),
            new Filter(180, 1700, 0.09, 1.6),
            new Shape(0.003, 0.35, 0.45, 0.03),
            0.012),
    /** Two saws that beat against each other. */
    REESE(
            "reese",
            new Mix(0.75, 0.55, 0.011, 1.7),
            new Filter(420, 500, 0.5, 0.9),
            new Shape(0.010, 3, 0.8, 0.05),
            0.045),
    /** A finger on a string. */
    FINGER(
            "finger",
            new Mix(0.6, 0.55, 0, 1.2),
            new Filter(260, 1300, 0.07, 0.7),
            new Shape(0.005, 0.5, 0.45, 0.05),
            0.030);

    /**
     * @param sine amplitude of the fundamental
     * @param saw amplitude of the saw
     * @param detune of a second saw, as a frequency ratio minus one; 0 for none
     * @param drive into the saturation, 1 clean
     */
    record Mix(double sine, double saw, double detune, double drive) {}

    /**
     * @param baseHz cutoff at rest
     * @param sweepHz how far the envelope opens it
     * @param sweepSeconds time constant of its closing
     * @param resonance quality of the filter
     */
    record Filter(double baseHz, double sweepHz, double sweepSeconds, double resonance) {}

    /**
     * @param attackSeconds time constant
     * @param decaySeconds time constant of the fall to the sustain
     * @param sustain level, 0 to 1
     * @param releaseSeconds time constant
     */
    record Shape(double attackSeconds, double decaySeconds, double sustain, double releaseSeconds) {}

    private final String word;
    private final Mix mix;
    private final Filter filter;
    private final Shape shape;
    private final double glideSeconds;

    BassStyle(String word, Mix mix, Filter filter, Shape shape, double glideSeconds) {
        this.word = word;
        this.mix = mix;
        this.filter = filter;
        this.shape = shape;
        this.glideSeconds = glideSeconds;
    }

    static Optional<BassStyle> named(String word) {
        return Arrays.stream(values()).filter(style -> style.word.equals(word)).findFirst();
    }

    Mix mix() {
        return mix;
    }

    Filter filter() {
        return filter;
    }

    Shape shape() {
        return shape;
    }

    /** Time constant of the slide between notes that touch. */
    double glideSeconds() {
        return glideSeconds;
    }
}
