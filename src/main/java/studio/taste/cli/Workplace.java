package studio.taste.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import studio.taste.StudioException;
import studio.taste.library.SongLibrary;
import studio.taste.onnx.EncoderChoice;
import studio.taste.ranking.RenderedSounds;
import studio.taste.ranking.RequestLog;
import studio.taste.ranking.TasteStage;
import studio.taste.representation.AudioEncoder;
import studio.taste.representation.Representation;
import studio.taste.representation.TextEncoder;
import studio.taste.session.PreviewStore;
import studio.taste.session.StudioLog;
import studio.taste.text.SentenceEncoder;
import studio.taste.training.representation.ProducerChoices;
import studio.taste.training.representation.RepresentationStore;
import studio.taste.training.representation.TrainingChoices;
import studio.taste.training.runs.ModelRegistry;
import studio.taste.training.runs.RankerTraining;

/** A studio's home, opened: what the commands work with. */
public interface Workplace extends AutoCloseable {
    /** The studio's version. */
    String APP_VERSION = "0.1.0";

    /** The directory all data live in. */
    Path home();

    SongLibrary library() throws StudioException;

    PreviewStore previews() throws StudioException;

    /** The journal and its fold; opening it takes the home for this process alone. */
    StudioLog log() throws StudioException;

    /** The records of the stage's requests; opening it takes the home for this process alone. */
    RequestLog requestLog() throws StudioException;

    /**
     * The remix decision, logged in this home.
     *
     * @param sounds plans that are rendered already
     */
    TasteStage stage(RenderedSounds sounds) throws StudioException;

    /** The models of this home. */
    ModelRegistry models() throws StudioException;

    /** Trains models; what is not kept lies in this home meanwhile. */
    RankerTraining training();

    /** The representations of this home. */
    default RepresentationStore representations() {
        return new RepresentationStore(home().resolve("representations"));
    }

    /** What this home's candidates are heard with. */
    default AudioEncoder audioEncoder() throws StudioException {
        return new EncoderChoice(home()).encoder();
    }

    /** What this home's words are read with. */
    default TextEncoder textEncoder() {
        return new SentenceEncoder();
    }

    /** What this home's producers chose, in the numbers of its encoders; those who chose nothing are left out. */
    default List<TrainingChoices.Producer> producerChoices() throws StudioException {
        Representation used = representations().inUse();
        return ProducerChoices.of(log().state().productions().values(), used.audioEncoder(), used.textEncoder());
    }

    /** A journal of its own in another directory, going by another clock; the caller closes it. */
    StudioLog log(Path directory, Clock clock) throws StudioException;

    /** Runs work beside the main thread. */
    ExecutorService workers();

    @Override
    void close();

    /** Opens homes. */
    @FunctionalInterface
    interface Opener {
        Workplace open(Path home) throws StudioException;
    }

    /** Opens the window on a home and waits until it is closed. */
    @FunctionalInterface
    interface Window {
        /**
         * @return false when there is no display to open it on
         */
        boolean open(Path home) throws StudioException;
    }
}
