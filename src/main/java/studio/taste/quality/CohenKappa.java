package studio.taste.quality;

/**
 * Agreement beyond chance of two who each put the same things into categories: κ = (p_o − p_e)/(1 − p_e); J. Cohen, "A coefficient of
 * agreement for nominal scales" (1960).
 */
public final class CohenKappa {
    private CohenKappa() {}

    /**
     * @param table [i][j] how often the one said category i where the other said j; square
     * @return 1 for full agreement, 0 for chance; not a number when there is nothing to compare or both always said the same one thing
     */
    public static double of(double[][] table) {
        int n = table.length;
        double all = 0;
        double agreed = 0;
        double[] rows = new double[n];
        double[] columns = new double[n];
        for (int i = 0; i < n; i++) {
            agreed += table[i][i];
            for (int j = 0; j < n; j++) {
                all += table[i][j];
                rows[i] += table[i][j];
                columns[j] += table[i][j];
            }
        }
        double expected = 0;
        for (int i = 0; i < n; i++) {
            expected += rows[i] * columns[i] / (all * all);
        }
        return (agreed / all - expected) / (1 - expected);
    }
}
