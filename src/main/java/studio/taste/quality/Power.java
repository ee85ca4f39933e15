package studio.taste.quality;

import studio.taste.preference.StandardNormal;

/** How much a number of decided pairs can show, by the exact binomial test against one half, two-sided at 5 %. */
public final class Power {
    /** A ranker that is right as often is worth having; the statement is made for it. */
    public static final double WORTHWHILE = 0.65;

    private static final double LEVEL = 0.025;
    /** A power that is enough. */
    public static final double WANTED = 0.8;

    private static final int MOST = 100_000;

    private Power() {}

    /** Half the width of the 95 % interval of an accuracy of {@link #WORTHWHILE} over so many pairs, as a share. */
    public static double halfWidth(int pairs) {
        return StandardNormal.quantile(1 - LEVEL) * Math.sqrt(WORTHWHILE * (1 - WORTHWHILE) / pairs);
    }

    /**
     * The fewest decided pairs that tell an accuracy from chance with a power of 0.8.
     *
     * @param accuracy above ½, up to 1
     */
    public static int pairsToShow(double accuracy) {
        if (!(accuracy > 0.5 && accuracy <= 1)) {
            throw new IllegalArgumentException("an accuracy to be shown lies above 0.5, was " + accuracy);
        }
        for (int pairs = 1; pairs <= MOST; pairs++) {
            if (power(pairs, accuracy) >= WANTED) {
                return pairs;
            }
        }
        return MOST;
    }

    /**
     * How likely so many pairs tell an accuracy from chance, by an exact two-sided test at 5 %.
     *
     * @param pairs decided ones, 0 or more
     * @param accuracy above 0 and below 1
     */
    public static double power(int pairs, double accuracy) {
        double chance = 0;
        double power = 0;
        double[] logFactorial = new double[pairs + 1];
        for (int i = 2; i <= pairs; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
        for (int right = pairs; right >= 0; right--) {
            double ways = logFactorial[pairs] - logFactorial[right] - logFactorial[pairs - right];
            chance += Math.exp(ways + pairs * Math.log(0.5));
            if (chance > LEVEL) {
                break;
            }
            power += Math.exp(ways + right * Math.log(accuracy) + (pairs - right) * Math.log1p(-accuracy));
        }
        return power;
    }
}
