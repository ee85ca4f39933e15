package studio.taste.training.representation;

import java.util.ArrayList;
import java.util.List;
import studio.taste.preference.MultinomialLogit;
import studio.taste.representation.Mlp;
import studio.taste.representation.Whitening;

/** The gradient of the loss of some rounds: −ln P(pick) a round, and the contrast of the reasons among them. */
final class BatchGradient {
    private final Mlp perceptron;
    private final Whitening whitening;
    private final TrainingSettings settings;
    private final List<Lesson> batch;
    private final List<Mlp.Pass> passes = new ArrayList<>();
    /** By round, option and dimension of h. */
    private final List<double[][]> points = new ArrayList<>();

    private final List<double[][]> slopes = new ArrayList<>();

    BatchGradient(Mlp perceptron, Whitening whitening, TrainingSettings settings, List<Lesson> batch) {
        this.perceptron = perceptron;
        this.whitening = whitening;
        this.settings = settings;
        this.batch = batch;
    }

    /**
     * @param parameters the perceptron's, and last what words are projected with
     * @return arrays like the parameters
     */
    List<float[]> of(List<float[]> parameters) {
        List<float[]> gradient = Adam.zeros(parameters);
        for (Lesson lesson : batch) {
            Mlp.Pass pass =
                    perceptron.run(lesson.round().candidates(), lesson.round().words());
            passes.add(pass);
            points.add(whitening.applyAll(HeardRound.doubles(pass.outputs())));
            slopes.add(choiceSlopes(lesson, points.get(points.size() - 1)));
        }
        int words = parameters.size() - 1;
        addContrast(parameters.get(words), gradient.get(words));
        for (int i = 0; i < batch.size(); i++) {
            perceptron.addGradient(passes.get(i), back(slopes.get(i)), gradient);
        }
        return gradient;
    }

    private double[][] choiceSlopes(Lesson lesson, double[][] options) {
        double[] taste = lesson.taste();
        double[] utilities = new double[options.length];
        for (int i = 0; i < options.length; i++) {
            for (int j = 0; j < taste.length; j++) {
                utilities[i] += options[i][j] * taste[j];
            }
        }
        double[] probabilities = new MultinomialLogit(settings.temperature()).probabilities(utilities);
        double[][] choice = new double[options.length][taste.length];
        for (int i = 0; i < options.length; i++) {
            double miss = probabilities[i] - (i == lesson.round().chosen() ? 1 : 0);
            for (int j = 0; j < taste.length; j++) {
                choice[i][j] = miss * taste[j] / settings.temperature() / batch.size();
            }
        }
        return choice;
    }

    /** Adds what the reasons say to the slopes and to the gradient of their projection. */
    private void addContrast(float[] projection, float[] projectionGradient) {
        List<Integer> rounds = new ArrayList<>();
        List<float[]> reasons = new ArrayList<>();
        List<double[]> differences = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            HeardRound round = batch.get(i).round();
            if (round.rationale().isPresent()) {
                rounds.add(i);
                reasons.add(round.rationale().get());
                differences.add(difference(points.get(i), round.chosen()));
            }
        }
        if (settings.rationaleWeight() == 0 || reasons.size() < 2) {
            return;
        }
        double weight = settings.rationaleWeight() * reasons.size() / batch.size();
        double[][] gradient = new double[reasons.size()][perceptron.outputs()];
        new ReasonContrast(weight, settings.rationaleTemperature())
                .addGradient(differences.toArray(double[][]::new), reasons, projection, gradient, projectionGradient);
        for (int i = 0; i < gradient.length; i++) {
            double[][] slope = slopes.get(rounds.get(i));
            int chosen = batch.get(rounds.get(i)).round().chosen();
            for (int option = 0; option < slope.length; option++) {
                add(slope[option], share(option, chosen, slope.length), gradient[i]);
            }
        }
    }

    /** Δh = picked − mean of the others. */
    private static double[] difference(double[][] options, int chosen) {
        double[] difference = new double[options[0].length];
        for (int option = 0; option < options.length; option++) {
            add(difference, share(option, chosen, options.length), options[option]);
        }
        return difference;
    }

    private static double share(int option, int chosen, int options) {
        return option == chosen ? 1 : -1.0 / (options - 1);
    }

    private static void add(double[] to, double factor, double[] values) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * values[i];
        }
    }

    /** Slopes by the perceptron's outputs, from those by h. */
    private float[][] back(double[][] byPoint) {
        double[][] matrix = whitening.matrix();
        float[][] back = new float[byPoint.length][matrix.length];
        for (int option = 0; option < byPoint.length; option++) {
            for (int j = 0; j < matrix.length; j++) {
                double sum = 0;
                for (int i = 0; i < matrix.length; i++) {
                    sum += byPoint[option][i] * matrix[i][j];
                }
                back[option][j] = (float) sum;
            }
        }
        return back;
    }
}
