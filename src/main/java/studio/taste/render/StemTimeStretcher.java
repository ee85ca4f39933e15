package studio.taste.render;

import studio.taste.audio.AudioClip;
import studio.taste.music.StemRole;

/**
 * The studio's time stretch. All stems follow one {@link TimeMap}; drums by {@link AttackPreservingOverlapAdd}, the others by
 * {@link PhaseVocoder} with a window that suits them. A pitch shift is a stretch by the interval followed by resampling.
 *
 * <p>Where the map is a plain shift and a stem keeps its pitch, the input's samples are returned as they are.
 */
final class StemTimeStretcher implements TimeStretcher {
    /** Shortest of the windows that still tell the partials of a low voice apart: 43 ms at 48 kHz. */
    private static final int VOICE_WINDOW = 2048;

    /** Tells the notes of a chord apart down to a semitone at middle C: 85 ms at 48 kHz. */
    private static final int CHORD_WINDOW = 4096;

    @Override
    public AudioClip stretch(
            StemRole role, AudioClip stem, double[] inputBeatFrames, double[] outputBeatFrames, double semitones) {
        TimeMap map = new TimeMap(inputBeatFrames, outputBeatFrames);
        int frames = map.outputLength();
        if (semitones == 0) {
            if (map.isShift()) {
                int start = (int) Math.rint(map.inputAt(0));
                return stem.slice(start, start + frames);
            }
            return keepPitch(role, stem, map, frames);
        }
        double ratio = StrictMath.pow(2, semitones / 12);
        AudioClip longer = keepPitch(role, stem, map.slower(ratio), (int) Math.ceil(frames * ratio));
        SincInterpolator interpolator = new SincInterpolator(ratio);
        return new AudioClip(stem.sampleRateHz(), new float[][] {
            interpolator.resample(longer.channel(0), frames), interpolator.resample(longer.channel(1), frames)
        });
    }

    private static AudioClip keepPitch(StemRole role, AudioClip stem, TimeMap map, int frames) {
        return switch (role) {
            case DRUMS -> AttackPreservingOverlapAdd.stretch(stem, map, attacks(stem, map, frames), frames);
            case VOCALS -> new PhaseVocoder(VOICE_WINDOW).stretch(stem, map, frames);
            case BASS, OTHER -> new PhaseVocoder(CHORD_WINDOW).stretch(stem, map, frames);
        };
    }

    private static int[] attacks(AudioClip stem, TimeMap map, int frames) {
        int margin = stem.sampleRateHz() / 10;
        return OnsetDetector.onsets(stem, (int) map.inputAt(0) - margin, (int) map.inputAt(frames) + margin);
    }
}
