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
}
