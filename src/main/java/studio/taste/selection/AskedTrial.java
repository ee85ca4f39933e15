package studio.taste.selection;

/**
 * A trial that was asked, as far as the next plan depends on it. Members of the pool are named by their index.
 *
 * @param number of the trial in its session, from 1
 * @param kind why it was asked
 * @param pairSource how its pair was chosen; of a pair shown again, how it was chosen at first
 * @param first index of the one presented first (A)
 * @param second index of the one presented second (B)
 * @param original number of the trial that asked the pair at first; its own for a fresh one
 */
public record AskedTrial(int number, TrialKind kind, PairSource pairSource, int first, int second, int original) {
    public AskedTrial {
        if (number < 1 || first < 0 || second < 0 || first == second) {
            throw new IllegalArgumentException(
                    "trial " + number + " needs two different options, were " + first + " and " + second);
        }
        if (kind == TrialKind.FRESH ? original != number : original < 1 || original >= number) {
            throw new IllegalArgumentException(
                    "trial " + number + " (" + kind + ") cannot come from trial " + original);
        }
    }
}
