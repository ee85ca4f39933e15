package studio.taste.training.representation;

import java.util.Arrays;
import java.util.List;

/**
 * Ties words to what they praise, by the InfoNCE loss of A. van den Oord, Y. Li and O. Vinyals, "Representation learning with contrastive
 * predictive coding", 2018, both ways: among the reasons of a batch, each belongs to its own pick, and each pick to its own reason.
 *
 * <p>A pick is stood for by what sets it apart, Δh = picked − mean of the others; a reason by its numbers, projected to d dimensions by a
 * matrix that is learned along. They are compared by the cosine.
 */
final class ReasonContrast {
    private final double temperature;
    private final double weight;

    ReasonContrast(double weight, double temperature) {
        this.weight = weight;
        this.temperature = temperature;
    }

    /**
     * Adds the gradient of the loss.
     *
     * @param differences Δh by pick
     * @param reasons the text encoder's numbers by pick
     * @param projection d × text numbers, by row
     * @param differenceGradient where to add what belongs to the Δh
     * @param projectionGradient where to add what belongs to the projection
     * @return the loss, nats a pick
     */
    double addGradient(
            double[][] differences,
            List<float[]> reasons,
            float[] projection,
            double[][] differenceGradient,
            float[] projectionGradient) {
        int count = differences.length;
        double[][] picked = new double[count][];
        double[][] said = new double[count][];
        double[] pickedNorms = new double[count];
        double[] saidNorms = new double[count];
        for (int i = 0; i < count; i++) {
            picked[i] = differences[i].clone();
            pickedNorms[i] = normalise(picked[i]);
            said[i] = project(projection, reasons.get(i), differences[i].length);
            saidNorms[i] = normalise(said[i]);
        }
        double[][] slopes = new double[count][count];
        double loss = slopes(picked, said, reasons, slopes);
        for (int i = 0; i < count; i++) {
            double[] towardsSaid = new double[picked[i].length];
            double[] towardsPicked = new double[picked[i].length];
            for (int j = 0; j < count; j++) {
                add(towardsSaid, slopes[i][j], said[j]);
                add(towardsPicked, slopes[j][i], picked[j]);
            }
            add(differenceGradient[i], 1, throughNorm(towardsSaid, picked[i], pickedNorms[i]));
            double[] back = throughNorm(towardsPicked, said[i], saidNorms[i]);
            float[] words = reasons.get(i);
            for (int row = 0; row < back.length; row++) {
                for (int column = 0; column < words.length; column++) {
                    projectionGradient[row * words.length + column] += (float) (back[row] * words[column]);
                }
            }
        }
        return loss;
    }

    /** Writes the loss's slopes by cosine; two picks with the very same reason are not held against each other. */
    private double slopes(double[][] picked, double[][] said, List<float[]> reasons, double[][] slopes) {
        int count = picked.length;
        double[][] logits = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                boolean same = i != j && Arrays.equals(reasons.get(i), reasons.get(j));
                logits[i][j] = same ? Double.NEGATIVE_INFINITY : dot(picked[i], said[j]) / temperature;
            }
        }
        double loss = 0;
        double share = weight / (2.0 * count * temperature);
        for (int i = 0; i < count; i++) {
            double[] row = logits[i];
            double[] column = new double[count];
            for (int j = 0; j < count; j++) {
                column[j] = logits[j][i];
            }
            double rowSum = logSum(row);
            double columnSum = logSum(column);
            loss += (rowSum + columnSum - 2 * row[i]) / (2.0 * count);
            for (int j = 0; j < count; j++) {
                slopes[i][j] += share * (Math.exp(row[j] - rowSum) - (i == j ? 1 : 0));
                slopes[j][i] += share * (Math.exp(column[j] - columnSum) - (i == j ? 1 : 0));
            }
        }
        return loss;
    }

    private static double logSum(double[] logits) {
        double largest = Arrays.stream(logits).max().orElse(0);
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - largest);
        }
        return largest + Math.log(sum);
    }

    private static double[] project(float[] projection, float[] words, int d) {
        double[] projected = new double[d];
        for (int row = 0; row < d; row++) {
            for (int column = 0; column < words.length; column++) {
                projected[row] += projection[row * words.length + column] * words[column];
            }
        }
        return projected;
    }

    /** Makes a vector one long and returns how long it was; one of no length stays. */
    private static double normalise(double[] vector) {
        double norm = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length && norm > 1e-9; i++) {
            vector[i] /= norm;
        }
        return norm;
    }

    /** The gradient by a vector, from that by its unit vector. */
    private static double[] throughNorm(double[] gradient, double[] unit, double norm) {
        double along = dot(gradient, unit);
        double[] through = new double[unit.length];
        for (int i = 0; i < unit.length && norm > 1e-9; i++) {
            through[i] = (gradient[i] - along * unit[i]) / norm;
        }
        return through;
    }

    private static void add(double[] to, double factor, double[] values) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * values[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
