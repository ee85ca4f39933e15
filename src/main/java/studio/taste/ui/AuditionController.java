package studio.taste.ui;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import studio.taste.Progress;
import studio.taste.ui.AuditionModel.Phase;

/**
 * What hearing something whole means: one thing at a time, and what is not wanted any more is never heard.
 *
 * @param <T> what can be heard
 */
public final class AuditionController<T> {
    private static final double STEP_SECONDS = 5;

    /** What a thing sounds like. */
    public interface Sounds<T> {
        /** As it is called in a sentence. */
        String title(T item);

        double durationSeconds(T item);

        /** Its sound as a file that stays until it is played to its end or stopped. */
        CompletionStage<Path> file(T item, Progress progress);
    }

    private final AuditionModel<T> model;
    private final Sounds<T> sounds;
    private final ScreenThread screen;
    private final AuditionPlayer player;

    /** Goes up with every wish, so that a file made for an earlier one is not played. */
    private int wish;

    public AuditionController(AuditionModel<T> model, Sounds<T> sounds, ScreenThread screen, AuditionPlayer player) {
        this.model = model;
        this.sounds = sounds;
        this.screen = screen;
        this.player = player;
    }

    /** Plays something; what is heard already is held, or goes on. */
    public void playOrPause(T item) {
        if (!item.equals(model.itemProperty().get())) {
            play(item);
            return;
        }
        switch (model.phaseProperty().get()) {
            case PLAYING -> {
                player.pause();
                model.phaseProperty().set(Phase.PAUSED);
            }
            case PAUSED -> {
                player.resume();
                model.phaseProperty().set(Phase.PLAYING);
            }
            case STOPPED -> prepare(item);
            case PREPARING -> stop();
        }
    }

    /** Plays something from its beginning. */
    public void play(T item) {
        playFrom(item, 0);
    }

    /** Plays something from a place in it. */
    public void playFrom(T item, double seconds) {
        model.positionSecondsProperty().set(seconds);
        prepare(item);
    }

    /** Makes another thing the one that {@link #seek} and {@link #playOrPause} mean, at its beginning, without a sound. */
    public void point(T item) {
        silence();
        model.troubleProperty().set("");
        model.itemProperty().set(item);
        model.positionSecondsProperty().set(0);
    }

    /** Ends the sound; what was heard begins anew when it is played again. */
    public void stop() {
        silence();
        model.positionSecondsProperty().set(0);
    }

    /** Goes a few seconds back. */
    public void back() {
        seek(model.positionSecondsProperty().get() - STEP_SECONDS);
    }

    /** Goes a few seconds on. */
    public void forward() {
        seek(model.positionSecondsProperty().get() + STEP_SECONDS);
    }

    /** Goes to a place, in seconds; places outside are the ends. */
    public void seek(double seconds) {
        T item = model.itemProperty().get();
        if (item == null) {
            return;
        }
        double place = Math.max(0, Math.min(sounds.durationSeconds(item), seconds));
        model.positionSecondsProperty().set(place);
        if (isSounding()) {
            player.seek(place);
        }
    }

    /** Nothing more is heard and nothing said: the room is left. */
    public void leave() {
        stop();
        model.troubleProperty().set("");
    }

    /** Its file is another one from now on: what plays goes on from the same place, what is held waits until it is played. */
    public void changed() {
        T item = model.itemProperty().get();
        Phase phase = model.phaseProperty().get();
        if (item != null && (phase == Phase.PLAYING || phase == Phase.PREPARING)) {
            prepare(item);
        } else {
            silence();
        }
    }

    private boolean isSounding() {
        Phase phase = model.phaseProperty().get();
        return phase == Phase.PLAYING || phase == Phase.PAUSED;
    }

    private void prepare(T item) {
        silence();
        model.troubleProperty().set("");
        model.itemProperty().set(item);
        model.phaseProperty().set(Phase.PREPARING);
        Progress progress = model.work().begin("Getting “" + sounds.title(item) + "” ready…");
        int mine = wish;
        screen.hear(
                sounds.file(item, progress),
                file -> {
                    if (mine == wish) {
                        start(file);
                    }
                },
                sentence -> {
                    if (mine == wish) {
                        fail(sentence);
                    }
                });
    }

    private void silence() {
        wish++;
        model.work().cancel();
        model.work().end();
        player.stop();
        model.phaseProperty().set(Phase.STOPPED);
    }

    private void start(Path file) {
        model.work().end();
        model.phaseProperty().set(Phase.PLAYING);
        player.play(file, model.positionSecondsProperty().get(), new AuditionPlayer.Listener() {
            @Override
            public void at(double seconds) {
                model.positionSecondsProperty().set(seconds);
            }

            @Override
            public void ended() {
                stop();
            }

            @Override
            public void failed(String sentence) {
                fail(sentence);
            }
        });
    }

    private void fail(String sentence) {
        silence();
        model.troubleProperty().set(sentence);
    }
}
