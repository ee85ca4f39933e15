package studio.taste.training.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.taste.StudioException;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.ranking.catboost.ModelId;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.ranking.catboost.ObliviousTrees;
import studio.taste.ranking.catboost.ProductionPointer;

/**
 * The models of a home and which of them serves. Models are never changed; what is done to them is appended to a log, and where each stands is
 * read from that log. Safe for use by many threads of one process, which owns the home.
 */
public final class ModelRegistry {
    /** The model on trial, as {@link ProductionPointer#FILE} names the one that serves. */
    public static final String CANARY_FILE = "canary.json";

    /** The page to be read by people, in each model's folder. */
    public static final String PAGE = "report.html";

    private static final String ACTS = "acts.jsonl";

    private final Path models;
    private final Clock clock;

    /**
     * @param models the folder; made when missing
     */
    public ModelRegistry(Path models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    /** The folder of all models. */
    public Path folder() {
        return models;
    }

    /** All models that can be read, the latest first. */
    public List<RegisteredModel> list() throws StudioException {
        return list(trouble -> {});
    }

    /**
     * All models that can be read, the latest first.
     *
     * @param broken told in a sentence of each that cannot
     */
    public synchronized List<RegisteredModel> list(Consumer<String> broken) throws StudioException {
        Map<String, ModelStage> stages = stages();
        List<RegisteredModel> list = new ArrayList<>();
        if (!Files.isDirectory(models)) {
            return list;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(models, Files::isDirectory)) {
            for (Path folder : folders) {
                if (!folder.getFileName().toString().startsWith(".")) {
                    read(new ModelFolder(folder), stages, broken).ifPresent(list::add);
                }
            }
        } catch (IOException e) {
            throw new StudioException(models + ": the models cannot be listed (" + e + ").", e);
        }
        list.sort(
                Comparator.comparing((RegisteredModel model) -> model.manifest().createdAt())
                        .reversed()
                        .thenComparing(RegisteredModel::id));
        return list;
    }

    /**
     * A model by its name or the beginning of it.
     *
     * @throws StudioException when there is none, or several
     */
    public RegisteredModel find(String nameOrBeginning) throws StudioException {
        List<RegisteredModel> all = list();
        List<RegisteredModel> found = all.stream()
                .filter(model -> model.id().startsWith(nameOrBeginning))
                .toList();
        Optional<RegisteredModel> exact = found.stream()
                .filter(model -> model.id().equals(nameOrBeginning))
                .findFirst();
        if (exact.isEmpty() && found.size() != 1) {
            throw new StudioException((found.isEmpty() ? "There is no model \"" : "More than one model begins with \"")
                    + nameOrBeginning + "\". Known are: "
                    + String.join(", ", all.stream().map(RegisteredModel::id).toList()) + ".");
        }
        return exact.orElseGet(() -> found.get(0));
    }

    /**
     * A model's trees.
     *
     * @throws StudioException when they cannot be read, or it came without its JSON form
     */
    public ObliviousTrees trees(RegisteredModel model) throws StudioException {
        ModelFolder folder = ModelFolder.of(models, model.manifest().id());
        byte[] json = folder.file(model.manifest(), ModelFolder.JSON)
                .orElseThrow(() -> new StudioException(
                        "Model " + model.id() + " came without its JSON form; import it again with both forms."));
        return ObliviousTrees.read(
                json,
                model.manifest().features(),
                folder.path().resolve(ModelFolder.JSON).toString());
    }

    /** The model that stands at a stage; of archived ones and candidates the latest. */
    public Optional<RegisteredModel> at(ModelStage stage) throws StudioException {
        return list().stream().filter(model -> model.stage() == stage).findFirst();
    }

    /**
     * Takes a trained model in as a candidate.
     *
     * @param page its report for people, HTML
     * @return the model; the one that is there already when the same data and settings were trained before
     */
    public synchronized RegisteredModel add(RankerTraining.Result result, String page) throws StudioException {
        ModelFolder folder = ModelFolder.of(models, result.manifest().id());
        if (!Files.exists(folder.path())) {
            Map<String, byte[]> files = new LinkedHashMap<>(result.files());
            files.put(RunReportJson.FILE, RunReportJson.write(result.report()));
            files.put(PAGE, page.getBytes(StandardCharsets.UTF_8));
            ModelFolder.write(models, result.manifest(), files);
            act(
                    result.manifest().id().value(),
                    ModelStage.CANDIDATE,
                    "trained",
                    result.manifest().note());
        }
        return find(result.manifest().id().value());
    }

    /** Takes in a model that was made elsewhere, as a candidate. */
    public synchronized RegisteredModel add(ModelManifest manifest, Map<String, byte[]> files, String reason)
            throws StudioException {
        ModelFolder.write(models, manifest, files);
        act(manifest.id().value(), ModelStage.CANDIDATE, reason, manifest.note());
        point();
        return find(manifest.id().value());
    }

    /**
     * Moves a model to a stage. One that comes into production archives the one before; one that comes on trial, likewise.
     *
     * @param to {@link ModelStage#CANARY}, {@link ModelStage#PRODUCTION} or {@link ModelStage#ARCHIVED}
     * @param reason in the words of the one who does it
     * @throws StudioException when it stands there already, or nothing can be written
     */
    public synchronized RegisteredModel promote(RegisteredModel model, ModelStage to, String reason)
            throws StudioException {
        if (to == ModelStage.CANDIDATE) {
            throw new IllegalArgumentException("a model is a candidate when it comes, and never again");
        }
        if (model.stage() == to) {
            throw new StudioException("Model " + model.id() + " is in stage " + word(to) + " already.");
        }
        if (to != ModelStage.ARCHIVED) {
            Optional<RegisteredModel> before = at(to);
            if (before.isPresent()) {
                act(
                        before.get().id(),
                        ModelStage.ARCHIVED,
                        "replaced by " + model.id(),
                        before.get().evidence());
            }
        }
        act(model.id(), to, reason, model.evidence());
        point();
        return find(model.id());
    }

    /**
     * Puts the model back into production that was there before; none, when there was none, so that the heuristic ranks again.
     *
     * @return the model that serves now
     * @throws StudioException when none is in production
     */
    public synchronized Optional<RegisteredModel> rollBack(String reason) throws StudioException {
        Optional<RegisteredModel> now = at(ModelStage.PRODUCTION);
        if (now.isEmpty()) {
            throw new StudioException("No model is in production, so there is nothing to roll back.");
        }
        Optional<RegisteredModel> earlier = Optional.empty();
        for (RegistryAct act : acts()) {
            if (act.stage() == ModelStage.PRODUCTION
                    && !act.model().equals(now.get().id())) {
                earlier = Optional.of(find(act.model()));
            }
        }
        act(now.get().id(), ModelStage.ARCHIVED, reason, now.get().evidence());
        if (earlier.isPresent()) {
            act(earlier.get().id(), ModelStage.PRODUCTION, reason, earlier.get().evidence());
        }
        point();
        return earlier.isPresent() ? Optional.of(find(earlier.get().id())) : Optional.empty();
    }

    /** All that was done, in order. */
    public synchronized List<RegistryAct> acts() throws StudioException {
        Path file = models.resolve(ACTS);
        List<RegistryAct> acts = new ArrayList<>();
        if (!Files.exists(file)) {
            return acts;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                acts.add(RunReportJson.MAPPER.readValue(line, RegistryAct.class));
            }
        } catch (IOException e) {
            throw new StudioException(
                    file + ": the log of the models cannot be read (" + e.getMessage() + "); restore it from a copy.",
                    e);
        }
        return acts;
    }

