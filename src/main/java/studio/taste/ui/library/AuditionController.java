package studio.taste.ui.library;

import java.nio.file.Path;
import studio.taste.Progress;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;
import studio.taste.ui.StudioDesk;
import studio.taste.ui.library.AuditionModel.Phase;

/** What hearing a song means: one at a time, and what is not wanted any more is never heard. */
public final class AuditionController {
    private static final double STEP_SECONDS = 5;

    private final AuditionModel model;
    private final StudioDesk desk;
    private final ScreenThread screen;
    private final AuditionPlayer player;

    /** Goes up with every wish, so that a file made for an earlier one is not played. */
    private int wish;

    AuditionController(AuditionModel model, StudioDesk desk, ScreenThread screen, AuditionPlayer player) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
        this.player = player;
        model.partProperty().addListener((property, was, is) -> changePart());
    }

    /** Plays a song; the one that is heard already is held, or goes on. */
    public void playOrPause(SongCard song) {
        if (!song.equals(model.songProperty().get())) {
            play(song);
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
            case STOPPED -> prepare(song);
            case PREPARING -> stop();
        }
    }

    /** Plays a song from its beginning. */
    public void play(SongCard song) {
        model.positionSecondsProperty().set(0);
        prepare(song);
    }

    /** Ends the sound; the song begins anew when it is played again. */
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

    /** Goes to a place, in seconds; places outside the song are its ends. */
    public void seek(double seconds) {
        SongCard song = model.songProperty().get();
        if (song == null) {
            return;
        }
        double place = Math.max(0, Math.min(song.durationSeconds(), seconds));
        model.positionSecondsProperty().set(place);
        if (isSounding()) {
            player.seek(place);
        }
    }

    /** Nothing more is heard and nothing said: the room is left. */
    void leave() {
        stop();
        model.troubleProperty().set("");
    }

    private boolean isSounding() {
        Phase phase = model.phaseProperty().get();
        return phase == Phase.PLAYING || phase == Phase.PAUSED;
    }

    /** Another part goes on from the same place. */
    private void changePart() {
        SongCard song = model.songProperty().get();
        Phase phase = model.phaseProperty().get();
        if (song != null && (phase == Phase.PLAYING || phase == Phase.PREPARING)) {
            prepare(song);
        } else {
            silence();
        }
    }

    private void prepare(SongCard song) {
        silence();
        model.troubleProperty().set("");
        model.songProperty().set(song);
        model.phaseProperty().set(Phase.PREPARING);
        Progress progress = model.work().begin("Getting “" + song.title() + "” ready…");
        int mine = wish;
        screen.hear(
                desk.audition(song.id(), model.partProperty().get().stems(), progress),
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
