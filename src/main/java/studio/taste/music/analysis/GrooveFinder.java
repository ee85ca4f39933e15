package studio.taste.music.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import studio.taste.music.BeatGrid;
import studio.taste.music.Groove;

/**
 * Describes how drum onsets lie on the beats: their offsets, how far off-beats are pushed back, and the patterns of kick and snare.
 */
final class GrooveFinder {
    /** An onset this close to a beat, in beats, belongs to it. */
    private static final double NEAR_BEATS = 0.12;

    private static final double SHARE_STEP = 0.005;
    /** Half width in pairs within which onsets count for a swing share. */
    private static final double SHARE_REACH = 0.05;
    /** Off-beats are sought between these shares of a pair; straight sixteenths, at 0.75, stay out of reach. */
    private static final double LEAST_SHARE = 0.45;

    private static final double MOST_SHARE = 0.69;
    /** A share up to this is straight. */
    private static final double STRAIGHT_SHARE = 0.53;
    /** Swing is certain when this share of all pairs has an off-beat of full strength. */
    private static final double CERTAIN_OFF_BEATS = 0.25;
    /** So few off-beats are chance. */
    private static final double LEAST_CONFIDENCE = 0.1;
    /** Too few onsets say nothing about a groove. */
    private static final int FEWEST_ONSETS = 8;

    private final OnsetPeaks onsets;
    private final BeatGrid grid;

    private GrooveFinder(OnsetPeaks onsets, BeatGrid grid) {
        this.onsets = onsets;
        this.grid = grid;
    }

    static Groove find(OnsetStrength drums, BeatGrid grid) {
        OnsetPeaks hits = OnsetPeaks.of(drums.all());
        if (hits.count() < FEWEST_ONSETS) {
            return Groove.NONE;
        }
        GrooveFinder finder = new GrooveFinder(hits, grid);
        Swing swing = finder.swing();
        if (swing.confidence() < LEAST_CONFIDENCE) {
            // Soft hats are heard in the high band only.
            swing = new GrooveFinder(OnsetPeaks.of(drums.strokes()), grid).swing();
        }
        double[] offsets = finder.offsetsSeconds();
        return new Groove(
                swing.share(),
                swing.pairBeats(),
                swing.confidence(),
                quantile(offsets, 0.5),
                quantile(offsets, 0.75) - quantile(offsets, 0.25),
                pattern(drums.low(), grid),
                pattern(drums.mid(), grid));
    }

    private record Swing(double share, double pairBeats, double confidence) {}

    /** Swung eighths when the off-beat eighths come late; otherwise the sixteenths decide, where there are any. */
    private Swing swing() {
        Swing eighths = swing(1);
        if (eighths.share() > STRAIGHT_SHARE) {
            return eighths;
        }
        Swing sixteenths = swing(0.5);
        return sixteenths.share() > STRAIGHT_SHARE ? sixteenths : eighths;
    }

    private Swing swing(double pairBeats) {
        int steps = (int) Math.round((MOST_SHARE - LEAST_SHARE) / SHARE_STEP);
        double best = 0.5;
        double highest = 0;
        for (int i = 0; i <= steps; i++) {
            double share = LEAST_SHARE + i * SHARE_STEP;
            double weight = weightAt(share, pairBeats);
            if (weight > highest * (1 + 1e-9)) {
                highest = weight;
                best = share;
            }
        }
        double pairs = grid.beats() / pairBeats;
        double strong = quantile(onsets.weights(), 0.75);
        double confidence = Math.min(1, highest / Math.max(1e-9, strong * pairs * CERTAIN_OFF_BEATS));
        double share = confidence < LEAST_CONFIDENCE ? 0.5 : Math.max(0.5, mean(best, pairBeats));
        return new Swing(share, pairBeats, confidence);
    }

    /** Strength of the onsets near a share of the pairs, less the farther off they are. */
    private double weightAt(double share, double pairBeats) {
        double weight = 0;
        for (int i = 0; i < onsets.count(); i++) {
            double away = Math.abs(shareOf(i, pairBeats) - share);
            weight += onsets.weights()[i] * Math.max(0, 1 - away / SHARE_REACH);
        }
        return weight;
    }

    /** Weighted mean share of the onsets near one. */
    private double mean(double share, double pairBeats) {
        double sum = 0;
        double weights = 1e-12;
        for (int i = 0; i < onsets.count(); i++) {
            double at = shareOf(i, pairBeats);
            double weight = Math.abs(at - share) < SHARE_REACH ? onsets.weights()[i] : 0;
            sum += weight * at;
            weights += weight;
        }
        return sum > 0 ? sum / weights : share;
    }

    /** Where in its pair an onset lies, 0 to 1. */
    private double shareOf(int onset, double pairBeats) {
        double pairs = grid.beatAt(onsets.seconds()[onset]) / pairBeats;
        return pairs - Math.floor(pairs);
    }

    private double[] offsetsSeconds() {
        double[] offsets = new double[onsets.count()];
        int count = 0;
        for (double seconds : onsets.seconds()) {
            double beat = grid.beatAt(seconds);
            if (Math.abs(beat - Math.rint(beat)) < NEAR_BEATS) {
                offsets[count++] = seconds - grid.secondsAt(Math.rint(beat));
            }
        }
        return Arrays.copyOf(offsets, count);
    }

    /** Mean over the bars of the strength near each sixteenth, relative to the strongest sixteenth. */
    private static List<Double> pattern(float[] strength, BeatGrid grid) {
        double[] sums = new double[Groove.STEPS];
        double perBeat = Groove.STEPS / (double) BeatGrid.BEATS_PER_BAR;
        int steps = (int) ((grid.beats() - 1) * perBeat);
        for (int step = 0; step < steps; step++) {
            double centre = grid.secondsAt(step / perBeat) * OnsetStrength.FRAMES_PER_SECOND;
            double next = grid.secondsAt((step + 1) / perBeat) * OnsetStrength.FRAMES_PER_SECOND;
            double half = (next - centre) / 2;
            float highest = 0;
            for (int t = (int) Math.max(0, Math.ceil(centre - half)); t < centre + half && t < strength.length; t++) {
                highest = Math.max(highest, strength[t]);
            }
            sums[step % Groove.STEPS] += highest;
        }
        double strongest = Arrays.stream(sums).max().orElse(0);
        if (strongest <= 0) {
            return Collections.nCopies(Groove.STEPS, 0.0);
        }
        List<Double> pattern = new ArrayList<>();
        for (double sum : sums) {
            pattern.add(sum / strongest);
        }
        return pattern;
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
