package studio.taste.remix;

import java.util.Locale;
import java.util.Optional;
import studio.taste.music.Song;
import studio.taste.music.StemRole;

/**
 * Finds the common tempo of two songs.
 *
 * <p>Each song may be counted at half, its own or double tempo. Octaves of one song differ by a factor of two, so at most one
 * pairing lies within 3 % or 8 % of 1:1, and taking the least total stretch prefers exact octaves without a rule of its own. Of equal
 * pairings the one that leaves the instrumental's count alone wins, because the drums carry the beat, then the one that leaves
 * the vocal's.
 */
final class TempoMatch {
    /** Most a stem may be stretched; the safe limits are tighter. */
    static double hardLimit(StemRole role) {
        return switch (role) {
            case DRUMS -> 0.12;
            case BASS -> 0.20;
            case VOCALS -> 0.35;
            case OTHER -> 0.40;
        };
    }

    /** Slowing down leaves more artefacts than speeding up. */
    private static final double SLOWING_PENALTY = 1.5;

    /** Beyond a gap of 20 % the vocal is stretched by no more than this. */
    private static final double FAR_VOCAL_LIMIT = 0.12;

    private static final double[] OCTAVES = {1, 2, 0.5};

    private TempoMatch() {}

    /** The least stretched pairing, whether it is within the limits or not. */
    static TempoDecision choose(double vocalBpm, double instrumentalBpm) {
        double bestCost = Double.POSITIVE_INFINITY;
        double vocalOctave = 1;
        double instrumentalOctave = 1;
        for (double i : OCTAVES) {
            for (double v : OCTAVES) {
                double cost = cost(vocalBpm * v, instrumentalBpm * i);
                if (cost < bestCost - 1e-9) {
                    bestCost = cost;
                    vocalOctave = v;
                    instrumentalOctave = i;
                }
            }
        }
        double vocal = vocalBpm * vocalOctave;
        double instrumental = instrumentalBpm * instrumentalOctave;
        double target = target(vocal, instrumental);
        return new TempoDecision(
                target,
                target / vocal,
                target / instrumental,
                1 / vocalOctave,
                1 / instrumentalOctave,
                reason(target, vocalBpm, vocalOctave, instrumentalBpm, instrumentalOctave));
    }

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

    /** Says why the pairing is beyond what a stem can bear, empty when it is not. */
    static Optional<Refusal> refusal(Song vocal, Song instrumental, TempoDecision tempo) {
        double drums = tempo.instrumentalStretch() - 1;
        if (Math.abs(drums) <= hardLimit(StemRole.DRUMS) + 1e-9) {
            return Optional.empty();
        }
        double instrumentalBpm = instrumental.analysis().tempoBpm();
        // The furthest vocal tempo: drums and vocal both at their limits, towards each other.
        double reach = (1 + hardLimit(StemRole.DRUMS)) / (1 - FAR_VOCAL_LIMIT);
        double slowest = instrumentalBpm * (1 - hardLimit(StemRole.DRUMS)) / (1 + FAR_VOCAL_LIMIT);
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
                        100 * hardLimit(StemRole.DRUMS)),
                String.format(
                        Locale.ROOT,
                        "Vocals between %s and %s bpm would fit, or half or double that.",
                        bpm(Math.ceil(slowest)),
                        bpm(Math.floor(instrumentalBpm * reach)))));
    }

    private static double gap(double vocal, double instrumental) {
        return Math.abs(vocal - instrumental) / Math.max(vocal, instrumental);
    }

    private static double cost(double vocal, double instrumental) {
        double target = target(vocal, instrumental);
        return effort(target / vocal) + effort(target / instrumental);
    }

    private static double effort(double stretch) {
        return stretch >= 1 ? stretch - 1 : SLOWING_PENALTY * (1 - stretch);
    }

    private static String reason(double target, double vocal, double vocalOctave, double instrumental, double octave) {
        String counted = counted("vocals", vocalOctave) + counted("instruments", octave);
        return String.format(
                Locale.ROOT,
                "Vocals at %s bpm and instruments at %s bpm%s are %.0f %% apart and meet at %s bpm.",
                bpm(vocal),
                bpm(instrumental),
                counted.isEmpty() ? "" : " (" + counted.substring(2) + ")",
                100 * gap(vocal * vocalOctave, instrumental * octave),
                bpm(target));
    }

    private static String counted(String who, double octave) {
        if (octave == 1) {
            return "";
        }
        return ", " + who + " counted at " + (octave > 1 ? "double" : "half") + " tempo";
    }

    private static String bpm(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
