package studio.taste.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.analysis.SongAnalyser;
import studio.taste.music.demo.DemoSongs;
import studio.taste.music.demo.DemoSynthesiser;
import studio.taste.music.demo.Score;

/** One run through the demo songs: those missing are synthesised from their scores, whose truths become their analysis. */
final class DemoInstallation {
    /** A song in the making takes some 200 MB, so only so many are made at once beside the caller's. */
    private static final int MOST_LENT_THREADS = 3;

    private final SongLibrary library;
    private final SongShelf shelf;
    private final Progress progress;
    private final Consumer<Song> onSongReady;
    private final List<Score> scores = DemoSongs.scores();
    private final double[] done = new double[scores.size()];
    private final @Nullable Song[] songs = new Song[scores.size()];
    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();

    /** Songs taken from the queue and not finished; guarded by this. */
    private int underWay;

    /** What stopped the run first; guarded by this. */
    private @Nullable Exception trouble;

    DemoInstallation(SongLibrary library, SongShelf shelf, Progress progress, Consumer<Song> onSongReady) {
        this.library = library;
        this.shelf = shelf;
        this.progress = progress;
        this.onSongReady = onSongReady;
    }

    /**
     * The id of a demo song. The synthesiser gives the same samples everywhere, so its version and the score stand for them, and
     * the song is known before it is made.
     */
    static SongId idOf(Score score) {
        return StemStore.idOf(String.format(
                Locale.ROOT,
                "demo song %s, synthesiser %s, %s bpm, %s, %s s",
                score.title(),
                DemoSynthesiser.VERSION,
                score.tempoBpm(),
                score.key().code(),
                score.durationSeconds()));
    }

    List<Song> run(Executor executor) throws StudioException {
        for (int i = 0; i < scores.size(); i++) {
            Optional<SongFile> there = shelf.find(idOf(scores.get(i))).flatMap(StoredSong::upToDate);
            if (there.isPresent()) {
                ready(i, there.get().song());
            } else {
                waiting.add(i);
            }
        }
        int lent = Math.min(
                MOST_LENT_THREADS, Math.min(waiting.size(), Runtime.getRuntime().availableProcessors()) - 1);
        for (int i = 0; i < lent; i++) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                // The caller's thread does the work alone.
                break;
            }
        }
        work();
        awaitOthers();
        removeOutdated();
        List<Song> all = new ArrayList<>();
        for (Song song : songs) {
            if (song != null) {
                all.add(song);
            }
        }
        return all;
    }

    /** Makes songs until none waits. Only songs under way are waited for, so a thread lent late or never does no harm. */
    private void work() {
        for (Integer next = take(); next != null; next = take()) {
            try {
                ready(next, make(next));
            } catch (StudioException | RuntimeException e) {
                stop(e);
            } catch (Error e) {
                stop(new IllegalStateException("a demo song could not be made", e));
                throw e;
            } finally {
                finished();
            }
        }
    }

    private synchronized @Nullable Integer take() {
        Integer next = trouble == null ? waiting.poll() : null;
        underWay += next == null ? 0 : 1;
        return next;
    }

    private synchronized void finished() {
        underWay--;
        notifyAll();
    }

    private synchronized void stop(Exception e) {
        trouble = trouble == null ? e : trouble;
    }

    private synchronized void awaitOthers() throws StudioException {
        while (underWay > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop(new CancellationException("making the demo songs was interrupted"));
                break;
            }
        }
        if (trouble instanceof StudioException sentence) {
            throw sentence;
        }
        if (trouble instanceof RuntimeException unchecked) {
            throw unchecked;
        }
    }

    private Song make(int index) throws StudioException {
        Score score = scores.get(index);
        Optional<StoredSong> outdated = shelf.find(idOf(score));
        if (outdated.isPresent()) {
            try {
                return library.described(outdated.get(), part(index, 0, 1)).song();
            } catch (StudioException damaged) {
                report(index, 0, score.title() + " is damaged and made again");
            }
        }
        SongStems stems = DemoSynthesiser.synthesise(score, part(index, 0, 0.8));
        SongAnalysis analysis =
                SongAnalyser.known(stems, score.beatGrid(), score.key(), score.sections(), part(index, 0.8, 0.95));
        Song song = new Song(idOf(score), score.title(), score.genre(), analysis);
        SongFile file = new SongFile(song, ImportOptions.NONE, Optional.of(DemoSynthesiser.VERSION));
        library.store(file, stems, StemStore.SampleFormat.DITHERED_16_BIT, part(index, 0, 1));
        return song;
    }

    private void ready(int index, Song song) {
        songs[index] = song;
        report(index, 1, song.title());
        onSongReady.accept(song);
    }

    private Progress part(int index, double from, double to) {
        return (fraction, doing) -> report(index, from + (to - from) * fraction, doing);
    }

    private synchronized boolean report(int index, double fraction, String doing) {
        done[index] = Math.max(done[index], fraction);
        double sum = 0;
        for (double song : done) {
            sum += song / done.length;
        }
        return trouble == null && progress.report(Math.min(1, sum), doing);
    }

    /** Demo songs of another synthesiser or score give way to those made now. */
    private void removeOutdated() throws StudioException {
        List<SongId> current = scores.stream().map(DemoInstallation::idOf).toList();
        for (StoredSong song : shelf.all()) {
            if (song.demoVersion().isPresent() && !current.contains(song.id())) {
                try {
                    shelf.remove(song.id());
                } catch (IOException e) {
                    throw new StudioException(
                            shelf.place(song.id()) + ": the outdated demo song cannot be removed (" + e.getMessage()
                                    + ")",
                            e);
                }
            }
        }
    }
}
