package studio.taste.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.FlacWriter;
import studio.taste.audio.WavWriter;
import studio.taste.loudness.ClipLoudness;
import studio.taste.loudness.Loudness;
import studio.taste.loudness.LoudnessMatch;
import studio.taste.loudness.LoudnessMeter;
import studio.taste.loudness.MatchedClip;
import studio.taste.music.Song;
import studio.taste.remix.Excerpt;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.LoudnessWindow;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.SoundForecast;
import studio.taste.remix.SourcePair;
import studio.taste.render.Renderer;

/**
 * Whole remixes as files, finished: at their genre's loudness, true peaks at most −1 dBTP.
 *
 * <p>Its folder holds the files of the few remixes heard last, and nothing of an earlier run. Safe for use by many threads; the folder
 * belongs to one studio.
 */
public final class RemixFiles {
    /** Shares of the whole work at which its parts begin. */
    private static final double RENDERING = 0.1;

    private static final double FINISHING = 0.75;
    private static final double WRITING = 0.9;

    /** Two that are compared, and two that may be next. */
    private static final int MOST_FILES = 4;

    private static final Logger LOG = LoggerFactory.getLogger(RemixFiles.class);

    private final Path folder;
    private final SongSource songs;
    private final Renderer renderer;
    private final Disk disk;

    /** Files to be heard, the one asked for last at the end. */
    private final Deque<Path> heard = new ArrayDeque<>();

    /**
     * @param folder for remixes to be heard; made when it is not there, what lies in it is deleted
     */
    public RemixFiles(Path folder, SongLibrary songs, Renderer renderer) {
        this(folder, songs, renderer, Disk.REAL);
        clear();
    }

    RemixFiles(Path folder, SongSource songs, Renderer renderer, Disk disk) {
        this.folder = folder;
        this.songs = songs;
        this.renderer = renderer;
        this.disk = disk;
    }

    /**
     * Renders a plan from beginning to end and writes it with 24 bits, in the kind that the file's name ends in.
     *
     * @param file ends in {@code .wav} or {@code .flac}; replaced when it is there, but only by a whole one
     * @param progress when it cancels, {@link CancellationException} is thrown and nothing is written
     * @throws StudioException when the name ends in something else, a song is missing, or the file cannot be written
     */
    public FinishedRemix write(RemixPlan plan, Path file, Progress progress) throws StudioException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean isFlac = name.endsWith(".flac");
        if (!isFlac && !name.endsWith(".wav")) {
            throw new StudioException(file + ": a remix is written as WAV or FLAC; let the name end in .wav or .flac.");
        }
        FinishedRemix remix = finish(plan, progress);
        progress.goOn(WRITING, "Writing " + file.getFileName());
        try {
            AudioClip clip = remix.sound().clip();
            write(file.toAbsolutePath(), out -> {
                if (isFlac) {
                    FlacWriter.write24(clip, out);
                } else {
                    WavWriter.write24(clip, out);
                }
            });
        } catch (IOException e) {
            throw new StudioException(
                    file + ": the remix cannot be written (" + e.getMessage() + "). Check free space and permissions.",
                    e);
        }
        return remix;
    }

    /**
     * A whole remix as a 16-bit WAV file that any player can play; made when it is not there yet.
     *
     * @param progress when it cancels, {@link CancellationException} is thrown and nothing is kept
     * @return a file that stays until {@value #MOST_FILES} others were asked for
     */
    public synchronized Path forPlayer(RemixPlan plan, Progress progress) throws StudioException {
        Path file = folder.resolve(plan.id() + ".wav");
        if (!heard.remove(file)) {
            MatchedClip sound = finish(plan, progress).sound();
            progress.goOn(WRITING, "Making the remix ready to be heard");
            try {
                write(file, out -> WavWriter.write16(sound.clip(), out, 0));
            } catch (IOException e) {
                throw new StudioException(
                        folder + ": the remix cannot be made ready to be heard (" + e.getMessage()
                                + "). Check free space and permissions.",
                        e);
            }
        }
        heard.addLast(file);
        if (heard.size() > MOST_FILES) {
            delete(heard.removeFirst());
        }
        return file;
    }

    private void clear() {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(RemixFiles::delete);
            } catch (IOException e) {
                LOG.warn("{} cannot be cleared: {}", folder, e.toString());
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Some systems keep a file while it is being played.
            LOG.warn("{} cannot be deleted: {}", file, e.toString());
        }
    }

    private FinishedRemix finish(RemixPlan plan, Progress progress) throws StudioException {
        progress.goOn(0, "Reading the songs");
        Song vocal = songs.song(plan.vocalSong());
        Song instrumental = songs.song(plan.instrumentalSong());
        Excerpt whole = new Excerpt(0, plan.beats());
        AudioClip mix = renderer.render(
                plan,
                vocal,
                songs.load(vocal.id()),
                instrumental,
                songs.load(instrumental.id()),
                whole,
                (fraction, doing) ->
                        progress.report(RENDERING + (FINISHING - RENDERING) * fraction, "Rendering the remix"));
        progress.goOn(FINISHING, "Bringing the remix to its loudness");
        MatchedClip sound = LoudnessMatch.level(
                ClipLoudness.measure(mix), LoudnessWindow.of(plan.genre()).targetLufs());
        Loudness measured = LoudnessMeter.measure(sound.clip());
        return new FinishedRemix(
                sound,
                measured,
                HardConstraint.checkFinished(measured, plan.genre()),
                SoundForecast.of(plan, SourcePair.of(vocal, instrumental)).error(LoudnessMeter.measure(mix)));
    }

    private void write(Path file, Content content) throws IOException {
        Path parent = file.getParent();
        Files.createDirectories(parent);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = disk.write(part)) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What goes into a file. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
