package studio.taste.ui;

import java.nio.file.Path;

/**
 * Plays one sound file at a time, for hearing a song or a remix through. It is not exact to the sample and not instant: remixes are never
 * compared with it.
 *
 * <p>Used on the JavaFX thread, and tells on it.
 */
public interface AuditionPlayer {

    /** What happens to the file that is played; silent once the file was stopped or another is played. */
    interface Listener {
        /** The sound has come to a place, several times a second. */
        void at(double seconds);

        /** The file was played to its end. */
        void ended();

        /** The file cannot be heard; a sentence for the user says why and what to do. It was stopped. */
        void failed(String sentence);
    }

    /**
     * Plays a file; one played before is stopped.
     *
     * @param file a sound file
     * @param fromSeconds where to begin, within the file
     */
    void play(Path file, double fromSeconds, Listener listener);

    /** Holds the sound where it is. */
    void pause();

    /** Goes on after {@link #pause}. */
    void resume();

    /** Goes to another place of the file that is played or paused. */
    void seek(double seconds);

    /** Ends the sound and lets go of file and device. */
    void stop();
}
