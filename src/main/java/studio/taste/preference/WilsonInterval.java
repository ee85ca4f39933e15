package studio.taste.preference;

/**
 * A share with its 95 % band after Wilson (1927), which stays within 0 and 1 and is honest for few trials.
 *
 * @param estimate successes over trials, 0 to 1
 * @param lower lower end of the band
 * @param upper upper end of the band
 * @param trials how many answers the share rests on
 */
public record WilsonInterval(double estimate, double lower, double upper, int trials) {
    private static final double STANDARD_DEVIATIONS = StandardNormal.quantile(0.975);

    /**
     * @param successes 0 to {@code trials}; a half counts a coin flip
     * @param trials at least 1
     */
    public static WilsonInterval of(double successes, int trials) {
        if (trials < 1 || !(successes >= 0 && successes <= trials)) {
            throw new IllegalArgumentException("successes lie within trials, were " + successes + " of " + trials);
        }
        double share = successes / trials;
        double z2 = STANDARD_DEVIATIONS * STANDARD_DEVIATIONS;
        double scale = 1 + z2 / trials;
        double centre = (share + z2 / (2 * trials)) / scale;
        double spread = share * (1 - share) / trials + z2 / (4.0 * trials * trials);
        double half = STANDARD_DEVIATIONS * Math.sqrt(spread) / scale;
        return new WilsonInterval(share, Math.max(0, centre - half), Math.min(1, centre + half), trials);
    }
}
