package studio.taste.session.producing;

/** One seed for everything that a session leaves to chance, made into one for each draw. */
final class Seeds {
    static final int POOL = 1;
    static final int PORTFOLIO = 2;
    static final int OUTLOOK = 3;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** Different for every round and purpose. */
    static long of(long seed, int round, int purpose) {
        return (seed ^ purpose * GOLDEN) * GOLDEN + round;
    }
}
