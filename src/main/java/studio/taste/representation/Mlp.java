package studio.taste.representation;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A perceptron of two layers, W₂ max(0, W₁x + b₁) + b₂, of floats. The first inputs are a candidate's own, the rest are shared by all
 * candidates of a round (its words), so that what those contribute is worked out once a round. Immutable.
 */
public final class Mlp {
    private final int own;
    private final int shared;
    /** W₁ by hidden unit: own inputs, then shared ones. */
    private final float[] first;

    private final float[] firstBias;
    /** W₂ by output. */
    private final float[] second;

    private final float[] secondBias;

    Mlp(int own, int shared, float[] first, float[] firstBias, float[] second, float[] secondBias) {
        this.own = own;
        this.shared = shared;
        this.first = first;
        this.firstBias = firstBias;
        this.second = second;
        this.secondBias = secondBias;
        int hidden = firstBias.length;
        if (own < 1
                || shared < 0
                || first.length != hidden * (own + shared)
                || second.length != secondBias.length * hidden) {
            throw new IllegalArgumentException("weights of " + first.length + " and " + second.length
                    + " numbers do not fit " + own + " and " + shared + " inputs, " + hidden + " hidden units and "
                    + secondBias.length + " outputs");
        }
        for (float[] weights : List.of(first, firstBias, second, secondBias)) {
            for (float weight : weights) {
                if (!Float.isFinite(weight)) {
                    throw new IllegalArgumentException("weights must be finite, one was " + weight);
                }
            }
        }
    }

    /**
     * One that is exactly linear in a candidate's own inputs: each direction has two hidden units, one for either sign, whose difference
     * is its output. The hidden units left over get random signs as weights and no say yet: training gives it to them.
     *
     * @param directions rows to project on, each as long as a candidate's own inputs; at most half as many as hidden units
     * @param shared number of shared inputs
     * @param random decides the weights of the idle units
     */
    static Mlp projection(double[][] directions, int shared, int hidden, SplittableRandom random) {
        int outputs = directions.length;
        int own = directions[0].length;
        float[] first = new float[hidden * (own + shared)];
        float[] second = new float[outputs * hidden];
        for (int i = 0; i < outputs; i++) {
            for (int j = 0; j < own; j++) {
                first[i * (own + shared) + j] = (float) directions[i][j];
                first[(outputs + i) * (own + shared) + j] = (float) -directions[i][j];
            }
            second[i * hidden + i] = 1;
            second[i * hidden + outputs + i] = -1;
        }
        for (int i = 2 * outputs * (own + shared); i < first.length; i++) {
            first[i] = random.nextBoolean() ? 1 : -1;
        }
        return new Mlp(own, shared, first, new float[hidden], second, new float[outputs]);
    }

    /** Number of inputs that are a candidate's own. */
    public int own() {
        return own;
    }

    /** Number of inputs that a round shares. */
    public int shared() {
        return shared;
    }

    public int hidden() {
        return firstBias.length;
    }

    public int outputs() {
        return secondBias.length;
    }

    /** W₁, b₁, W₂, b₂: copies. */
    public List<float[]> parameters() {
        return List.of(first.clone(), firstBias.clone(), second.clone(), secondBias.clone());
    }

    /** The same shape with other weights, which are copied; in the order of {@link #parameters}. */
    public Mlp with(List<float[]> parameters) {
        return new Mlp(
                own,
                shared,
                parameters.get(0).clone(),
                parameters.get(1).clone(),
                parameters.get(2).clone(),
                parameters.get(3).clone());
    }

    /**
     * Runs the candidates of a round.
     *
     * @param candidates their own inputs, a row each
     * @param round the shared inputs; empty when they are all zero
     */
    public Pass run(float[][] candidates, float[] round) {
        float[] base = firstBias.clone();
        for (int unit = 0; unit < base.length; unit++) {
            base[unit] += dot(first, unit * (own + shared) + own, round);
        }
        float[][] active = new float[candidates.length][];
        float[][] outputs = new float[candidates.length][];
        for (int i = 0; i < candidates.length; i++) {
            active[i] = new float[base.length];
            for (int unit = 0; unit < base.length; unit++) {
                active[i][unit] = Math.max(0, base[unit] + dot(first, unit * (own + shared), candidates[i]));
            }
            outputs[i] = new float[secondBias.length];
            for (int output = 0; output < secondBias.length; output++) {
                outputs[i][output] = secondBias[output] + dot(second, output * base.length, active[i]);
            }
        }
        return new Pass(candidates, round, active, outputs);
    }

    /** In four sums side by side, which takes a quarter of the time and always adds in the same order. */
    private static float dot(float[] weights, int from, float[] values) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a += weights[from + i] * values[i];
            b += weights[from + i + 1] * values[i + 1];
            c += weights[from + i + 2] * values[i + 2];
            d += weights[from + i + 3] * values[i + 3];
        }
        for (; i < values.length; i++) {
            a += weights[from + i] * values[i];
        }
        return a + b + (c + d);
    }

    /** What went through the perceptron, kept for the gradient. */
    public static final class Pass {
        private final float[][] candidates;
        private final float[] round;
        private final float[][] active;
        private final float[][] outputs;

        private Pass(float[][] candidates, float[] round, float[][] active, float[][] outputs) {
            this.candidates = candidates;
            this.round = round;
            this.active = active;
            this.outputs = outputs;
        }

        /** A row for each candidate; not to be modified. */
        public float[][] outputs() {
            return outputs;
        }
    }

    /**
     * Adds the gradient of a loss, back-propagated through a pass.
     *
     * @param outputGradient the loss's gradient by candidate and output
     * @param gradient where to add, in the order and sizes of {@link #parameters}
     */
    public void addGradient(Pass pass, float[][] outputGradient, List<float[]> gradient) {
        int hidden = firstBias.length;
        float[] whole = new float[hidden];
        for (int i = 0; i < outputGradient.length; i++) {
            float[] back = new float[hidden];
            for (int output = 0; output < secondBias.length; output++) {
                float slope = outputGradient[i][output];
                gradient.get(3)[output] += slope;
                for (int unit = 0; unit < hidden; unit++) {
                    gradient.get(2)[output * hidden + unit] += slope * pass.active[i][unit];
                    back[unit] += slope * second[output * hidden + unit];
                }
            }
            for (int unit = 0; unit < hidden; unit++) {
                if (pass.active[i][unit] > 0) {
                    whole[unit] += back[unit];
                    add(gradient.get(0), unit * (own + shared), back[unit], pass.candidates[i]);
                }
            }
        }
        for (int unit = 0; unit < hidden; unit++) {
            gradient.get(1)[unit] += whole[unit];
            add(gradient.get(0), unit * (own + shared) + own, whole[unit], pass.round);
        }
    }

    private static void add(float[] to, int from, float factor, float[] values) {
        for (int i = 0; i < values.length; i++) {
            to[from + i] += factor * values[i];
        }
    }
}
