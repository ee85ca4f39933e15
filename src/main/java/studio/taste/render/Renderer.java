package studio.taste.render;

import studio.taste.Progress;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.music.SongStems;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;

/** Makes a plan into sound. */
public interface Renderer {
    /** Names this renderer and what its output depends on; part of every preview's identity. */
    String version();

    /**
     * Renders a part of a plan as float stereo, before loudness matching.
     *
     * @param plan passes all hard constraints
     * @param vocalSong the song named by {@code plan.vocalSong()}
     * @param vocalStems its sound
     * @param instrumentalSong the song named by {@code plan.instrumentalSong()}
     * @param instrumentalStems its sound
     * @param excerpt the part to render
     * @param progress when it cancels, {@link java.util.concurrent.CancellationException} is thrown
     * @return a stereo clip of {@code excerpt.beats()} beats at the plan's tempo, rounded to a frame
     */
    AudioClip render(
            RemixPlan plan,
            Song vocalSong,
            SongStems vocalStems,
            Song instrumentalSong,
            SongStems instrumentalStems,
            Excerpt excerpt,
            Progress progress);

    /** The same, without a report on the way. */
    default AudioClip render(
            RemixPlan plan,
            Song vocalSong,
            SongStems vocalStems,
            Song instrumentalSong,
            SongStems instrumentalStems,
            Excerpt excerpt) {
        return render(plan, vocalSong, vocalStems, instrumentalSong, instrumentalStems, excerpt, Progress.NONE);
    }
}
