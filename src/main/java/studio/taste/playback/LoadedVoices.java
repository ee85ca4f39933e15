package studio.taste.playback;

import java.util.ArrayList;
import java.util.List;
import studio.taste.audio.AudioClip;
import studio.taste.session.PortfolioPlayer;

/**
 * Clips made ready for the audio thread, each a voice of one timeline, and the books of what is heard of them. Everything that
 * must be allocated is allocated here, by the thread that loads. Unchangeable but for the books: another clip in the place of a
 * voice makes other voices, which share with these what stayed as it was.
 */
final class LoadedVoices {
    static final int MOST = PortfolioPlayer.MOST_CLIPS;

    private static final float SILENCE = 0;

    private final int sampleRateHz;
    private final int frames;
    private final List<Voice> voices;
    private final CueSounds cues;
    private final ListeningTape tape;

    private LoadedVoices(int sampleRateHz, int frames, List<Voice> voices, CueSounds cues, ListeningTape tape) {
        this.sampleRateHz = sampleRateHz;
        this.frames = frames;
        this.voices = List.copyOf(voices);
        this.cues = cues;
        this.tape = tape;
    }

    /**
     * Puts clips on a new timeline, which is as long as the longest of them.
     *
     * @param clips 1 to {@link #MOST}, of one or two channels; shared, not modified
     * @throws IllegalArgumentException when there are none or too many, or they do not belong on one timeline
     */
    static LoadedVoices of(List<AudioClip> clips) {
        if (clips.isEmpty() || clips.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " clips go on one timeline, were " + clips.size());
        }
        int sampleRateHz = clips.get(0).sampleRateHz();
        List<Voice> voices = new ArrayList<>();
        int frames = 0;
        for (AudioClip clip : clips) {
            voices.add(voice(clip, sampleRateHz));
            frames = Math.max(frames, clip.frames());
        }
        return new LoadedVoices(sampleRateHz, frames, voices, new CueSounds(sampleRateHz), new ListeningTape());
    }

    /**
     * These voices with a clip in the place of one of them, or behind the last; a longer clip lengthens the timeline.
     *
     * @param voice from 0 to {@link #count()}
     * @throws IllegalArgumentException when there is no such place, or the clip does not belong on this timeline
     */
    LoadedVoices with(int voice, AudioClip clip) {
        if (voice < 0 || voice > count() || voice >= MOST) {
            throw new IllegalArgumentException(
                    "there is no place " + voice + " for a clip: " + count() + " of " + MOST + " are taken");
        }
        List<Voice> changed = new ArrayList<>(voices);
        if (voice < count()) {
            changed.remove(voice);
        }
        changed.add(voice, voice(clip, sampleRateHz));
        return new LoadedVoices(sampleRateHz, Math.max(frames, clip.frames()), changed, cues, tape);
    }

    private static Voice voice(AudioClip clip, int sampleRateHz) {
        if (clip.sampleRateHz() != sampleRateHz) {
            throw new IllegalArgumentException("clips on one timeline must have one rate, were " + sampleRateHz
                    + " Hz and " + clip.sampleRateHz() + " Hz");
        }
        if (clip.frames() == 0) {
            throw new IllegalArgumentException("a clip of 0 frames cannot be played");
        }
        return new Voice(clip.toStereo(), new HeardFrames(clip.frames()));
    }

    int count() {
        return voices.size();
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    /** Length of the timeline. */
    int frames() {
        return frames;
    }

    /** Length of a fade at this rate. */
    int fadeFrames() {
        return (int) Math.max(1, Math.round(GaplessMixer.FADE_SECONDS * sampleRateHz));
    }

    double durationSeconds() {
        return seconds(frames);
    }

    double seconds(int frame) {
        return frame / (double) sampleRateHz;
    }

    /** The frame nearest to a moment, kept within 0 and {@link #frames()}. */
    int frameAt(double seconds) {
        return (int) Math.max(0, Math.min(frames, Math.round(seconds * sampleRateHz)));
    }

    /** One sample on the left (0) or right (1); silence where the timeline is longer than the voice's clip. */
    float sample(int voice, int channel, int frame) {
        float[] samples = voices.get(voice).stereo.channel(channel);
        return frame < samples.length ? samples[frame] : SILENCE;
    }

    CueSounds cues() {
        return cues;
    }

    /** Where the timeline stands; shared with the voices that came before and come after on it. */
    ListeningTape tape() {
        return tape;
    }

    /** What was heard of one voice's clip. */
    HeardFrames heard(int voice) {
        return voices.get(voice).heard;
    }

    private record Voice(AudioClip stereo, HeardFrames heard) {}
}
