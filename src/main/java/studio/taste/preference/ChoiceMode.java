package studio.taste.preference;

/**
 * The mode of N(μ, Λ⁻¹) times the likelihood of one choice, found in the K-dimensional dual: z = μ + ΣHᵀα, so that the utilities are
 * f = m + Gα with m = Hμ and G = HΣHᵀ, and α is K numbers whatever d is. Newton's method on ln P(choice | f) − ½αᵀGα, damped by halving
 * the step until it climbs. Rasmussen and Williams (2006), §3.5, for one observation: with F = (diag p − ppᵀ)/τ² = RRᵀ,
 * the Newton target is α = b − R(I + RᵀGR)⁻¹RᵀGb, b = F(f − m) + (y − p)/τ; the matrix solved has no eigenvalue below 1.
 */
final class ChoiceMode {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 80;
    /** A full Newton step that moves no utility by more than this many τ leaves an error of about its square. */
    private static final double CONVERGED = 1e-9;

    private static final double SUFFICIENT_CLIMB = 1e-4;

    private final Choice choice;
    private final double[][] whitened;
    private final double[][] gram;
    private final double[] start;
    private double[] alpha;
    private double[] utilities;

    private ChoiceMode(GaussianPosterior prior, Choice choice) {
        this.choice = choice;
        int k = choice.size();
        whitened = new double[k][];
        gram = new double[k][k];
        for (int i = 0; i < k; i++) {
            whitened[i] = prior.whitened(choice.options()[i]);
            for (int j = 0; j <= i; j++) {
                gram[i][j] = Vectors.dot(whitened[i], whitened[j]);
                gram[j][i] = gram[i][j];
            }
        }
        start = choice.utilities(prior.mean());
        alpha = new double[k];
        utilities = start;
    }

    static ChoiceMode of(GaussianPosterior prior, Choice choice) {
        ChoiceMode mode = new ChoiceMode(prior, choice);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (mode.climb()) {
                return mode;
            }
        }
        return mode;
    }

    /** Probabilities of the options at the mode. */
    double[] probabilities() {
        return choice.likelihood().probabilities(utilities);
    }

    /** The mode in whitened coordinates, length d; a new array. */
    double[] displacement() {
        double[] eta = new double[whitened[0].length];
        for (int i = 0; i < alpha.length; i++) {
            Vectors.addMultiple(eta, alpha[i], whitened[i], 0);
        }
        return eta;
    }

    /** One damped step; true when it has converged. */
    private boolean climb() {
        double[] residual = choice.residual(probabilities());
        double[] direction = plus(newtonTarget(residual), -1, alpha);
        double[] move = multiply(gram, direction);
        double slope = Vectors.dot(plus(residual, -1, alpha), move);
        double largest = 0;
        for (double change : move) {
            largest = Math.max(largest, Math.abs(change));
        }
        double before = objective(alpha, utilities);
        double rounding = 1e-13 * (1 + Math.abs(before));
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            double[] nextAlpha = plus(alpha, length, direction);
            double[] nextUtilities = plus(start, 1, multiply(gram, nextAlpha));
            if (objective(nextAlpha, nextUtilities) >= before + SUFFICIENT_CLIMB * length * slope - rounding) {
                alpha = nextAlpha;
                utilities = nextUtilities;
                return length == 1 && largest <= CONVERGED * choice.likelihood().temperature();
            }
        }
        return true;
    }

    private double[] newtonTarget(double[] residual) {
        int k = alpha.length;
        double temperature = choice.likelihood().temperature();
        double[] p = probabilities();
        double[] moved = plus(utilities, -1, start);
        double centre = Vectors.dot(p, moved);
        double[] b = new double[k];
        double[][] root = new double[k][k];
        for (int i = 0; i < k; i++) {
            b[i] = p[i] * (moved[i] - centre) / (temperature * temperature) + residual[i];
            for (int j = 0; j < k; j++) {
                root[j][i] = ((i == j ? 1 : 0) - p[i]) * Math.sqrt(p[j]) / temperature;
            }
        }
        double[][] system = new double[k][k];
        for (int i = 0; i < k; i++) {
            double[] image = multiply(gram, root[i]);
            for (int j = 0; j < k; j++) {
                system[i][j] = Vectors.dot(root[j], image) + (i == j ? 1 : 0);
            }
        }
        double[] solved = multiply(root, multiply(gram, b));
        CholeskyFactor factor = CholeskyFactor.of(system);
        if (factor == null) {
            throw new ArithmeticException("utilities of this size cannot be computed with: " + gram[0][0]);
        }
        factor.solveTransposed(solved);
        factor.solve(solved);
        for (int j = 0; j < k; j++) {
            b = plus(b, -solved[j], root[j]);
        }
        return b;
    }

    private double objective(double[] weights, double[] f) {
        double penalty = Vectors.dot(weights, plus(f, -1, start));
        return choice.likelihood().logProbability(f, choice.chosen()) - 0.5 * penalty;
    }

    private static double[] multiply(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = Vectors.dot(matrix[i], vector);
        }
        return product;
    }

    private static double[] plus(double[] a, double factor, double[] b) {
        double[] sum = a.clone();
        Vectors.addMultiple(sum, factor, b, 0);
        return sum;
    }
}
