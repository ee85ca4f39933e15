package studio.taste.training.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.library.StagingArea;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.Split;
import studio.taste.training.TrainingData;

/**
 * Trains a ranker: labels to pairs, split by request, trained with early stopping, calibrated, and held against answers it has not seen. Safe
 * for use by many threads.
 */
public final class RankerTraining {
    /** With fewer answers on the validation split it is not stopped by. */
    private static final int ENOUGH_TO_STOP = 20;

    private static final Object BEGINNING = new Object();

    private static final double MODEL_SHARE = 0.3;
    private static final double NANOS_PER_SECOND = 1e9;

    private final CatBoostTrainer trainer;
    private final Path scratch;
    private final Clock clock;
    private final LongSupplier nanoTime;

    /**
     * @param scratch folder for what is not kept; made when missing
     * @param clock the time of the runs
     * @param nanoTime measures how long they take
     */
    public RankerTraining(CatBoostTrainer trainer, Path scratch, Clock clock, LongSupplier nanoTime) {
        this.trainer = trainer;
        this.scratch = scratch;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /**
     * What came of a run.
     *
     * @param manifest of the model
     * @param files of the model, by name
     * @param report what is to be said of it
     */
    public record Result(ModelManifest manifest, Map<String, byte[]> files, RunReport report) {}

    /** Why nothing can be trained on this computer, in a sentence; empty when it can. */
    public Optional<String> unavailable() {
        return trainer.unavailable();
    }

    /**
     * Trains and judges.
     *
     * @param before the report of the parent, to compare with
     * @throws StudioException when there is nothing to learn from, raters do not agree, or the trainer fails
     */
    public Result run(TrainingOrder order, Optional<RunReport> before, Progress progress)
            throws StudioException, InterruptedException {
        Optional<String> impossible = trainer.unavailable();
        if (impossible.isPresent()) {
            throw new StudioException(impossible.get());
        }
        try (StagingArea area = begin()) {
            return run(order, before, progress, area.folder());
        } catch (IOException e) {
            throw new StudioException(
                    scratch + ": the trainer has no place to work in (" + e
                            + "); check the disk and the folder's rights.",
                    e);
        }
    }

    /** A folder for one run, so that several may run at once; what a crash left is cleared away. */
    private StagingArea begin() throws IOException {
        Files.createDirectories(scratch);
        synchronized (BEGINNING) {
            StagingArea.removeStale(scratch);
            return StagingArea.in(scratch);
        }
    }

    private Result run(TrainingOrder order, Optional<RunReport> before, Progress progress, Path folder)
            throws StudioException, InterruptedException {
        long start = nanoTime.getAsLong();
        Instant at = clock.instant();
        DoubleSupplier seconds = () -> (nanoTime.getAsLong() - start) / NANOS_PER_SECOND;
        progress.goOn(0, "reading the labels");
        Ground ground = new Ground(order);
        ground.refuseIfHopeless();
        TrainingData train = ground.part(Split.TRAIN);
        boolean all = train.decided() == 0;
        if (all) {
            // Few requests may all have fallen into the other parts.
            ground.warnings.add("No request fell into the training part, so the model learnt from all of them; only"
                    + " cross-validation tells how good it is.");
        }
        TrainingData learnt = ground.withWeak(all ? ground.answers : train);
        ScoredModel model = ScoredModel.train(
                trainer,
                learnt,
                all ? Optional.empty() : stopping(ground),
                order.settings(),
                folder.resolve("model"),
                (fraction, doing) -> progress.report(MODEL_SHARE * fraction, "growing trees"));
        Judgement judgement = new Judge(
                        trainer,
                        folder,
                        ground,
                        (fraction, doing) -> progress.report(MODEL_SHARE + (1 - MODEL_SHARE) * fraction, doing),
                        seconds)
                .judge(model, all);
        return new RunPapers(ground, learnt, model, judgement, at).result(before);
    }

    /** The requests training is stopped by, if they say enough. */
    private static Optional<TrainingData> stopping(Ground ground) {
        TrainingData validation = ground.part(Split.VALIDATION);
        return ground.order.settings().patience() > 0 && validation.decided() >= ENOUGH_TO_STOP
                ? Optional.of(validation)
                : Optional.empty();
    }
}
