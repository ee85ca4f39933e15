package studio.taste.ranking.catboost;

import ai.catboost.CatBoostError;
import ai.catboost.CatBoostModel;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import studio.taste.StudioException;

/**
 * A model in CatBoost's own hands. Safe for use by many threads, and safe to close while it is used: what is freed then is freed when the last
 * call returns.
 */
public final class NativeModel implements AutoCloseable {
    /** The library takes any other word than "json" for its binary form. */
    private static final String BINARY_FORMAT = "bin";

    private static final String JSON_FORMAT = "json";

    private final CatBoostModel model;
    private final ModelFeatures features;
    private final String name;

    /** The owner and every call under way; at 0 the model is freed. */
    private final AtomicInteger users = new AtomicInteger(1);

    private final AtomicBoolean closed = new AtomicBoolean();

    private NativeModel(CatBoostModel model, ModelFeatures features, String name) {
        this.model = model;
        this.features = features;
        this.name = name;
    }

    /**
     * Loads CatBoost's binary form, {@code .cbm}, and has it score one plan.
     *
     * @param features what the model must have been told, in order
     * @param name what complaints call the model
     * @throws StudioException when it is broken or was told other features, or there is no native CatBoost for this computer
     */
    public static NativeModel ofBinary(byte[] cbm, ModelFeatures features, String name) throws StudioException {
        BinaryModel.check(cbm, features, name);
        return load(cbm, BINARY_FORMAT, features, name);
    }

    /**
     * Loads CatBoost's JSON export, and has it score one plan.
     *
     * @param features what the model must have been told, in order
     * @param name what complaints call the model
     * @throws StudioException when it is broken or was told other features, or there is no native CatBoost for this computer
     */
    public static NativeModel ofJson(byte[] json, ModelFeatures features, String name) throws StudioException {
        // The library forgets the names of a JSON model's features, so they are looked at here.
        ObliviousTrees.read(json, features, name);
        return load(json, JSON_FORMAT, features, name);
    }

    private static NativeModel load(byte[] bytes, String format, ModelFeatures features, String name)
            throws StudioException {
        NativeModel model;
        try {
            model = new NativeModel(CatBoostModel.loadModel(bytes, format), features, name);
        } catch (CatBoostError | RuntimeException e) {
            throw new StudioException(
                    name + ": CatBoost cannot read it (" + e.getMessage() + "); restore it, or choose another model",
                    e);
        } catch (LinkageError e) {
            throw new StudioException(
                    name + ": cannot be used, because CatBoost does not run on this computer (" + reason(e) + ")", e);
        }
        try {
            model.tryOut();
            return model;
        } catch (StudioException | RuntimeException refused) {
            model.close();
            throw refused;
        }
    }

    /** The library hides why it did not load behind initialisers that failed. */
    private static String reason(Throwable trouble) {
        Throwable deepest = trouble;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", " + deepest.getMessage();
    }

    /** Some trouble shows only when trees are walked, and the first walk is the slowest. */
    private void tryOut() throws StudioException {
        String[] kinds = new String[features.kinds().size()];
        Arrays.fill(kinds, "");
        double score = score(new float[][] {new float[features.numbers().size()]}, new String[][] {kinds})[0];
        if (!Double.isFinite(score)) {
            throw new StudioException(name + ": scores a plan " + score + "; choose another model");
        }
    }

    /** What it is told. */
    public ModelFeatures features() {
        return features;
    }

    /**
     * Raw scores of some plans.
     *
     * @param numbers per plan in the features' order; NaN for one that is missing
     * @param kinds per plan in the features' order
     * @throws StudioException when the library fails, or the model is closed
     */
    public double[] score(float[][] numbers, String[][] kinds) throws StudioException {
        requireRows(numbers, kinds);
        if (numbers.length == 0) {
            return new double[0];
        }
        if (users.getAndUpdate(count -> count == 0 ? 0 : count + 1) == 0) {
            throw new StudioException(name + ": was closed; ask for the model that serves now");
        }
        try {
            return model.predict(numbers, kinds).copyRowMajorPredictions();
        } catch (CatBoostError e) {
            throw new StudioException(name + ": CatBoost cannot score these plans (" + e.getMessage() + ")", e);
        } finally {
            leave();
        }
    }

    /** Native code trusts lengths, so they are counted here. */
    private void requireRows(float[][] numbers, String[][] kinds) {
        if (numbers.length != kinds.length) {
            throw new IllegalArgumentException(
                    "as many rows of numbers as of kinds, were " + numbers.length + " and " + kinds.length);
        }
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i].length != features.numbers().size()
                    || kinds[i].length != features.kinds().size()) {
                throw new IllegalArgumentException("the model is told "
                        + features.numbers().size() + " numbers and "
                        + features.kinds().size() + " kinds, were "
                        + numbers[i].length + " and " + kinds[i].length);
            }
            for (String kind : kinds[i]) {
                Objects.requireNonNull(kind, "kind");
            }
        }
    }

    /** Frees the model, or leaves that to the last call under way. Calls from now on are refused in words. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            leave();
        }
    }

    /** Whether the library has let go of the model. */
    boolean isFreed() {
        return users.get() == 0;
    }

    private void leave() {
        if (users.decrementAndGet() == 0) {
            try {
                model.close();
            } catch (CatBoostError e) {
                throw new IllegalStateException("CatBoost could not free " + name, e);
            }
        }
    }
}
