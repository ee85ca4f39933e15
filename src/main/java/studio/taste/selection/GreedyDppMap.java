package studio.taste.selection;

/**
 * The greedy search for the set of largest det L_Y: each member the one that raises the determinant most, which is the one with the largest
 * variance left of the kernel. Chen, Zhang and Zhou (2018). It draws nothing.
 */
final class GreedyDppMap {
    /** What is left of a kernel below this share of its largest entry is rounding. */
    private static final double ROUNDING = 1e-12;

    private GreedyDppMap() {}

    /**
     * Takes k candidates, in order. Once the rank of the kernel is used up, by the kernel's own diagonal.
     *
     * @param kernel L, n × n; not modified
     */
    static int[] choose(double[][] kernel, int k) {
        double largest = 0;
        for (int i = 0; i < kernel.length; i++) {
            largest = Math.max(largest, kernel[i][i]);
        }
        double least = ROUNDING * largest;
        SequentialVariance left = new SequentialVariance(kernel, 0);
        OpenCandidates open = new OpenCandidates(kernel.length);
        int[] chosen = new int[k];
        for (int slot = 0; slot < k; slot++) {
            // Diagonal entries come after all that is left: they are negative here, so that the order is one.
            double shift = largest;
            chosen[slot] = open.take(i -> left.of(i) > least ? left.of(i) : kernel[i][i] - 2 * shift);
            if (left.of(chosen[slot]) > least) {
                left.take(chosen[slot]);
            }
        }
        return chosen;
    }
}
