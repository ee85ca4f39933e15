package studio.taste.music.analysis;

/**
 * Follows beats whose tempo wanders, by dynamic programming: D(t) = s(t) + max over τ of D(t−τ) − α·ln²(τ/P), where s is onset
 * strength in units of its standard deviation and P the mean period.
 *
 * <p>Source: D. Ellis, "Beat tracking by dynamic programming", J. New Music Research 36 (2007), eqs. 1–3.
 */
final class BeatTracker {
    /** Weight α of a steady tempo against onset strength. */
    private static final double TIGHTNESS = 100;

    private BeatTracker() {}

    /**
     * @param strength onset strength at {@link OnsetStrength#FRAMES_PER_SECOND}, not modified
     * @param periodSeconds mean beat period
     * @return beat times in seconds, increasing, from near the start of the curve to near its end
     */
    static double[] follow(float[] strength, double periodSeconds) {
        double deviation = standardDeviation(strength);
        double period = periodSeconds * OnsetStrength.FRAMES_PER_SECOND;
        int shortest = Math.max(1, (int) Math.round(period / 2));
        int longest = (int) Math.round(period * 2);
        double[] cost = new double[longest + 1];
        for (int lag = shortest; lag <= longest; lag++) {
            cost[lag] = -TIGHTNESS * Math.pow(Math.log(lag / period), 2);
        }
        double[] score = new double[strength.length];
        int[] before = new int[strength.length];
        for (int t = 0; t < strength.length; t++) {
            double best = 0;
            before[t] = -1;
            for (int lag = shortest; lag <= Math.min(longest, t); lag++) {
                double value = score[t - lag] + cost[lag];
                if (value > best) {
                    best = value;
                    before[t] = t - lag;
                }
            }
            score[t] = strength[t] / deviation + best;
        }
        return trace(score, before, longest);
    }

    private static double[] trace(double[] score, int[] before, int longest) {
        int at = Math.max(0, score.length - longest);
        for (int t = at; t < score.length; t++) {
            at = score[t] > score[at] ? t : at;
        }
        double[] reversed = new double[score.length];
        int count = 0;
        for (int t = at; t >= 0; t = before[t]) {
            reversed[count++] = t / (double) OnsetStrength.FRAMES_PER_SECOND;
        }
        double[] beats = new double[count];
        for (int i = 0; i < count; i++) {
            beats[i] = reversed[count - 1 - i];
        }
        return beats;
    }

    private static double standardDeviation(float[] values) {
        double mean = 0;
        for (float value : values) {
            mean += value / values.length;
        }
        double centre = mean;
        double variance = 0;
        for (float value : values) {
            variance += (value - centre) * (value - centre) / values.length;
        }
        return Math.max(1e-9, Math.sqrt(variance));
    }

    /** Beats added at the tempo of either end, so that they cover 0 to {@code durationSeconds}. */
    static double[] extended(double[] beats, double durationSeconds) {
        double opening = beats[1] - beats[0];
        double closing = beats[beats.length - 1] - beats[beats.length - 2];
        int earlier = Math.max(0, (int) Math.floor(beats[0] / opening));
        int later = Math.max(0, (int) Math.floor((durationSeconds - beats[beats.length - 1]) / closing));
        double[] all = new double[earlier + beats.length + later];
        for (int i = 0; i < earlier; i++) {
            all[i] = beats[0] - (earlier - i) * opening;
        }
        System.arraycopy(beats, 0, all, earlier, beats.length);
        for (int i = 0; i < later; i++) {
            all[earlier + beats.length + i] = beats[beats.length - 1] + (i + 1) * closing;
        }
        return all;
    }
}
