package studio.taste.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.music.BeatGrid;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.WrittenSongs;
import studio.taste.render.Renderer;
import studio.taste.session.Preview;
import studio.taste.simulation.SimulatedClock;

class PreviewCacheTest {
    private static final Excerpt EXCERPT = new Excerpt(0, 32);

    private final Map<SongId, Song> songs = new HashMap<>();
    private final CountingRenderer renderer = new CountingRenderer();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private List<RemixPlan> plans = List.of();

    @TempDir
    private Path folder;

    @BeforeEach
    void plan() throws StudioException {
        List<Song> pair = WrittenSongs.compatiblePairs().get(0);
        pair.forEach(song -> songs.put(song.id(), song));
        plans = CandidatePlanner.plan(pair.get(0), pair.get(1), 8, 1);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** As after a restart. */
    private PreviewCache cache() {
        SongSource source = new SongSource() {
            @Override
            public Song song(SongId id) throws StudioException {
                Song song = songs.get(id);
                if (song == null) {
                    throw new StudioException("song " + id + " is not in the library");
                }
                return song;
            }

            @Override
            public SongStems load(SongId id) {
                Map<StemRole, AudioClip> clips = new EnumMap<>(StemRole.class);
                for (StemRole role : StemRole.values()) {
                    clips.put(role, new AudioClip(48_000, new float[2][1]));
                }
                return new SongStems(clips);
            }
        };
        SimulatedClock clock = new SimulatedClock(Instant.parse("2026-01-01T00:00:00Z"));
        return new PreviewCache(new PreviewFiles(folder, clock, 1_000_000_000, Disk.REAL), source, renderer);
    }

    @Test
    void aPreviewIsRenderedOnceAndKeptOverARestart() throws StudioException {
        float[] first = cache().preview(plans.get(0), EXCERPT).clip().channel(0);
        float[] second = cache().preview(plans.get(0), EXCERPT).clip().channel(0);
        assertThat(second).containsExactly(first);
        assertThat(renderer.calls).hasValue(1);
    }

    @Test
    void whatTheSoundDependsOnIsPartOfItsIdentity() throws StudioException {
        cache().preview(plans.get(0), EXCERPT);
        cache().preview(plans.get(1), EXCERPT);
        cache().preview(plans.get(0), new Excerpt(4, 36));
        assertThat(renderer.calls).hasValue(3);
        renderer.version = "counting-2";
        cache().preview(plans.get(0), EXCERPT);
        assertThat(renderer.calls).hasValue(4);
        Song vocal = Objects.requireNonNull(songs.get(plans.get(0).vocalSong()));
        songs.put(vocal.id(), withLaterBeats(vocal));
        cache().preview(plans.get(0), EXCERPT);
        assertThat(renderer.calls).hasValue(5);
        songs.put(
                vocal.id(),
                new Song(
                        vocal.id(),
                        "another title",
                        vocal.genre(),
                        withLaterBeats(vocal).analysis()));
        cache().preview(plans.get(0), EXCERPT);
        assertThat(renderer.calls).hasValue(5);
    }

    private static Song withLaterBeats(Song song) {
        SongAnalysis before = song.analysis();
        double[] beats = before.beatGrid().toArray();
        for (int i = 0; i < beats.length; i++) {
            beats[i] += 0.01;
        }
        SongAnalysis corrected = new SongAnalysis(
                new BeatGrid(beats),
                before.tempoConfidence(),
                before.key(),
                before.keyConfidence(),
                before.sections(),
                before.durationSeconds(),
                before.vocalPhrases(),
                before.groove(),
                before.stems());
        return new Song(song.id(), song.title(), song.genre(), corrected);
    }

    @Test
    void manyWhoAskForOnePreviewAtOnceShareOneRendering() throws Exception {
        renderer.gate = new CountDownLatch(1);
        PreviewCache cache = cache();
        List<Future<Preview>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(threads.submit(() -> cache.preview(plans.get(0), EXCERPT)));
        }
        renderer.gate.countDown();
        Preview one = answers.get(0).get();
        for (Future<Preview> answer : answers) {
            assertThat(answer.get().clip().channel(0))
                    .containsExactly(one.clip().channel(0));
        }
        assertThat(renderer.calls).hasValue(1);
    }

    @Test
    void twoStudiosOnOneFolderGiveEveryoneTheRightSound() throws Exception {
        PreviewCache here = cache();
        PreviewCache there = cache();
        List<Callable<float[]>> asked = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            RemixPlan plan = plans.get(i % plans.size());
            PreviewCache one = i % 3 == 0 ? here : there;
            asked.add(() -> one.preview(plan, EXCERPT).clip().channel(0));
        }
        List<Future<float[]>> answers = threads.invokeAll(asked);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).containsExactly(CountingRenderer.sound(plans.get(i % plans.size())));
        }
        try (var left = Files.list(folder)) {
            assertThat(left.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void troubleReachesEveryoneWhoWaitsAndIsNotRemembered() throws Exception {
        PreviewCache cache = cache();
        SongId missing = plans.get(0).vocalSong();
        Song song = Objects.requireNonNull(songs.remove(missing));
        assertThatThrownBy(() -> cache.preview(plans.get(0), EXCERPT))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("is not in the library");
        songs.put(missing, song);
        renderer.trouble = new IllegalStateException("a defect");
        assertThatThrownBy(() -> cache.preview(plans.get(0), EXCERPT)).hasMessageContaining("a defect");
        renderer.trouble = null;
        assertThat(cache.preview(plans.get(0), EXCERPT).clip().frames()).isPositive();
    }

    /** A tone for each plan, and how often it was asked for one. */
    private static final class CountingRenderer implements Renderer {
        private final AtomicInteger calls = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile String version = "counting-1";
        private volatile @Nullable RuntimeException trouble;

        @Override
        public String version() {
            return version;
        }

        @Override
        public AudioClip render(
                RemixPlan plan,
                Song vocalSong,
                SongStems vocalStems,
                Song instrumentalSong,
                SongStems instrumentalStems,
                Excerpt excerpt,
                Progress progress) {
            calls.incrementAndGet();
            RuntimeException now = trouble;
            if (now != null) {
                throw now;
            }
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return new AudioClip(48_000, new float[][] {sound(plan), sound(plan)});
        }

        static float[] sound(RemixPlan plan) {
            double step = 0.01 + 0.0001 * Math.floorMod(plan.id().hashCode(), 1_000);
            float[] samples = new float[24_000];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (float) (0.2 * StrictMath.sin(step * i));
            }
            return samples;
        }
    }
}
