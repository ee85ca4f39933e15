package studio.taste.music;

import java.util.EnumMap;
import java.util.Map;
import studio.taste.audio.AudioClip;

/** The sound of a song: one stereo clip per stem, all at one sample rate and of one length. */
public final class SongStems {
    /** Every song in the studio's library is kept, mixed and played at this rate. */
    public static final int LIBRARY_RATE_HZ = 48_000;

    private final Map<StemRole, AudioClip> clips;

    /**
     * @param clips a clip for every {@link StemRole}, stereo, of equal rate and length
     */
    public SongStems(Map<StemRole, AudioClip> clips) {
        this.clips = new EnumMap<>(clips);
        for (StemRole role : StemRole.values()) {
            AudioClip clip = this.clips.get(role);
            if (clip == null) {
                throw new IllegalArgumentException("the " + role.word() + " stem is missing");
            }
            if (clip.channelCount() != 2 || clip.sampleRateHz() != sampleRateHz() || clip.frames() != frames()) {
                throw new IllegalArgumentException(
                        "stems must be stereo and alike, but " + role.word() + " has " + clip.channelCount()
                                + " channels, " + clip.frames() + " frames at " + clip.sampleRateHz() + " Hz");
            }
        }
    }

    public AudioClip clip(StemRole role) {
        AudioClip clip = clips.get(role);
        if (clip == null) {
            throw new IllegalStateException("the " + role.word() + " stem is missing");
        }
        return clip;
    }

    public int sampleRateHz() {
        return clip(StemRole.VOCALS).sampleRateHz();
    }

    public int frames() {
        return clip(StemRole.VOCALS).frames();
    }

    public double durationSeconds() {
        return clip(StemRole.VOCALS).durationSeconds();
    }
}
