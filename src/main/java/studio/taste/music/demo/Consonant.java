package studio.taste.music.demo;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The consonants the voice can sing, each as what it does to the vocal tract for a moment: the formants it pulls towards,
 * how much voice goes on, and what noise it makes. Formant places are the usual ones of acoustic phonetics (D. H. Klatt,
 * 1980, table III, rounded); lengths are those of slow singing.
 */
public enum Consonant {
    H("h", 0.070, 0.10, null, 0.55, 0, 0, 0),
    S("s", 0.110, 0, null, 0, 0.55, 7200, 0),
    SH("sh", 0.100, 0, null, 0, 0.5, 3600, 0),
    F("f", 0.085, 0, null, 0.05, 0.2, 8500, 0),
    V("v", 0.060, 0.45, new double[] {280, 1100, 2300}, 0, 0.08, 7500, 0),
    Z("z", 0.080, 0.4, new double[] {280, 1600, 2600}, 0, 0.25, 7000, 0),
    M("m", 0.075, 0.42, new double[] {260, 1050, 2200}, 0, 0, 0, 0),
    N("n", 0.065, 0.42, new double[] {270, 1500, 2500}, 0, 0, 0, 0),
    L("l", 0.060, 0.60, new double[] {350, 1250, 2750}, 0, 0, 0, 0),
    R("r", 0.060, 0.60, new double[] {350, 1200, 1650}, 0, 0, 0, 0),
    W("w", 0.070, 0.60, new double[] {310, 650, 2300}, 0, 0, 0, 0),
    Y("y", 0.070, 0.60, new double[] {290, 2150, 2950}, 0, 0, 0, 0),
    B("b", 0.055, 0.16, new double[] {220, 800, 2100}, 0, 0.3, 900, 0.008),
    D("d", 0.050, 0.16, new double[] {220, 1650, 2600}, 0, 0.4, 3200, 0.009),
    G("g", 0.055, 0.16, new double[] {220, 1900, 2300}, 0, 0.35, 1900, 0.012),
    P("p", 0.075, 0, new double[] {300, 850, 2150}, 0.25, 0.4, 1000, 0.012),
    T("t", 0.075, 0, new double[] {300, 1650, 2600}, 0.25, 0.65, 4800, 0.018),
    K("k", 0.080, 0, new double[] {300, 1900, 2400}, 0.3, 0.55, 2200, 0.020);

    private final String spelling;
    private final double seconds;
    private final double voicing;
    private final double[] formantsHz;
    private final double aspiration;
    private final double friction;
    private final double frictionHz;
    private final double burstSeconds;

    Consonant(
            String spelling,
            double seconds,
            double voicing,
            double @Nullable [] formantsHz,
            double aspiration,
            double friction,
            double frictionHz,
            double burstSeconds) {
        this.spelling = spelling;
        this.seconds = seconds;
        this.voicing = voicing;
        this.formantsHz = formantsHz == null ? new double[0] : formantsHz;
        this.aspiration = aspiration;
        this.friction = friction;
        this.frictionHz = frictionHz;
        this.burstSeconds = burstSeconds;
    }

    static Optional<Consonant> spelled(String letters) {
        return Arrays.stream(values())
                .filter(consonant -> consonant.spelling.equals(letters))
                .findFirst();
    }

    /** Length in seconds, closure and burst together. */
    double seconds() {
        return seconds;
    }

    /** Voice that goes on, 0 to 1 of a vowel's. */
    double voicing() {
        return voicing;
    }

    /** The lowest three formants; empty when the vowel's own are kept. Shared, not modified. */
    double[] formantsHz() {
        return formantsHz;
    }

    /** Breath through the vowel's formants, 0 to 1. */
    double aspiration() {
        return aspiration;
    }

    /** Noise at the teeth or lips, 0 to 1. */
    double friction() {
        return friction;
    }

    /** Centre of that noise. */
    double frictionHz() {
        return frictionHz;
    }

    /** Length of the burst that ends a plosive; 0 for consonants whose noise goes on throughout. */
    double burstSeconds() {
        return burstSeconds;
    }
}
