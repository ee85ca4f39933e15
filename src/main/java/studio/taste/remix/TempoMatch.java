package studio.taste.remix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import studio.taste.music.Song;
import studio.taste.music.StemRole;

/** The common tempo of two songs, whose octaves were resolved; see {@link TempoPairing} for those. */
final class TempoMatch {
    /** Beyond a gap of 20 % the vocal is stretched by no more than this. */
    private static final double FAR_VOCAL_LIMIT = 0.12;

    private TempoMatch() {}

    /** Target tempo of two songs counted in the same octave, all in beats per minute. */
    static double target(double vocal, double instrumental) {
        double gap = gap(vocal, instrumental);
        if (gap <= 0.04) {
            return instrumental;
        }
        if (gap <= 0.10) {
            return 0.65 * instrumental + 0.35 * vocal;
        }
        double target = 0.70 * instrumental + 0.30 * vocal;
        if (gap <= 0.20) {
            return target;
        }
        return Math.max(vocal * (1 - FAR_VOCAL_LIMIT), Math.min(vocal * (1 + FAR_VOCAL_LIMIT), target));
    }

    static double gap(double vocal, double instrumental) {
        return Math.abs(vocal - instrumental) / Math.max(vocal, instrumental);
    }

    /**
     * Says why even the best pairing is beyond what a stem can bear, empty when it is not. Only the drums can be: the vocals are
     * kept within 12 %, and what the drums bear the other instruments bear.
     *
     * @param pairings as {@link TempoPairing#all} gives them
     * @param rareWouldFit asked whether counting 2:3 or 3:4 would make them fit
     */
    static Optional<Refusal> refusal(
            Song vocal, Song instrumental, List<TempoPairing> pairings, BooleanSupplier rareWouldFit) {
        if (pairings.get(0).isPossible()) {
            return Optional.empty();
        }
        double drums = pairings.get(0).tempo().instrumentalStretch() - 1;
        double limit = StemStretch.hardLimit(StemRole.DRUMS);
        double instrumentalBpm = instrumental.analysis().tempoBpm();
        // The furthest vocal tempo: drums and vocal both at their limits, towards each other.
        double reach = (1 + limit) / (1 - FAR_VOCAL_LIMIT);
        double slowest = instrumentalBpm * (1 - limit) / (1 + FAR_VOCAL_LIMIT);
        return Optional.of(new Refusal(
                String.format(
                        Locale.ROOT,
                        "The tempi are too far apart: %s bpm for the vocals of \"%s\" and %s bpm for the drums of \"%s\", "
                                + "which would have to play %.0f %% %s (at most %.0f %%).",
                        bpm(vocal.analysis().tempoBpm()),
                        vocal.title(),
                        bpm(instrumentalBpm),
                        instrumental.title(),
                        100 * Math.abs(drums),
                        drums > 0 ? "faster" : "slower",
                        100 * limit),
                String.format(
                        Locale.ROOT,
                        "Vocals between %s and %s bpm would fit, or half or double that%s.",
                        bpm(Math.ceil(slowest)),
                        bpm(Math.floor(instrumentalBpm * reach)),
                        rareWouldFit.getAsBoolean()
                                ? "; so would these, counted two beats on three or three on four, from creativity "
                                        + PlanPrompt.RARE_RATIOS_FROM + " on"
                                : "")));
    }

    static String bpm(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
