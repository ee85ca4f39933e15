package studio.taste.training.runs;

import java.util.List;

/**
 * What accuracy more labels promise: a(n) = c − b·n^(−½), fitted by least squares to the learning curve, each point weighted by how sure it
 * is. The root is the rate at which estimates from independent answers get better; a free exponent cannot be told from three points.
 *
 * @param limit c, never above 1
 * @param gain b, not negative
 */
public record LearningForecast(double limit, double gain) {

    /**
     * @param points two at least, of different sizes
     */
    public static LearningForecast of(List<LearningPoint> points) {
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve needs two points, had " + points.size());
        }
        double w = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (LearningPoint point : points) {
            double width =
                    Math.max(1e-3, point.accuracy().upper() - point.accuracy().lower());
            double weight = 1 / (width * width);
            double place = 1 / Math.sqrt(point.labels());
            w += weight;
            x += weight * place;
            y += weight * point.accuracy().estimate();
            xx += weight * place * place;
            xy += weight * place * point.accuracy().estimate();
        }
        double spread = w * xx - x * x;
        double slope = spread <= 0 ? 0 : Math.min(0, (w * xy - x * y) / spread);
        return new LearningForecast(Math.min(1, (y - slope * x) / w), -slope);
    }

    /** The accuracy to be expected after so many labels. */
    public double accuracy(int labels) {
        return limit - gain / Math.sqrt(labels);
    }
}
