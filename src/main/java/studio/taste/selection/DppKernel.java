package studio.taste.selection;

import java.util.Arrays;

/**
 * The kernel of a determinantal point process over a pool, L = diag(q) HHᵀ diag(q): sets are likely that are good, by their quality q,
 * and of which no member is made up of the others. Kulesza and Taskar, <i>Determinantal Point Processes for Machine Learning</i> (2012).
 */
final class DppKernel {
    private DppKernel() {}

    /** q = exp(μᵀh) less its maximum, as the source document has it: as |h| grows, nothing but the highest quality counts. */
    static double[][] literal(PortfolioRequest request) {
        return of(request.means(), request);
    }

    /** q = exp(β·z) less its maximum, with z the expected utilities at mean 0 and deviation 1 over the pool, so that |h| does not matter. */
    static double[][] standardised(PortfolioRequest request, double beta) {
        double[] means = request.means();
        double mean = Arrays.stream(means).average().orElse(0);
        double square = Arrays.stream(means)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        double scale = square > 0 ? beta / Math.sqrt(square) : 0;
        return of(Arrays.stream(means).map(value -> scale * (value - mean)).toArray(), request);
    }

    private static double[][] of(double[] logQuality, PortfolioRequest request) {
        return of(logQuality, request.soundAlike().drawnTogether(request.pool()));
    }

    /**
     * @param logQuality ln q, length n; a constant more or less makes no difference to sets of one size
     * @param rows H, n rows; not modified
     */
    static double[][] of(double[] logQuality, double[][] rows) {
        double largest = Arrays.stream(logQuality).max().orElse(0);
        double[][] kernel = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            double quality = Math.exp(logQuality[i] - largest);
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int f = 0; f < rows[i].length; f++) {
                    product += rows[i][f] * rows[j][f];
                }
                kernel[i][j] = quality * product * Math.exp(logQuality[j] - largest);
                kernel[j][i] = kernel[i][j];
            }
        }
        return kernel;
    }
}
