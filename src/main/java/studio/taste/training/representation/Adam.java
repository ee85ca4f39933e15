package studio.taste.training.representation;

import java.util.List;

/** Steps of D. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, with its usual decay rates. */
final class Adam {
    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final double SMALLEST = 1e-8;

    private final double rate;
    private final List<float[]> first;
    private final List<float[]> second;
    private int steps;

    /**
     * @param shape arrays as long as the parameters
     */
    Adam(double rate, List<float[]> shape) {
        this.rate = rate;
        this.first = zeros(shape);
        this.second = zeros(shape);
    }

    static List<float[]> zeros(List<float[]> shape) {
        return shape.stream().map(array -> new float[array.length]).toList();
    }

    /** Moves the parameters down the gradient. */
    void step(List<float[]> parameters, List<float[]> gradient) {
        steps++;
        double firstBias = 1 - Math.pow(FIRST_DECAY, steps);
        double secondBias = 1 - Math.pow(SECOND_DECAY, steps);
        for (int array = 0; array < parameters.size(); array++) {
            float[] m = first.get(array);
            float[] v = second.get(array);
            float[] slope = gradient.get(array);
            float[] values = parameters.get(array);
            for (int i = 0; i < values.length; i++) {
                m[i] = (float) (FIRST_DECAY * m[i] + (1 - FIRST_DECAY) * slope[i]);
                v[i] = (float) (SECOND_DECAY * v[i] + (1 - SECOND_DECAY) * slope[i] * slope[i]);
                values[i] -= (float) (rate * (m[i] / firstBias) / (Math.sqrt(v[i] / secondBias) + SMALLEST));
            }
        }
    }
}
