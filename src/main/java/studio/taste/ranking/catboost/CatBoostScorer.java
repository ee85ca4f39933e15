package studio.taste.ranking.catboost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;
import studio.taste.ranking.PlanScorer;

/** Scores plans by a trained model, and says why. Safe for use by many threads; closing waits for no one and hurts no one. */
public final class CatBoostScorer implements PlanScorer, AutoCloseable {
    /** By how much JSON and binary form of a model may differ, relative to the larger of the score and 1. */
    private static final double TOLERANCE = 1e-6;

    /** How many made-up plans both forms are compared on. */
    private static final int FORM_ROWS = 16;

    private final ModelManifest manifest;
    private final NativeModel model;
    private final Predicate<ModelManifest> stale;
    private final PlanFeature[] numbers;
    private final byte @Nullable [] json;
    private final String jsonName;

    private @Nullable ObliviousTrees trees;

    private CatBoostScorer(
            ModelManifest manifest,
            NativeModel model,
            Predicate<ModelManifest> stale,
            byte @Nullable [] json,
            String jsonName) {
        this.manifest = manifest;
        this.model = model;
        this.stale = stale;
        this.numbers = PlanManifest.upTo(manifest.tier()).features().toArray(PlanFeature[]::new);
        this.json = json;
        this.jsonName = jsonName;
    }

    /**
     * Loads a model and has it score one plan. Takes a good part of a second when it is the first.
     *
     * @param stale whether a model is too old to be trusted; asked at every request
     * @throws StudioException when the model is missing, broken, made for other features or by a later studio, or CatBoost does not run on
     *     this computer
     */
    public static CatBoostScorer load(ModelFolder folder, Predicate<ModelManifest> stale) throws StudioException {
        ModelManifest manifest = folder.manifest();
        requirePlans(manifest, folder);
        Optional<byte[]> json = folder.file(manifest, ModelFolder.JSON);
        Optional<byte[]> binary = folder.file(manifest, ModelFolder.BINARY);
        String jsonName = folder.path().resolve(ModelFolder.JSON).toString();
        NativeModel model = binary.isPresent()
                ? NativeModel.ofBinary(
                        binary.get(),
                        manifest.features(),
                        folder.path().resolve(ModelFolder.BINARY).toString())
                : NativeModel.ofJson(json.orElseThrow(), manifest.features(), jsonName);
        return new CatBoostScorer(manifest, model, stale, json.orElse(null), jsonName);
    }

    private static void requirePlans(ModelManifest manifest, ModelFolder folder) throws StudioException {
        ModelFeatures known = ModelFeatures.upTo(manifest.tier());
        ModelFeatures told = manifest.features();
        if (!told.version().equals(known.version())) {
            throw new StudioException(folder.path() + ": model " + manifest.id()
                    + " was trained on features of version "
                    + told.version() + ", this studio's tier " + manifest.tier().number() + " has version "
                    + known.version() + "; train a new model, or choose another");
        }
        if (!told.equals(known)) {
            throw new StudioException(folder.path() + ": the manifest of model " + manifest.id()
                    + " lists other features, or in another order, than its version has; choose another model");
        }
    }

    /** What is known of the model. */
    public ModelManifest manifest() {
        return manifest;
    }

    @Override
    public String version() {
        return "catboost-" + manifest.id();
    }

    @Override
    public FeatureTier tier() {
        return manifest.tier();
    }

    @Override
    public String featureVersion() {
        return manifest.features().version();
    }

    @Override
    public double[] score(List<PlanFeatures> candidates) throws StudioException {
        float[][] values = new float[candidates.size()][];
        String[][] kinds = new String[candidates.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers(candidates.get(i));
            kinds[i] = candidates.get(i).categories().toArray(String[]::new);
        }
        return model.score(values, kinds);
    }

    /** {@link PlanFeatures#numbers} without its lists. */
    private float[] numbers(PlanFeatures plan) {
        List<Double> heard = plan.heard();
        float[] values = new float[numbers.length + heard.size()];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = (float) plan.get(numbers[i]);
        }
        for (int i = 0; i < heard.size(); i++) {
            values[numbers.length + i] = heard.get(i).floatValue();
        }
        return values;
    }

    @Override
    public double probability(double margin) {
        return manifest.calibration().probability(margin);
    }

    @Override
    public double qualityThreshold() {
        return manifest.qualityThreshold().orElse(Double.NEGATIVE_INFINITY);
    }

    @Override
    public boolean isStale() {
        return stale.test(manifest);
    }

    /**
     * Why a plan gets its score.
     *
     * @param plan known up to {@link #tier()} at least
     * @throws StudioException when the model came without its JSON form, or that form is broken or scores otherwise
     */
    public Explanation explain(PlanFeatures plan) throws StudioException {
        Explanation explanation = trees().explain(plan.numbers(tier()), plan.categories());
        double score = score(List.of(plan))[0];
        requireSame(score, explanation.score());
        return explanation;
    }

    /**
     * Makes sure that both forms of the model tell the same, as far as it came in both.
     *
     * @throws StudioException when the JSON form is broken, or other trees than the binary one
     */
    public void checkForms() throws StudioException {
        if (json == null) {
            return;
        }
        ObliviousTrees read = trees();
        SplittableRandom random = new SplittableRandom(FORM_ROWS);
        for (int row = 0; row < FORM_ROWS; row++) {
            List<Double> told = new ArrayList<>();
            float[][] values = new float[1][manifest.features().numbers().size()];
            for (int i = 0; i < values[0].length; i++) {
                values[0][i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(3)));
                told.add((double) values[0][i]);
            }
            List<String> kinds = Collections.nCopies(manifest.features().kinds().size(), "cut");
            requireSame(model.score(values, new String[][] {kinds.toArray(String[]::new)})[0], read.score(told, kinds));
        }
    }

    private void requireSame(double score, double told) throws StudioException {
        if (!(Math.abs(score - told) <= TOLERANCE * Math.max(1, Math.abs(score)))) {
            throw new StudioException(
                    jsonName + ": is not of the same training as " + ModelFolder.BINARY + ": one scores a plan " + told
                            + ", the other " + score + ". Export the model again, both forms at once");
        }
    }

    /** Read when first asked for: ranking does without. */
    private synchronized ObliviousTrees trees() throws StudioException {
        if (trees == null) {
            if (json == null) {
                throw new StudioException("Model " + manifest.id() + " came without " + ModelFolder.JSON
                        + ", so its scores cannot be explained; import it again in CatBoost's JSON form");
            }
            trees = ObliviousTrees.read(json, manifest.features(), jsonName);
        }
        return trees;
    }

    /** The native half, which may outlive this object. */
    NativeModel model() {
        return model;
    }

    /** Frees the model once the calls under way have returned. */
    @Override
    public void close() {
        model.close();
    }
}
