package studio.taste.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import studio.taste.audio.AudioClip;
import studio.taste.audio.WavWriter;

/** Folders of the simplest stems: one tone each. */
final class StemFiles {
    static final int RATE_HZ = 48_000;
    static final double SECONDS = 6;

    private StemFiles() {}

    static AudioClip tone(double hertz, int sampleRateHz, double seconds) {
        float[] samples = new float[(int) Math.round(seconds * sampleRateHz)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.25 * Math.sin(2 * Math.PI * hertz * i / sampleRateHz));
        }
        return new AudioClip(sampleRateHz, new float[][] {samples});
    }

    static Path write(Path file, AudioClip clip) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            WavWriter.writeFloat(clip, out);
        }
        return file;
    }

    /** vocals.wav, drums.wav, bass.wav and other.wav in a new folder. */
    static Path folder(Path parent, String name) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        for (String stem : List.of("vocals", "drums", "bass", "other")) {
            write(folder.resolve(stem + ".wav"), tone(110 * (1 + stem.length()), RATE_HZ, SECONDS));
        }
        return folder;
    }

    /** Everything below a folder, with sizes. */
    static List<String> listing(Path root) throws IOException {
        try (Stream<Path> entries = Files.walk(root)) {
            return entries.filter(entry -> !entry.equals(root))
                    .map(entry -> root.relativize(entry)
                            + (Files.isRegularFile(entry) ? " " + entry.toFile().length() : "/"))
                    .sorted()
                    .toList();
        }
    }
}
