package studio.taste.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.labels.LabelSet;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.training.CatBoostFiles;
import studio.taste.training.LabelPairs;
import studio.taste.training.Split;
import studio.taste.training.TrainingData;

/** Labels as training sets for CatBoost elsewhere: a folder per part, the features' manifest, and what was left out. */
public final class DatasetExport {
    /** What the columns are; a model trained on the set is taken in with it. */
    static final String MANIFEST = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FORMAT = 1;
    private static final int LARGEST_MANIFEST_BYTES = 1 << 20;

    private DatasetExport() {}

    /**
     * What a set is about.
     *
     * @param tier of its features
     * @param features its columns, in order
     */
    record Manifest(FeatureTier tier, ModelFeatures features) {}

    /**
     * @param weak pairs nobody listened to; they go into the part of their request
     * @param directory made when it is not there; files of the same names are replaced
     * @return decided pairs of each part; a part without any has no folder
     * @throws StudioException when there is nothing to write, or nothing can be written
     */
    public static Map<Split, Integer> write(
            LabelSet labels, FeatureTier tier, boolean simulated, Optional<TrainingData> weak, Path directory)
            throws StudioException {
        TrainingData answers = LabelPairs.of(labels, tier, simulated);
        TrainingData all = weak.isPresent() ? answers.and(weak.get()) : answers;
        Map<Split, Integer> sizes = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            TrainingData part = all.of(request -> Split.of(request) == split);
            int decided = part.decided();
            sizes.put(split, decided);
            if (decided > 0) {
                CatBoostFiles.write(
                        part.toRankingSet(), directory.resolve(split.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (sizes.values().stream().allMatch(size -> size == 0)) {
            throw new StudioException("There is no decided pair to write: of "
                    + labels.labels().size() + " labels none can be used "
                    + LabelPairs.reasons(answers.excluded()) + ".");
        }
        writeSides(all, directory);
        return sizes;
    }

    private static void writeSides(TrainingData data, Path directory) throws StudioException {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("format", FORMAT);
        manifest.put("tier", data.tier().number());
        manifest.put("version", data.features().version());
        data.features().numbers().forEach(manifest.putArray("numbers")::add);
        data.features().kinds().forEach(manifest.putArray("kinds")::add);
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(MANIFEST), manifest.toPrettyString() + "\n");
            List<List<String>> rows = new ArrayList<>();
            data.excluded().forEach(each -> rows.add(List.of(each.trial(), each.reason())));
            LabelExport.writeTable(directory.resolve("excluded.csv"), List.of("trial_id", "reason"), rows);
        } catch (IOException e) {
            throw new StudioException(
                    "The dataset could not be written to " + directory + " (" + e
                            + "): choose a directory you may write to.",
                    e);
        }
    }

    /**
     * What a dataset that was written is about.
     *
     * @throws StudioException when this is no dataset, or one of other features than this studio's
     */
    static Manifest read(Path directory) throws StudioException {
        Path file = directory.resolve(MANIFEST);
        JsonNode root;
        try {
            if (Files.size(file) > LARGEST_MANIFEST_BYTES) {
                throw new StudioException(file + ": this is no manifest of a dataset, it is far too large.");
            }
            root = JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StudioException(
                    file + " cannot be read (" + e.getMessage()
                            + "): choose the folder that \"taste dataset export\" wrote.",
                    e);
        }
        if (root.path("format").asInt() != FORMAT) {
            throw new StudioException(file + ": this is no manifest of a dataset of format " + FORMAT
                    + "; choose the folder that \"taste dataset export\" wrote.");
        }
        for (FeatureTier tier : FeatureTier.values()) {
            if (tier.number() == root.path("tier").asInt()) {
                return checked(tier, root, file);
            }
        }
        throw new StudioException(file + ": tier " + root.path("tier") + " is none of 1, 2 and 3.");
    }

    private static Manifest checked(FeatureTier tier, JsonNode root, Path file) throws StudioException {
        ModelFeatures known = ModelFeatures.upTo(tier);
        String version = root.path("version").asText();
        if (!version.equals(known.version())) {
            throw new StudioException(
                    file + ": the dataset has features of version " + version + ", this studio's tier " + tier.number()
                            + " has " + known.version() + ": export it again and train anew.");
        }
        if (!texts(root.path("numbers")).equals(known.numbers())
                || !texts(root.path("kinds")).equals(known.kinds())) {
            throw new StudioException(file
                    + ": its features are others than those of its version, or in another order; export it again.");
        }
        return new Manifest(tier, known);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
