package studio.taste.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.StudioException;
import studio.taste.labels.LabelSet;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.SessionState;
import studio.taste.session.StudioState;
import studio.taste.training.LabelPairs;
import studio.taste.training.LabelledPair;
import studio.taste.training.TrainerSettings;
import studio.taste.training.TrainingData;
import studio.taste.training.runs.LearningForecast;
import studio.taste.training.runs.LearningPoint;
import studio.taste.training.runs.RankerTraining;
import studio.taste.training.runs.RunReport;
import studio.taste.training.runs.TrainingOrder;
import studio.taste.ui.LearningFeed;
import studio.taste.ui.LearningView;

/**
 * Trains a ranker on people's answers in the background, every twenty of them, only to tell how well it foresees answers it has not seen. The
 * models are not kept. One training at a time; when more answers came meanwhile, the newest count. No session waits for it, and whatever goes
 * wrong becomes a sentence.
 */
final class LiveCurve implements LearningFeed {
    /** Answers between trainings. */
    static final int EVERY = 20;

    private static final Logger LOG = LoggerFactory.getLogger(LiveCurve.class);
    /** One processor is left to the music. */
    private static final TrainerSettings SETTINGS = TrainerSettings.USUAL.onThreads(1);

    /** What is trained with; a seam for tests. */
    @FunctionalInterface
    interface Trainer {
        /** A quick run. */
        RunReport train(TrainingOrder order, studio.taste.Progress progress)
                throws StudioException, InterruptedException;
    }

    private final Trainer trainer;
    private final Supplier<StudioState> state;
    private final Executor thread;
    private final TreeMap<Integer, LearningPoint> points = new TreeMap<>();
    private final List<Consumer<LearningView>> listeners = new ArrayList<>();
    private LearningView view = LearningView.NOTHING;
    private int looked;
    private boolean wanted;
    private boolean running;

    /**
     * @param state of all sessions, as it is now
     * @param thread trains one after the other
     */
    LiveCurve(RankerTraining training, Supplier<StudioState> state, Executor thread) {
        this(
                (order, progress) ->
                        training.run(order, Optional.empty(), progress).report(),
                state,
                thread);
    }

    LiveCurve(Trainer trainer, Supplier<StudioState> state, Executor thread) {
        this.trainer = trainer;
        this.state = state;
        this.thread = thread;
    }

    @Override
    public synchronized void tell(Consumer<LearningView> listener) {
        listeners.add(listener);
        listener.accept(view);
    }

    /** Looks whether answers enough have come, or were taken back, since the last time; returns at once. */
    synchronized void look() {
        int answers = state.get().sessions().values().stream()
                .filter(session -> !session.opened().simulated())
                .mapToInt(session -> session.answered().size())
                .sum();
        if (Math.abs(answers - looked) >= EVERY) {
            looked = answers;
            wanted = true;
            if (!running) {
                running = true;
                thread.execute(this::run);
            }
        }
    }

    private synchronized boolean isWanted() {
        return wanted;
    }

    private synchronized boolean goesOn() {
        boolean goesOn = wanted;
        wanted = false;
        running = goesOn;
        return goesOn;
    }

    private void run() {
        while (goesOn()) {
            try {
                show(measured(LabelSet.of(sessions())));
            } catch (CancellationException newerAnswers) {
                LOG.debug("newer answers came");
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            } catch (StudioException trouble) {
                show(without(String.valueOf(trouble.getMessage())));
            } catch (RuntimeException defect) {
                LOG.warn("The learning curve could not be measured", defect);
                show(without("The learning curve could not be measured (" + defect + "). Sessions are not affected."));
            }
        }
    }

    private List<SessionState> sessions() {
        return List.copyOf(state.get().sessions().values());
    }

    private LearningView measured(LabelSet labels) throws StudioException, InterruptedException {
        TrainingData data = LabelPairs.of(labels, TrainingOrder.usualTier(labels), false);
        int requests = data.requests().size();
        long decided = data.pairs().stream().filter(LabelledPair::isDecided).count();
        if (requests < 2) {
            return without(
                    requests == 0
                            ? "There is no curve yet: none of the answers can be learnt from."
                            : "There is no curve yet: all " + decided + " decided answers are about the same two songs."
                                    + " Begin a session with another pair, so that the ranker can be tested on songs it has"
                                    + " not learnt from.");
        }
        RunReport report = trainer.train(
                new TrainingOrder(
                        labels,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        SETTINGS,
                        Optional.empty(),
                        Optional.empty(),
                        false),
                (fraction, doing) -> !isWanted());
        return with(report);
    }

    private synchronized LearningView without(String sentence) {
        return new LearningView(List.copyOf(points.values()), view.forecast(), view.ceiling(), sentence);
    }

    private synchronized LearningView with(RunReport report) {
        Optional<LearningPoint> point = report.curve().isEmpty()
                ? report.best()
                        .map(best -> new LearningPoint(
                                report.sources().values().stream()
                                        .mapToInt(pairs -> pairs)
                                        .sum(),
                                best.accuracy()))
                : Optional.of(report.curve().get(report.curve().size() - 1));
        if (point.isEmpty() || !Double.isFinite(point.get().accuracy().estimate())) {
            return without("There is no curve yet: nothing decided is left to test on.");
        }
        // Answers that were taken back leave no trace.
        points.tailMap(point.get().labels(), true).clear();
        points.put(point.get().labels(), point.get());
        List<LearningPoint> all = List.copyOf(points.values());
        WilsonInterval ceiling = report.ceiling();
        return new LearningView(all, all.size() < 2 ? null : LearningForecast.of(all), ceiling, words(point.get()));
    }

    private static String words(LearningPoint point) {
        return String.format(
                Locale.ROOT,
                "The ranker foresees %.0f %% of answers about songs it has not learnt from (95 %% interval %.0f–%.0f %%), after"
                        + " learning from %d.",
                100 * point.accuracy().estimate(),
                100 * point.accuracy().lower(),
                100 * point.accuracy().upper(),
                point.labels());
    }

    private synchronized void show(LearningView newView) {
        view = newView;
        listeners.forEach(listener -> listener.accept(newView));
    }
}
