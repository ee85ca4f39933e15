package studio.taste.training.representation;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a representation is trained.
 *
 * @param epochs most passes over all rounds
 * @param patience passes without a better held-out score after which training ends
 * @param batch rounds to a step
 * @param learningRate of Adam
 * @param temperature τ of the choices
 * @param rationaleWeight of the contrast of words against the choices' log-likelihood; 0 to leave words out
 * @param rationaleTemperature of the contrast's cosines
 * @param seed decides the order of the rounds and the start of what words are projected with
 */
public record TrainingSettings(
        int epochs,
        int patience,
        int batch,
        double learningRate,
        double temperature,
        double rationaleWeight,
        double rationaleTemperature,
        long seed) {
    /** Most passes unless something else is asked for. */
    public static final int USUAL_EPOCHS = 60;

    public static final TrainingSettings USUAL = new TrainingSettings(USUAL_EPOCHS, 8, 32, 3e-3, 0.5, 0.3, 0.1, 1);

    public TrainingSettings {
        if (epochs < 1 || patience < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "epochs, patience and batch are at least 1, were " + epochs + ", " + patience + " and " + batch);
        }
        if (!(learningRate > 0 && temperature > 0 && rationaleWeight >= 0 && rationaleTemperature > 0)) {
            throw new IllegalArgumentException("rate and temperatures are positive, were " + learningRate + ", "
                    + temperature + " and " + rationaleTemperature + ", and the weight was " + rationaleWeight);
        }
    }

    /** The same with another limit of passes. */
    public TrainingSettings withEpochs(int other) {
        return new TrainingSettings(
                other, patience, batch, learningRate, temperature, rationaleWeight, rationaleTemperature, seed);
    }

    /** The same with another seed. */
    public TrainingSettings withSeed(long other) {
        return new TrainingSettings(
                epochs, patience, batch, learningRate, temperature, rationaleWeight, rationaleTemperature, other);
    }

    TreeMap<String, String> inWords() {
        return new TreeMap<>(Map.of(
                "epochs", Integer.toString(epochs),
                "patience", Integer.toString(patience),
                "batch", Integer.toString(batch),
                "learningRate", Double.toString(learningRate),
                "temperature", Double.toString(temperature),
                "rationaleWeight", Double.toString(rationaleWeight),
                "rationaleTemperature", Double.toString(rationaleTemperature),
                "seed", Long.toString(seed)));
    }
}
