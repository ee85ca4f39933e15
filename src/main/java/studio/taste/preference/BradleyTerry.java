package studio.taste.preference;

import java.util.Arrays;

/**
 * Abilities from paired comparisons: P(i beats j) = σ(θ_i − θ_j); R. Bradley and M. Terry, "Rank analysis of incomplete block designs" (1952).
 * Found by Newton's method. With a prior N(0, 1/λ) on each ability the answer exists for any outcomes, without one only where no group of
 * options won against all others.
 */
public final class BradleyTerry {
    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-12;
    private static final double LONGEST_STEP = 3;

    private BradleyTerry() {}

    /**
     * @param wins [i][j] how often i was preferred to j, a tie half each way; n × n, not negative
     * @param priorPrecision λ, 0 or more
     * @return n abilities that sum to 0
     * @throws ArithmeticException when there is no finite answer, which only happens without a prior
     */
    public static double[] abilities(double[][] wins, double priorPrecision) {
        int n = wins.length;
        double[] abilities = new double[n];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            derivatives(wins, priorPrecision, abilities, gradient, curvature);
            CholeskyFactor factor = CholeskyFactor.of(curvature);
            if (factor == null) {
                throw new ArithmeticException("the comparisons do not hold the abilities together");
            }
            double[] move = gradient;
            factor.solveTransposed(move);
            factor.solve(move);
            double longest = Arrays.stream(move).map(Math::abs).max().orElse(0);
            double share = Math.min(1, LONGEST_STEP / Math.max(longest, CLOSE));
            for (int i = 0; i < n; i++) {
                abilities[i] += share * move[i];
            }
            if (longest < CLOSE) {
                return centred(abilities);
            }
        }
        if (priorPrecision == 0) {
            throw new ArithmeticException("without a prior these comparisons have no finite abilities");
        }
        return centred(abilities);
    }

    /** Of the log posterior; the curvature is its negative Hessian, made regular along the direction in which nothing is known. */
    private static void derivatives(
            double[][] wins, double priorPrecision, double[] abilities, double[] gradient, double[][] curvature) {
        int n = wins.length;
        for (int i = 0; i < n; i++) {
            gradient[i] -= priorPrecision * abilities[i];
            curvature[i][i] += priorPrecision;
            for (int j = 0; j < n; j++) {
                if (priorPrecision == 0) {
                    curvature[i][j] += 1.0 / n;
                }
                if (i != j) {
                    double compared = wins[i][j] + wins[j][i];
                    double p = 1 / (1 + Math.exp(abilities[j] - abilities[i]));
                    gradient[i] += wins[i][j] - compared * p;
                    curvature[i][i] += compared * p * (1 - p);
                    curvature[i][j] -= compared * p * (1 - p);
                }
            }
        }
    }

    private static double[] centred(double[] abilities) {
        double mean = Arrays.stream(abilities).average().orElse(0);
        return Arrays.stream(abilities).map(ability -> ability - mean).toArray();
    }
}
