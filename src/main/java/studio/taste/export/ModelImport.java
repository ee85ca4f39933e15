package studio.taste.export;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.ranking.PlattScaling;
import studio.taste.ranking.catboost.CatBoostScorer;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.ranking.catboost.ModelId;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.training.runs.ModelRegistry;
import studio.taste.training.runs.RegisteredModel;

/** Takes in models that CatBoost made elsewhere of a dataset of ours. */
public final class ModelImport {
    private static final int LARGEST_MODEL_BYTES = 32 << 20;
    private static final int NAME_DIGITS = 12;
    /** PairLogit's own scale: its loss is the logistic of the difference of scores. */
    private static final PlattScaling SCALE = new PlattScaling(1);

    private ModelImport() {}

    /**
     * Checks a model and takes it in as a candidate.
     *
     * @param file {@code .cbm} or {@code .json}
     * @param also the same model in the other form
     * @param dataset the folder it was trained on, for its manifest
     * @throws StudioException when a file cannot be read, is no model, or one of other features; nothing is taken in then
     */
    public static RegisteredModel read(ModelRegistry registry, Path file, @Nullable Path also, Path dataset)
            throws StudioException {
        DatasetExport.Manifest about = DatasetExport.read(dataset);
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, file);
        if (also != null) {
            put(files, also);
        }
        Map<String, String> hashes = ModelFolder.hashes(files);
        String hash = new TreeMap<>(hashes).values().iterator().next();
        ModelManifest manifest = new ModelManifest(
                new ModelId("imported-" + hash.substring(0, NAME_DIGITS)),
                Clock.systemUTC().instant(),
                "Trained elsewhere and imported from " + file.getFileName() + ".",
                about.features(),
                about.tier(),
                SCALE,
                OptionalDouble.empty(),
                hash,
                hash,
                Map.of(),
                Map.of(),
                Optional.empty(),
                hashes,
                List.of("Its probabilities are taken on PairLogit's own scale; they were not fitted to answers."));
        tryOut(manifest, files, file);
        return registry.add(manifest, files, "imported from " + file.getFileName());
    }

    private static void put(Map<String, byte[]> files, Path file) throws StudioException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String form = name.endsWith(".cbm") ? ModelFolder.BINARY : name.endsWith(".json") ? ModelFolder.JSON : "";
        if (form.isEmpty()) {
            throw new StudioException(file + ": models are files of CatBoost, .cbm or .json.");
        }
        if (files.containsKey(form)) {
            throw new StudioException(file + ": two files of the same form; name one .cbm and one .json.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_MODEL_BYTES + 1);
            if (bytes.length > LARGEST_MODEL_BYTES) {
                throw new StudioException(file + ": larger than the " + (LARGEST_MODEL_BYTES >> 20)
                        + " MB a model may have; train one with fewer trees.");
            }
            files.put(form, bytes);
        } catch (IOException e) {
            throw new StudioException(file + ": cannot be read (" + e + ").", e);
        }
    }

    /** Loads it and has it score a plan, in a folder of its own, so that a bad one never comes near the others. */
    private static void tryOut(ModelManifest manifest, Map<String, byte[]> files, Path file) throws StudioException {
        try {
            Path folder = Files.createTempDirectory("taste-model");
            try (CatBoostScorer scorer =
                    CatBoostScorer.load(ModelFolder.write(folder, manifest, files), any -> false)) {
                scorer.checkForms();
            } catch (StudioException trouble) {
                // Complaints name the copy that was tried; the user knows the file.
                String copies = ModelFolder.of(folder, manifest.id()).path() + File.separator;
                throw new StudioException(file + ": " + trouble.getMessage().replace(copies, ""), trouble);
            } finally {
                try (var all = Files.walk(folder)) {
                    for (Path each :
                            all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
            }
        } catch (IOException e) {
            throw new StudioException("The model cannot be tried out (" + e + "): check the disk.", e);
        }
    }
}
