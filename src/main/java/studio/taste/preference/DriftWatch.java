package studio.taste.preference;

/**
 * Whether predictions have got worse than they claim to be: a one-sided CUSUM (Page 1954) of the surprise at each choice. A choice of
 * probability p among options of entropy H surprises by −ln p − H, of mean 0 while predictions are calibrated, taken in units of
 * its deviation under the prediction. An immutable value.
 *
 * @param level 0 and above; where the sum of surprises stands
 */
public record DriftWatch(double level) {
    /** What each choice takes off the sum, in deviations: half of the shift that is looked for. */
    private static final double ALLOWANCE = 0.5;

    /** Level from which a drift is reported: of calibrated predictions of 8 options 4 in 100 runs of 60 choices come to it by chance. */
    public static final double ALARM_LEVEL = 8;

    /** A prediction whose surprise deviates by less than this favours nothing. */
    private static final double LEAST_DEVIATION = 1e-3;

    public DriftWatch {
        if (!(level >= 0) || Double.isInfinite(level)) {
            throw new IllegalArgumentException("the level must be 0 or more and finite, was " + level);
        }
    }

    /** Before the first choice. */
    public static DriftWatch start() {
        return new DriftWatch(0);
    }

    /**
     * With one more choice. A prediction that favours nothing tells nothing and leaves the level as it is.
     *
     * @param probabilities what was expected before it, K numbers; not modified
     * @param chosen index of the pick
     */
    public DriftWatch after(double[] probabilities, int chosen) {
        double entropy = 0;
        double square = 0;
        for (double p : probabilities) {
            if (p > 0) {
                entropy -= p * Math.log(p);
                square += p * Math.log(p) * Math.log(p);
            }
        }
        double deviation = Math.sqrt(Math.max(0, square - entropy * entropy));
        if (deviation < LEAST_DEVIATION) {
            return this;
        }
        double surprise = -Math.log(Math.max(Double.MIN_NORMAL, probabilities[chosen])) - entropy;
        return new DriftWatch(Math.max(0, level + surprise / deviation - ALLOWANCE));
    }

    /** Whether the choices have become other than the belief expects them. */
    public boolean alarm() {
        return level >= ALARM_LEVEL;
    }
}
