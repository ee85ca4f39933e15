package studio.taste.selection;

/**
 * E max over a growing set of candidates, by draws. Adding the candidate that raises it most, one at a time, comes within 1 − 1/e of the best
 * set of that size above the first, because the expectation of a maximum is submodular (Nemhauser, Wolsey and Fisher 1978).
 */
final class ExpectedBest {
    private final PoolDraws draws;
    private final double[] best;
    private boolean empty = true;

    ExpectedBest(PoolDraws draws) {
        this.draws = draws;
        this.best = new double[draws.draws()];
    }

    /** The value with {@code candidate} added. */
    double with(int candidate) {
        double[] row = draws.utilities(candidate);
        double sum = 0;
        for (int s = 0; s < best.length; s++) {
            sum += empty ? row[s] : Math.max(row[s], best[s]);
        }
        return sum / best.length;
    }

    void add(int candidate) {
        double[] row = draws.utilities(candidate);
        for (int s = 0; s < best.length; s++) {
            best[s] = empty ? row[s] : Math.max(row[s], best[s]);
        }
        empty = false;
    }
}
