package studio.taste.ui.songs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import studio.taste.Progress;
import studio.taste.audio.AudioClip;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;
import studio.taste.music.analysis.AnalysisHints;
import studio.taste.remix.WrittenSongs;

/** Every song is the same written one, whose stems swell and fade. */
public final class RehearsalSongs implements SongDesk {
    private static final int RATE_HZ = 8_000;

    public final List<SongId> opened = new ArrayList<>();

    @Override
    public CompletionStage<SongView> open(SongId id) {
        opened.add(id);
        Song written = WrittenSongs.song(
                "Glass Floor", Genre.HOUSE, 124, "9A", "intro 8, verse 8, build 4, drop 8, break 4, drop 8, outro 8");
        Song song = new Song(id, written.title(), written.genre(), written.analysis());
        return CompletableFuture.completedFuture(SongView.of(song, AnalysisHints.NONE, stems(song)));
    }

    @Override
    public CompletionStage<SongView> correct(SongId id, AnalysisHints given, Progress progress) {
        return open(id);
    }

    private static SongStems stems(Song song) {
        int frames = (int) (song.analysis().durationSeconds() * RATE_HZ);
        return new SongStems(Map.of(
                StemRole.VOCALS, swell(frames, 0.4),
                StemRole.DRUMS, swell(frames, 2.1),
                StemRole.BASS, swell(frames, 0.7),
                StemRole.OTHER, swell(frames, 0.2)));
    }

    private static AudioClip swell(int frames, double hz) {
        float[][] planar = new float[2][frames];
        for (int i = 0; i < frames; i++) {
            double t = i / (double) RATE_HZ;
            float value = (float) (0.5 * Math.sin(440 * t) * Math.abs(Math.sin(Math.PI * hz * t)));
            planar[0][i] = value;
            planar[1][i] = value;
        }
        return new AudioClip(RATE_HZ, planar);
    }
}
