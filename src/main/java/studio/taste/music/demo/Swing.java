package studio.taste.music.demo;

/**
 * How far the off-beats are pushed back. Of each pair of short notes the first takes {@code share} of the time; positions in
 * between are stretched linearly, so beats stay where they are.
 *
 * @param share of the pair that the first note takes, 0.5 (straight) to 0.75
 * @param pairBeats length of the pair in beats: 0.5 for swung sixteenths, 1 for swung eighths
 */
public record Swing(double share, double pairBeats) {
    /** No swing. */
    static final Swing STRAIGHT = new Swing(0.5, 0.5);

    public Swing {
        if (!(share >= 0.5 && share <= 0.75)) {
            throw new IllegalArgumentException("swing is 50 % to 75 %, was " + 100 * share + " %");
        }
        if (pairBeats != 0.5 && pairBeats != 1) {
            throw new IllegalArgumentException("a swung pair is half a beat or a beat, was " + pairBeats);
        }
    }

    /** Position in beats of a position in steps; four steps to the beat, fractions and negative positions allowed. */
    double beatsAt(double step) {
        double pairs = step / Score.STEPS_PER_BEAT / pairBeats;
        double pair = Math.floor(pairs);
        double within = pairs - pair;
        double swung = within < 0.5 ? within * 2 * share : share + (within - 0.5) * 2 * (1 - share);
        return (pair + swung) * pairBeats;
    }
}