    private static String word(ModelStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, ModelStage> stages() throws StudioException {
        Map<String, ModelStage> stages = new LinkedHashMap<>();
        acts().forEach(act -> stages.put(act.model(), act.stage()));
        return stages;
    }

    private static Optional<RegisteredModel> read(
            ModelFolder folder, Map<String, ModelStage> stages, Consumer<String> broken) {
        try {
            ModelManifest manifest = folder.manifest();
            ModelStage stage = stages.getOrDefault(manifest.id().value(), ModelStage.CANDIDATE);
            return Optional.of(new RegisteredModel(manifest, stage, report(folder, broken)));
        } catch (StudioException trouble) {
            broken.accept(trouble.getMessage());
            return Optional.empty();
        }
    }

    /** A model serves without its report. */
    private static Optional<RunReport> report(ModelFolder folder, Consumer<String> broken) {
        try {
            return RunReportJson.read(folder.path());
        } catch (StudioException trouble) {
            broken.accept(trouble.getMessage());
            return Optional.empty();
        }
    }

    private void act(String model, ModelStage stage, String reason, String evidence) throws StudioException {
        Path file = models.resolve(ACTS);
        try {
            Files.createDirectories(models);
            String line = RunReportJson.MAPPER.writeValueAsString(
                            new RegistryAct(clock.instant(), model, stage, reason, evidence))
                    + "\n";
            try (FileChannel log = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                log.write(java.nio.ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                log.force(true);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an act could not be written as JSON", e);
        } catch (IOException e) {
            throw new StudioException(
                    file + ": cannot be written (" + e + "); check the disk and the folder's rights.", e);
        }
    }

    /** Tells those who serve; after the log, so that a crash in between is mended by the next act. */
    private void point() throws StudioException {
        for (Map.Entry<String, ModelStage> pointer : Map.of(
                        ProductionPointer.FILE, ModelStage.PRODUCTION, CANARY_FILE, ModelStage.CANARY)
                .entrySet()) {
            Optional<ModelId> model =
                    at(pointer.getValue()).map(found -> found.manifest().id());
            new ProductionPointer(model).write(models.resolve(pointer.getKey()));
        }
    }
}
