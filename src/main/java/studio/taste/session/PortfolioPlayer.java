package studio.taste.session;

import java.util.List;
import studio.taste.audio.AudioClip;

/**
 * Plays the clips of a portfolio on one timeline and changes between any of them without a gap.
 *
 * <p>Every method may be called from any thread and returns at once; commands take effect in the order they were given.
 * Commands given while nothing is loaded are ignored, except {@link #load} and {@link #add}. Where this player and a {@link Player}
 * share one sound line, whichever was last asked to play, to go somewhere or to select is heard, and the other one pauses.
 */
public interface PortfolioPlayer extends Transport, AutoCloseable {
    /** As many clips as may stand on one timeline. */
    int MOST_CLIPS = 12;

    /**
     * Puts clips on the timeline. Whatever was playing here stops; the position is 0, the first clip is selected, the whole
     * timeline is looped, and the account of what was heard starts anew. The timeline is as long as the longest clip; after
     * its end a shorter clip is silent.
     *
     * @param clips 1 to {@link #MOST_CLIPS}, mono or stereo, of one sample rate; their samples are shared and must not be
     *     modified while loaded
     * @throws IllegalArgumentException when there are none or too many, or one is empty, of another rate or of more than two
     *     channels
     */
    void load(List<AudioClip> clips);

    /**
     * Puts a clip behind those that are loaded, without a gap in what sounds. A clip that is longer than the timeline lengthens it.
     *
     * @return the place of the clip, counted from 0
     * @throws IllegalArgumentException when there is no room, or the clip does not go with the others
     */
    int add(AudioClip clip);

    /**
     * Puts a clip in the place of another. When that one sounds, the new one takes over at the same moment of the timeline by a
     * linear fade of 5 ms. Nothing of the new clip counts as heard. A longer clip lengthens the timeline; a shorter one
     * leaves its length as it is.
     *
     * @param index of the clip to be replaced, counted from 0
     * @throws IllegalArgumentException when there is no such clip, or the new one does not go with the others
     */
    void replace(int index, AudioClip clip);

    /**
     * Changes to a clip: while playing by a linear fade of 5 ms on the running timeline, otherwise silently.
     *
     * @param index counted from 0
     * @throws IllegalArgumentException when clips are loaded and this is none of them
     */
    void select(int index);

    /** What comes out of the device now; cheap enough to ask for each frame of a screen. */
    PortfolioState state();

    /** Falls silent for good; a line of its own is given back. */
    @Override
    void close();
}
