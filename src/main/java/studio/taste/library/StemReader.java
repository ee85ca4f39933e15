package studio.taste.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.AudioReader;
import studio.taste.audio.Resampler;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

/**
 * Reads the stems of a folder into one song: decoded, at the library's rate, files of one role summed, the shorter padded with
 * silence to the longest.
 */
final class StemReader {
    static final double SHORTEST_SECONDS = 5;
    /** Four stereo stems of this length are 1.4 GB of samples. */
    static final int LONGEST_SECONDS = 15 * 60;
    /** Stems of one song may differ by this much; the shorter are padded. */
    static final double LENGTH_TOLERANCE_SECONDS = 1;

    private static final double SILENT_PEAK_DBFS = -80;

    private final StemFolder folder;
    private final Progress progress;

    StemReader(StemFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    SongStems read() throws StudioException {
        Map<Path, AudioClip> clips = new LinkedHashMap<>();
        List<Path> files =
                folder.files().values().stream().flatMap(List::stream).toList();
        for (Path file : files) {
            progress.goOn(clips.size() / (double) files.size(), "reading " + StemFolder.name(file));
            clips.put(file, read(file));
        }
        int frames = commonFrames(clips);
        Map<StemRole, AudioClip> stems = new EnumMap<>(StemRole.class);
        for (Map.Entry<StemRole, List<Path>> entry : folder.files().entrySet()) {
            List<AudioClip> parts = entry.getValue().stream().map(clips::remove).toList();
            AudioClip stem = sum(parts, frames).toStereo();
            refuseSilence(entry.getKey(), entry.getValue(), stem);
            stems.put(entry.getKey(), stem);
        }
        return new SongStems(stems);
    }

    private static AudioClip read(Path file) throws StudioException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            AudioClip clip = AudioReader.read(in, file.toString(), LONGEST_SECONDS);
            return Resampler.resample(clip, SongStems.LIBRARY_RATE_HZ);
        } catch (AccessDeniedException e) {
            throw new StudioException(file + ": may not be read; check its permissions", e);
        } catch (IOException e) {
            throw new StudioException(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** Length of the longest file, once all are found to be about as long and long enough. */
    private static int commonFrames(Map<Path, AudioClip> clips) throws StudioException {
        Map.Entry<Path, AudioClip> shortest = null;
        Map.Entry<Path, AudioClip> longest = null;
        for (Map.Entry<Path, AudioClip> entry : clips.entrySet()) {
            int frames = entry.getValue().frames();
            shortest = shortest == null || frames < shortest.getValue().frames() ? entry : shortest;
            longest = longest == null || frames > longest.getValue().frames() ? entry : longest;
        }
        if (shortest == null || longest == null) {
            throw new IllegalStateException("a stem folder has files");
        }
        double gap = longest.getValue().durationSeconds() - shortest.getValue().durationSeconds();
        if (gap > LENGTH_TOLERANCE_SECONDS) {
            throw new StudioException(longest.getKey() + " is " + seconds(longest.getValue()) + " long but "
                    + StemFolder.name(shortest.getKey()) + " only " + seconds(shortest.getValue())
                    + "; stems of one song may differ by at most 1 second. Export them with the same start and end");
        }
        if (longest.getValue().durationSeconds() < SHORTEST_SECONDS) {
            throw new StudioException(longest.getKey() + " is only " + seconds(longest.getValue())
                    + " long; a song needs at least 5 seconds");
        }
        return longest.getValue().frames();
    }

    /** The sum of clips, padded to the given length; mono when all are. Summed in double, so that the order does not matter. */
    private static AudioClip sum(List<AudioClip> parts, int frames) {
        if (parts.size() == 1) {
            AudioClip only = parts.get(0);
            return only.frames() == frames ? only : only.slice(0, frames);
        }
        int channels = parts.stream().mapToInt(AudioClip::channelCount).max().orElse(1);
        float[][] sum = new float[channels][frames];
        for (int c = 0; c < channels; c++) {
            double[] exact = new double[frames];
            for (AudioClip part : parts) {
                float[] samples = part.channel(Math.min(c, part.channelCount() - 1));
                for (int i = 0; i < samples.length; i++) {
                    exact[i] += samples[i];
                }
            }
            for (int i = 0; i < frames; i++) {
                sum[c][i] = (float) exact[i];
            }
        }
        return new AudioClip(parts.get(0).sampleRateHz(), sum);
    }

    private static void refuseSilence(StemRole role, List<Path> files, AudioClip stem) throws StudioException {
        float peak = 0;
        for (int c = 0; c < stem.channelCount(); c++) {
            for (float sample : stem.channel(c)) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        if (20 * Math.log10(peak) < SILENT_PEAK_DBFS) {
            String names = files.stream().map(Path::toString).collect(Collectors.joining(" + "));
            throw new StudioException(names + ": silence; the " + role.word()
                    + " stem never rises above −80 dBFS. Check what was exported");
        }
    }

    private static String seconds(AudioClip clip) {
        return String.format(Locale.ROOT, "%.2f seconds", clip.durationSeconds());
    }
}
