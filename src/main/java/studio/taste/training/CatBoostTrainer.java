package studio.taste.training;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.library.StagingArea;

/**
 * Trains rankers with CatBoost's own native trainer, in a process of its own: that can be ended at any moment, and takes nothing along when
 * it dies. Safe for use by many threads.
 *
 * <p>The trees depend on the set and the settings only, not on the order in which the set came, nor on the number of threads. The files also
 * hold an identifier and the time of the run.
 */
public final class CatBoostTrainer {
    /** Name of the model's file in CatBoost's own form. */
    public static final String BINARY = "model.cbm";

    /** Name of the same model's file as JSON. */
    public static final String JSON = "model.json";

    /** Share of the work at which the first tree is grown, and at which the last one is. */
    private static final double GROWING = 0.1;

    private static final double GROWN = 0.95;

    /** How often the curve is looked at; the process's end is noticed at once. */
    private static final long LOOK_MILLISECONDS = 20;

    /** One begins or clears away at a time: a folder is nobody's until its lock is held. */
    private static final Object BEGINNING = new Object();

    private final TrainerProgram program;

    public CatBoostTrainer() {
        this(TrainerProgram.here());
    }

    CatBoostTrainer(TrainerProgram program) {
        this.program = program;
    }

    /** Why nothing can be trained on this computer, in a sentence; empty when it can. */
    public Optional<String> unavailable() {
        return program.unavailable();
    }

    /**
     * Trains, and writes {@value #BINARY} and {@value #JSON}.
     *
     * @param validation other requests of the same features, with a preference at least, on which training stops and the model is cut to its
     *     best tree; without it all trees are grown and kept
     * @param destination folder of the two files, made when it is not there; each replaces its forerunner in one step, and only when both are
     *     whole. While training a hidden folder lies beside it; one left behind by a studio that crashed is cleared away
     * @param progress when it cancels, {@link CancellationException} is thrown
     * @throws StudioException when a set cannot be trained on, nothing can be trained here, or the trainer ends badly or too late. Nothing is
     *     written then, nor after a cancellation or an interruption
     */
    public Trained train(
            RankingSet learn,
            Optional<RankingSet> validation,
            TrainerSettings settings,
            Path destination,
            Progress progress)
            throws StudioException, InterruptedException {
        if (validation.isPresent() && !validation.get().features().equals(learn.features())) {
            throw new IllegalArgumentException("both sets have the same features, were " + learn.features() + " and "
                    + validation.get().features());
        }
        Optional<String> obstacle = unavailable();
        if (obstacle.isPresent()) {
            throw new StudioException(obstacle.get());
        }
        Path parent = Objects.requireNonNull(
                destination.toAbsolutePath().normalize().getParent(), "a model needs a folder of its own");
        long beganNanos = System.nanoTime();
        progress.goOn(0, "Preparing the training set");
        CatBoostRows rows = CatBoostRows.of(learn);
        if (rows.isBalanced()) {
            throw new StudioException(
                    "Every plan in the set is preferred as much as it is not, so nothing can be learnt from it."
                            + " Collect more answers, and look for raters who contradict each other.");
        }
        try (StagingArea area = begin(parent)) {
            CatBoostFiles.write(rows, learn.features(), area.folder().resolve(TrainerArguments.LEARN));
            if (validation.isPresent()) {
                CatBoostFiles.write(validation.get(), area.folder().resolve(TrainerArguments.VALIDATION));
            }
            TrainerNotes notes = new TrainerNotes(area.folder());
            run(notes, settings, TrainerArguments.of(settings, learn.features(), validation.isPresent()), progress);
            return new Trained(
                    destination.resolve(BINARY),
                    destination.resolve(JSON),
                    notes.treesKept(),
                    notes.curve(validation.isPresent()),
                    notes.importances(learn.features().names()),
                    publish(notes, destination, beganNanos));
        } catch (IOException e) {
            throw new StudioException(
                    destination + ": the ranker cannot be trained there (" + e.getMessage()
                            + "). Check free space and permissions.",
                    e);
        }
    }

    private static StagingArea begin(Path parent) throws IOException {
        Files.createDirectories(parent);
        synchronized (BEGINNING) {
            StagingArea.removeStale(parent);
            return StagingArea.in(parent);
        }
    }

    private void run(TrainerNotes notes, TrainerSettings settings, List<String> arguments, Progress progress)
            throws IOException, StudioException, InterruptedException {
        Path output = notes.folder().resolve("output.txt");
        Process process = program.start(notes.folder(), arguments, output);
        try {
            watch(process, notes, settings, progress);
        } finally {
            process.destroyForcibly();
            // Its folder can be deleted only when it is gone; a killed process goes at once.
            process.onExit().join();
        }
        if (process.exitValue() != 0) {
            throw new StudioException(String.format(
                    Locale.ROOT,
                    "The trainer ended with code %d and left no model%s. Try again; if it ends the same way, export the"
                            + " training set and train it with CatBoost's own command.",
                    process.exitValue(),
                    lastWords(notes.lastWords(output))));
        }
    }

    private static String lastWords(String words) {
        return words.isEmpty() ? "" : "; it said: \u201c" + words + "\u201d";
    }

    private static void watch(Process process, TrainerNotes notes, TrainerSettings settings, Progress progress)
            throws StudioException, InterruptedException {
        long beganNanos = System.nanoTime();
        while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            int grown = notes.treesGrown();
            double fraction = GROWING + (GROWN - GROWING) * grown / settings.trees();
            progress.goOn(
                    grown == 0 ? GROWING : fraction,
                    grown == 0 ? "Starting the trainer" : "Growing tree " + grown + " of " + settings.trees());
            if (System.nanoTime() - beganNanos > settings.timeLimit().toNanos()) {
                throw new StudioException(String.format(
                        Locale.ROOT,
                        "Training was given up after its time limit of %s s, with %d of %d trees grown. Allow more time,"
                                + " or ask for fewer trees.",
                        BigDecimal.valueOf(settings.timeLimit().toMillis(), 3)
                                .stripTrailingZeros()
                                .toPlainString(),
                        grown,
                        settings.trees()));
            }
        }
    }

    /** Answers the seconds since the beginning. */
    private static double publish(TrainerNotes notes, Path destination, long beganNanos) throws IOException {
        Files.createDirectories(destination);
        move(notes.json(), destination.resolve(JSON));
        move(notes.binary(), destination.resolve(BINARY));
        return (System.nanoTime() - beganNanos) / 1e9;
    }

    private static void move(Path made, Path place) throws IOException {
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
