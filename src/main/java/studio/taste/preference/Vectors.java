package studio.taste.preference;

/** Sums over rows of numbers of equal length. The loops are plain so that the virtual machine vectorises them. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** a − b, a new array. */
    static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        addMultiple(difference, -1, b, 0);
        return difference;
    }

    /** Adds {@code factor} times {@code row} to {@code target}, from index {@code from} on. */
    static void addMultiple(double[] target, double factor, double[] row, int from) {
        for (int j = from; j < target.length; j++) {
            target[j] += factor * row[j];
        }
    }

    /** Adds four multiples of rows at once to {@code target}, which is read and written once instead of four times. */
    static void addMultiples(
            double[] target,
            double f0,
            double[] r0,
            double f1,
            double[] r1,
            double f2,
            double[] r2,
            double f3,
            double[] r3,
            int from) {
        for (int j = from; j < target.length; j++) {
            target[j] += f0 * r0[j] + f1 * r1[j] + (f2 * r2[j] + f3 * r3[j]);
        }
    }

    /** Products of each row with each other, n × n. */
    static double[][] products(double[][] rows) {
        double[][] products = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] = dot(rows[i], rows[j]);
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    /** Adds Σ factorsₖ rowsₖ to {@code target}, from index {@code from} on. */
    static void addCombination(double[] target, double[] factors, double[][] rows, int from) {
        int k = 0;
        for (; k + 4 <= rows.length; k += 4) {
            addMultiples(
                    target,
                    factors[k],
                    rows[k],
                    factors[k + 1],
                    rows[k + 1],
                    factors[k + 2],
                    rows[k + 2],
                    factors[k + 3],
                    rows[k + 3],
                    from);
        }
        for (; k < rows.length; k++) {
            addMultiple(target, factors[k], rows[k], from);
        }
    }

    /** Adds Σ factorsₖ rowsₖ to {@code target}. */
    static void addCombination(double[] target, double[] factors, double[][] rows) {
        addCombination(target, factors, rows, 0);
    }
}
