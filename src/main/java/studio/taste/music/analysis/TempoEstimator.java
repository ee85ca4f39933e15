package studio.taste.music.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import studio.taste.music.Genre;

/**
 * Finds the tempo among metrical relatives: BeatRoot's guess and the strongest self-similarity of the onset curve, each times
 * 1/2, 2/3, 3/4, 1, 4/3, 3/2 and 2. The candidate wins that explains kick and snare best, weighed by how usual its tempo is
 * and how usual it is that drums strike so often in a beat. The latter keeps slow songs with eighths on the hat from being heard
 * twice as fast.
 */
final class TempoEstimator {
    private static final double[] RELATIVES = {0.5, 2 / 3.0, 0.75, 1, 4 / 3.0, 1.5, 2};
    private static final double SLOWEST_BPM = 50;
    private static final double FASTEST_BPM = 220;
    /** Tempi are most usual about here, and half an octave to either side are still common; log-normal. */
    private static final double USUAL_BPM = 120;

    private static final double USUAL_OCTAVES = 0.75;
    /** Outside its usual range a genre's tempo fades with this spread. */
    private static final double GENRE_OCTAVES = 0.15;
    /** Drums usually strike two to four times a beat, here in the middle of both; fewer or more is less usual, log-normal. */
    private static final double USUAL_STRIKES = 2.83;

    /** Wide enough that drums of plain crotchets are not heard at half their tempo. */
    private static final double USUAL_STRIKES_OCTAVES = 1.1;
    /** A longer gap between strikes is a rest and says nothing about their rate. */
    private static final double LONGEST_GAP_SECONDS = 1.5;
    /** Candidates closer than this are one. */
    private static final double SAME_SHARE = 0.02;

    /**
     * @param pulse the pulse found
     * @param confidence share of the winner's score in the sum of the best two, 0.5 to 1
     */
    record Estimate(Pulse pulse, double confidence) {}

    private TempoEstimator() {}

    /**
     * @param body onset strength of kick and snare, not modified
     * @param peaks the onsets in it
     * @param strikes all onsets, hats among them
     * @param beatRootPeriod BeatRoot's guess in seconds
     * @param genre whose usual tempi are more plausible
     */
    static Estimate estimate(
            float[] body, OnsetPeaks peaks, OnsetPeaks strikes, OptionalDouble beatRootPeriod, Genre genre) {
        double strikesPerSecond = rate(strikes);
        PulseFit fit = new PulseFit(peaks);
        List<Double> seeds = new ArrayList<>();
        beatRootPeriod.ifPresent(seeds::add);
        seeds.add(mostSelfSimilarPeriod(body));
        Pulse best = new Pulse(60 / USUAL_BPM, 0);
        double highest = 0;
        double second = 0;
        for (double period : relatives(seeds)) {
            Pulse pulse = fit.near(period);
            double score = fit.explains(pulse)
                    * plausibility(pulse.tempoBpm(), genre)
                    * usualness(strikesPerSecond * pulse.periodSeconds());
            boolean same = Math.abs(pulse.periodSeconds() / best.periodSeconds() - 1) < SAME_SHARE;
            if (score > highest) {
                second = same ? second : highest;
                highest = score;
                best = pulse;
            } else if (!same) {
                second = Math.max(second, score);
            }
        }
        return new Estimate(best, highest > 0 ? highest / (highest + second) : 0);
    }

    private static List<Double> relatives(List<Double> seeds) {
        List<Double> periods = new ArrayList<>();
        for (double seed : seeds) {
            for (double relative : RELATIVES) {
                double period = seed * relative;
                boolean known = periods.stream().anyMatch(other -> Math.abs(other / period - 1) < SAME_SHARE);
                if (!known && period >= 60 / FASTEST_BPM && period <= 60 / SLOWEST_BPM) {
                    periods.add(period);
                }
            }
        }
        return periods;
    }

    static double plausibility(double tempoBpm, Genre genre) {
        if (genre != Genre.UNKNOWN) {
            double outside =
                    Math.max(0, Math.max(log2(genre.lowestBpm() / tempoBpm), log2(tempoBpm / genre.highestBpm())));
            return Math.exp(-0.5 * Math.pow(outside / GENRE_OCTAVES, 2));
        }
        return Math.exp(-0.5 * Math.pow(log2(tempoBpm / USUAL_BPM) / USUAL_OCTAVES, 2));
    }

    private static double usualness(double strikesPerBeat) {
        return strikesPerBeat > 0
                ? Math.exp(-0.5 * Math.pow(log2(strikesPerBeat / USUAL_STRIKES) / USUAL_STRIKES_OCTAVES, 2))
                : 1;
    }

    /** Onsets per second where they follow each other; 0 when they never do. */
    private static double rate(OnsetPeaks strikes) {
        double seconds = 0;
        int gaps = 0;
        for (int i = 1; i < strikes.count(); i++) {
            double gap = strikes.seconds()[i] - strikes.seconds()[i - 1];
            if (gap <= LONGEST_GAP_SECONDS) {
                seconds += gap;
                gaps++;
            }
        }
        return gaps == 0 ? 0 : gaps / seconds;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** Lag of the highest autocorrelation of the curve between 0.3 and 1 s, the mean taken away. */
    private static double mostSelfSimilarPeriod(float[] curve) {
        double mean = 0;
        for (float value : curve) {
            mean += value / curve.length;
        }
        int best = OnsetStrength.FRAMES_PER_SECOND / 2;
        double highest = Double.NEGATIVE_INFINITY;
        for (int lag = 60; lag <= OnsetStrength.FRAMES_PER_SECOND; lag++) {
            double sum = 0;
            for (int i = lag; i < curve.length; i++) {
                sum += (curve[i] - mean) * (curve[i - lag] - mean);
            }
            if (sum > highest) {
                highest = sum;
                best = lag;
            }
        }
        return best / (double) OnsetStrength.FRAMES_PER_SECOND;
    }
}
