package studio.taste.render;

import java.util.Map;
import studio.taste.audio.AudioClip;
import studio.taste.music.StemRole;

/** Changes how long stems last without changing their pitch, and their pitch without changing how long they last. */
public interface TimeStretcher {
    /**
     * Stretches stems of one song together, so that they cannot drift apart.
     *
     * @param stems clips of equal rate and length, stereo; not modified
     * @param inputBeatFrames positions of beats in the input, in frames, increasing; they land exactly on {@code outputBeatFrames}
     * @param outputBeatFrames positions of the same beats in the output, in frames, increasing, the first 0 and the last the
     *     output's length
     * @param semitones pitch shift per stem; a stem that is absent keeps its pitch
     * @return the stretched stems, each exactly as long as the last of {@code outputBeatFrames}
     */
    Map<StemRole, AudioClip> stretch(
            Map<StemRole, AudioClip> stems,
            double[] inputBeatFrames,
            double[] outputBeatFrames,
            Map<StemRole, Double> semitones);
}
