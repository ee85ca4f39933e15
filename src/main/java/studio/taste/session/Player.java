package studio.taste.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.audio.AudioClip;

/**
 * Plays the two clips of a trial on one timeline and changes between them without a gap.
 *
 * <p>Every method may be called from any thread and returns at once; commands take effect in the order they were given.
 * Commands given while nothing is loaded are ignored, except {@link #cue}, which waits, and {@link #choose}. When the device
 * is lost, the music pauses where it was heard last; it can be played on silently, and {@link #play} looks for the device again.
 */
public interface Player extends Transport, AutoCloseable {

    /**
     * Puts two clips on the timeline. Whatever was playing stops; the position is 0, side A is selected, the whole clip is
     * looped, and the listening record starts anew.
     *
     * @param a side A, mono or stereo; its samples are shared and must not be modified while loaded
     * @param b side B, of the same sample rate and length
     * @throws IllegalArgumentException when the clips differ in rate or length, are empty, or have more than two channels
     */
    void load(AudioClip a, AudioClip b);

    /** Changes to a side: while playing by a linear fade of 5 ms on the running timeline, otherwise silently. */
    void select(Side side);

    /**
     * Sounds a cue, at once when the music is silent, otherwise in the next silence: a pause, the end of the clip or of a
     * round of the loop. Of cues that wait, each sounds once, and of the two sides only the latest.
     */
    void cue(Cue cue);

    /** What comes out of the device now; cheap enough to ask for each frame of a screen. */
    PlayerState state();

    /** What was heard since the clips were loaded; empty when nothing is loaded. */
    Listening listening();

    /** Names of the sound devices that could be used, best first; may take some hundredths of a second. */
    List<String> devices();

    /** Plays through a device of {@link #devices()} from now on; null leaves the choice to the system. */
    void choose(@Nullable String device);

    /** Falls silent and gives the device back. */
    @Override
    void close();
}
