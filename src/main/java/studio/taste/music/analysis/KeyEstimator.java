package studio.taste.music.analysis;

import studio.taste.music.CamelotKey;

/**
 * Finds the key whose profile the pitch classes follow best (Pearson correlation over the 24 keys), with a little help from the
 * bass, which likes to open phrases on the tonic: a minor key and its relative major share their notes and are told apart by it.
 *
 * <p>Source of the method: C. Krumhansl, "Cognitive Foundations of Musical Pitch" (1990), ch. 4; of the profiles: J. Albrecht
 * and D. Shanahan, "The use of large corpora to train a new type of key-finding algorithm", Music Perception 31 (2013). Of four
 * sets of profiles tried, this one with this weight of the bass was right most often.
 */
final class KeyEstimator {
    private static final double[] MAJOR = {
        0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081
    };
    private static final double[] MINOR = {
        0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052
    };
    /** Weight of the bass on the tonic, and of half as much on its fifth, against the correlation. */
    private static final double BASS_WEIGHT = 0.3;
    /** A lead of this much over the runner-up counts as certain. */
    private static final double CERTAIN_LEAD = 0.3;

    /**
     * @param key the key found
     * @param confidence 0 to 1, from its lead over the runner-up
     */
    record Estimate(CamelotKey key, double confidence) {}

    private KeyEstimator() {}

    /**
     * @param chroma strength of the pitch classes C to B in the harmonic stems
     * @param bassChroma the same in the bass where phrases open; all zero when there is none
     */
    static Estimate estimate(double[] chroma, double[] bassChroma) {
        double[] bass = asDeviation(bassChroma);
        CamelotKey best = CamelotKey.of(0, false);
        double highest = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int tonic = 0; tonic < 12; tonic++) {
            for (boolean minor : new boolean[] {false, true}) {
                double score = correlation(chroma, minor ? MINOR : MAJOR, tonic)
                        + BASS_WEIGHT * (bass[tonic] + 0.5 * bass[(tonic + 7) % 12]);
                if (score > highest) {
                    second = highest;
                    highest = score;
                    best = CamelotKey.of(tonic, minor);
                } else {
                    second = Math.max(second, score);
                }
            }
        }
        double lead = highest - second;
        return new Estimate(best, Double.isFinite(lead) ? Math.max(0, Math.min(1, lead / CERTAIN_LEAD)) : 0);
    }

    private static double correlation(double[] chroma, double[] profile, int tonic) {
        double[] a = asDeviation(chroma);
        double[] b = asDeviation(profile);
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += a[(i + tonic) % 12] * b[i];
        }
        return sum;
    }

    /** The vector less its mean, scaled to unit length; zeros stay zeros. */
    private static double[] asDeviation(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double square = 0;
        double[] deviation = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviation[i] = values[i] - mean;
            square += deviation[i] * deviation[i];
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < values.length && length > 0; i++) {
            deviation[i] /= length;
        }
        return deviation;
    }
}
