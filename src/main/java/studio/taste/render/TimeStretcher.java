package studio.taste.render;

import studio.taste.audio.AudioClip;
import studio.taste.music.StemRole;

/** Changes how long a stem lasts without changing its pitch, and its pitch without changing how long it lasts. */
public interface TimeStretcher {
    /**
     * Stretches one stem of a song. Where a moment of the stem lands depends on the beats alone, never on the sound, so stems of a
     * song that are stretched with the same beats stay together, also when they are stretched apart or in part.
     *
     * @param role what the stem is; drums and sustained sound are stretched in different ways
     * @param stem stereo; not modified; silence lies outside its frames
     * @param inputBeatFrames positions of beats in the stem, in frames, strictly increasing, at least two; they land on {@code
     *     outputBeatFrames}, and between them time runs evenly
     * @param outputBeatFrames positions of the same beats in the output, in frames, strictly increasing; the first is 0
     * @param semitones pitch shift, negative is down
     * @return the stretched stem, stereo, its length the last of {@code outputBeatFrames}, rounded. When the beats are nowhere more
     *     than half a millisecond from even playing and the pitch stays, it holds the stem's own samples
     */
    AudioClip stretch(
            StemRole role, AudioClip stem, double[] inputBeatFrames, double[] outputBeatFrames, double semitones);
}
