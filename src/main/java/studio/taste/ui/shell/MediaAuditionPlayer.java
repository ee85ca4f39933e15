package studio.taste.ui.shell;

import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.ui.AuditionPlayer;

/** Plays through JavaFX Media: whole WAV, AIFF, MP3 and M4A files, on the system's own choice of a sound device. */
final class MediaAuditionPlayer implements AuditionPlayer {
    private static final Logger LOG = LoggerFactory.getLogger(MediaAuditionPlayer.class);
    private static final String NO_SOUND =
            "No sound can be played here: no sound device was found, or the system lacks what"
                    + " JavaFX plays sound with. Plug in headphones or speakers, then press play again.";

    /** A dragged playhead asks for many places a second; the sound follows once it rests. */
    private final PauseTransition settling = new PauseTransition(Duration.millis(120));

    /** Kept, for a player that nobody refers to is collected and falls silent. */
    private @Nullable MediaPlayer player;

    private double wantedSeconds;

    MediaAuditionPlayer() {
        settling.setOnFinished(event -> {
            MediaPlayer now = player;
            if (now != null) {
                now.seek(Duration.seconds(wantedSeconds));
            }
        });
    }

    @Override
    public void play(Path file, double fromSeconds, Listener listener) {
        stop();
        try {
            MediaPlayer fresh = new MediaPlayer(new Media(file.toUri().toString()));
            player = fresh;
            fresh.setOnError(() -> failed(fresh, file, fresh.getError(), listener));
            fresh.setOnReady(() -> {
                if (player == fresh) {
                    fresh.seek(Duration.seconds(fromSeconds));
                    fresh.play();
                }
            });
            fresh.setOnEndOfMedia(() -> {
                if (player == fresh) {
                    stop();
                    listener.ended();
                }
            });
            fresh.currentTimeProperty().addListener((property, was, is) -> {
                if (player == fresh && settling.getStatus() != PauseTransition.Status.RUNNING) {
                    listener.at(is.toSeconds());
                }
            });
        } catch (MediaException | LinkageError trouble) {
            LOG.warn("{} cannot be played: {}", file, trouble.toString());
            stop();
            listener.failed(sentence(file, trouble));
        }
    }

    private void failed(MediaPlayer which, Path file, MediaException trouble, Listener listener) {
        if (player == which) {
            LOG.warn("{} cannot be played on: {}", file, trouble.toString());
            stop();
            listener.failed(sentence(file, trouble));
        }
    }

    /** JavaFX says what is wrong with a file, and of everything else only that it is unknown. */
    private static String sentence(Path file, Throwable trouble) {
        if (trouble instanceof MediaException media) {
            return switch (media.getType()) {
                case MEDIA_CORRUPTED, MEDIA_INACCESSIBLE, MEDIA_UNAVAILABLE, MEDIA_UNSPECIFIED, MEDIA_UNSUPPORTED ->
                    file + " cannot be played (" + media.getMessage() + "). Import the song again.";
                default -> NO_SOUND;
            };
        }
        return NO_SOUND;
    }

    @Override
    public void pause() {
        if (player != null) {
            player.pause();
        }
    }

    @Override
    public void resume() {
        if (player != null) {
            player.play();
        }
    }

    @Override
    public void seek(double seconds) {
        wantedSeconds = seconds;
        settling.playFromStart();
    }

    @Override
    public void stop() {
        settling.stop();
        MediaPlayer old = player;
        player = null;
        if (old != null) {
            old.dispose();
        }
    }
}
