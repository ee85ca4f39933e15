package studio.taste.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.WavWriter;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

/**
 * A song, or some of its stems, as one file that any player can play: a 16-bit WAV file of the stems' sum, at most {@value
 * #CEILING_DBFS} dBFS.
 *
 * <p>Stems that together stay below that are summed as they are. Otherwise all sums of a song are lowered by one gain, so that
 * a stem alone is as loud as within the song.
 *
 * <p>The folder holds the files of one song at a time and nothing once closed. Safe for many threads, one of which works at a time;
 * the folder belongs to one studio.
 */
public final class AuditionFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditionFiles.class);

    /** Leaves room for what a converter makes between the samples. */
    static final double CEILING_DBFS = -1;

    private static final String KEPT = ".wav";

    private final Path folder;
    private final SongSource songs;
    private final Disk disk;

    /**
     * @param folder made when it is not there; what an earlier run left in it is deleted
     * @param songs gives the stems
     */
    public AuditionFiles(Path folder, SongLibrary songs) {
        this(folder, songs, Disk.REAL);
    }

    AuditionFiles(Path folder, SongSource songs, Disk disk) {
        this.folder = folder;
        this.songs = songs;
        this.disk = disk;
        close();
    }

    /**
     * The sum of some stems of a song as a file; made when it is not there yet. Files of other songs are deleted.
     *
     * @param stems at least one
     * @param progress when it cancels, {@link CancellationException} is thrown and nothing is kept
     * @return a file that stays until another song is asked for
     * @throws StudioException when the song is not there or damaged, or the disk is too full
     */
    public synchronized Path file(SongId song, Set<StemRole> stems, Progress progress) throws StudioException {
        if (stems.isEmpty()) {
            throw new IllegalArgumentException("the sum of no stems cannot be heard");
        }
        Path file = folder.resolve(name(song, stems));
        if (Files.exists(file)) {
            return file;
        }
        String title = songs.song(song).title();
        delete(name -> !name.startsWith(song.value()));
        progress.goOn(0, "Reading “" + title + "”");
        SongStems sound = songs.load(song);
        progress.goOn(0.5, "Mixing “" + title + "”");
        AudioClip mix = mix(sound, stems);
        progress.goOn(0.7, "Mixing “" + title + "”");
        try {
            write(mix, file);
        } catch (IOException e) {
            throw new StudioException(
                    folder + ": “" + title + "” cannot be made ready to be heard (" + e.getMessage()
                            + "). Check free space and permissions",
                    e);
        }
        return file;
    }

    private static AudioClip mix(SongStems sound, Set<StemRole> stems) {
        double ceiling = Math.pow(10, CEILING_DBFS / 20);
        double gain = Math.min(1, ceiling / loudestSample(sound));
        float[][] sum = sum(sound, stems);
        for (float[] channel : sum) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= (float) gain;
            }
        }
        return new AudioClip(sound.sampleRateHz(), sum);
    }

    /** The highest absolute sample of the whole song and of each stem alone: a stem may exceed the sum it is part of. */
    private static double loudestSample(SongStems sound) {
        float loudest = 0;
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < sound.frames(); i++) {
                float sum = 0;
                for (StemRole role : StemRole.values()) {
                    float sample = sound.clip(role).channel(c)[i];
                    loudest = Math.max(loudest, Math.abs(sample));
                    sum += sample;
                }
                loudest = Math.max(loudest, Math.abs(sum));
            }
        }
        return loudest;
    }

    private static float[][] sum(SongStems sound, Set<StemRole> stems) {
        float[][] sum = new float[2][sound.frames()];
        for (StemRole role : stems) {
            for (int c = 0; c < sum.length; c++) {
                float[] channel = sound.clip(role).channel(c);
                for (int i = 0; i < channel.length; i++) {
                    sum[c][i] += channel[i];
                }
            }
        }
        return sum;
    }

    private void write(AudioClip mix, Path file) throws IOException {
        Files.createDirectories(folder);
        long needed = 2L * mix.channelCount() * mix.frames();
        if (disk.freeBytes(folder) < PreviewFiles.RESERVE_BYTES + needed) {
            throw new IOException(
                    "less than " + PreviewFiles.RESERVE_BYTES / 1_000_000 + " MB would be left on the disk");
        }
        Path part = Files.createTempFile(folder, "audition-", ".part");
        try {
            try (OutputStream out = disk.write(part)) {
                WavWriter.write16(mix, out, 0);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String name(SongId song, Set<StemRole> stems) {
        return Stream.of(StemRole.values())
                .filter(stems::contains)
                .map(StemRole::word)
                .collect(Collectors.joining("-", song.value() + "-", KEPT));
    }

    /** Deletes every file. */
    @Override
    public synchronized void close() {
        delete(name -> true);
    }

    private void delete(Predicate<String> unwanted) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.toList()) {
                if (unwanted.test(file.getFileName().toString())) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be cleared: {}", folder, e.toString());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Some systems keep a file while it is being played; the next deletion takes it.
            LOG.warn("{} cannot be deleted: {}", file, e.toString());
        }
    }
}
