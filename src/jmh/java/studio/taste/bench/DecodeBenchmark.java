package studio.taste.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import studio.taste.audio.AudioClip;
import studio.taste.audio.AudioReader;
import studio.taste.audio.UnreadableAudioException;
import studio.taste.audio.WavWriter;

/**
 * Decoding a minute of stereo of each kind, beside ffmpeg as a process that decodes the same file to nowhere; its start, some
 * hundredths of a second, is part of what it takes. Other kinds than WAV are encoded by ffmpeg too, so without it there is nothing
 * to decode and they are left out.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class DecodeBenchmark {
    static final List<Comparison> ROWS =
            List.of(row("WAV"), row("AIFF"), row("FLAC"), row("MP3"), row("Ogg"), row("M4a"));

    private static final int RATE_HZ = 44_100;
    private static final int SECONDS = 60;

    private static Comparison row(String kind) {
        return Comparison.withPeer(
                "Decode " + kind + ", 60 s stereo",
                "DecodeBenchmark.our" + kind,
                "ffmpeg, a process",
                "DecodeBenchmark.ffmpeg" + kind,
                0,
                SECONDS);
    }

    /** A file to decode, and both ways to do it. */
    abstract static class Encoded {
        private final String ending;
        private final List<String> options;
        private Path folder = Path.of("");
        private Path file = Path.of("");

        Encoded(String ending, String... options) {
            this.ending = ending;
            this.options = List.of(options);
        }

        @Setup(Level.Trial)
        public void encode() throws IOException, InterruptedException {
            folder = Files.createTempDirectory("decode");
            Path wav = folder.resolve("sound.wav");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(wav))) {
                WavWriter.write16(music(), out, 1);
            }
            file = wav;
            if (!ending.equals("wav")) {
                file = folder.resolve("encoded." + ending);
                ffmpeg(wav, options, file.toString());
            }
        }

        @TearDown(Level.Trial)
        public void delete() throws IOException {
            try (var files = Files.list(folder)) {
                for (Path left : files.toList()) {
                    Files.delete(left);
                }
            }
            Files.delete(folder);
        }

        AudioClip ours() throws IOException, UnreadableAudioException {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                return AudioReader.read(in, file.toString());
            }
        }

        int theirs() throws IOException, InterruptedException {
            return ffmpeg(file, List.of("-c:a", "pcm_f32le", "-f", "null"), "-");
        }

        private static int ffmpeg(Path from, List<String> options, String to) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", from.toString()));
            command.addAll(options);
            command.add(to);
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new UncheckedIOException(new IOException("ffmpeg ended with " + exit));
            }
            return exit;
        }
    }

    /** A beat, a chord and a hiss: something for every part of an encoder. */
    private static AudioClip music() {
        float[][] channels = new float[2][RATE_HZ * SECONDS];
        int noise = 1;
        for (int i = 0; i < channels[0].length; i++) {
            double t = i / (double) RATE_HZ;
            double beat = t % 0.5;
            noise = noise * 1_664_525 + 1_013_904_223;
            double drum = 0.5 * Math.sin(2 * Math.PI * (50 * beat - 3.3 * Math.exp(-30 * beat))) * Math.exp(-8 * beat);
            double hiss = 0.2 * noise / (double) Integer.MAX_VALUE * Math.exp(-60 * (t % 0.25));
            double chord = 0.1 * (Math.sin(1_382 * t) + Math.sin(1_742 * t) + Math.sin(2_071 * t));
            channels[0][i] = (float) (drum + hiss + chord);
            channels[1][i] = (float) (drum + 0.3 * hiss + 0.7 * chord);
        }
        return new AudioClip(RATE_HZ, channels);
    }

    @State(Scope.Thread)
    public static class Wav extends Encoded {
        public Wav() {
            super("wav");
        }
    }

    @State(Scope.Thread)
    public static class Aiff extends Encoded {
        public Aiff() {
            super("aiff");
        }
    }

    @State(Scope.Thread)
    public static class Flac extends Encoded {
        public Flac() {
            super("flac");
        }
    }

    @State(Scope.Thread)
    public static class Mp3 extends Encoded {
        public Mp3() {
            super("mp3", "-c:a", "libmp3lame", "-b:a", "192k");
        }
    }

    @State(Scope.Thread)
    public static class Ogg extends Encoded {
        public Ogg() {
            super("ogg", "-c:a", "libvorbis", "-q:a", "5");
        }
    }

    @State(Scope.Thread)
    public static class M4a extends Encoded {
        public M4a() {
            super("m4a", "-c:a", "aac", "-b:a", "192k");
        }
    }

    @Benchmark
    public AudioClip ourWAV(Wav file) throws Exception {
        return file.ours();
    }

    @Benchmark
    public int ffmpegWAV(Wav file) throws Exception {
        return file.theirs();
    }

    @Benchmark
    public AudioClip ourAIFF(Aiff file) throws Exception {
        return file.ours();
    }

    @Benchmark
    public int ffmpegAIFF(Aiff file) throws Exception {
        return file.theirs();
    }

    @Benchmark
    public AudioClip ourFLAC(Flac file) throws Exception {
        return file.ours();
    }

    @Benchmark
    public int ffmpegFLAC(Flac file) throws Exception {
        return file.theirs();
    }

    @Benchmark
    public AudioClip ourMP3(Mp3 file) throws Exception {
        return file.ours();
    }

    @Benchmark
    public int ffmpegMP3(Mp3 file) throws Exception {
        return file.theirs();
    }

    @Benchmark
    public AudioClip ourOgg(Ogg file) throws Exception {
        return file.ours();
    }

    @Benchmark
    public int ffmpegOgg(Ogg file) throws Exception {
        return file.theirs();
    }

    @Benchmark
    public AudioClip ourM4a(M4a file) throws Exception {
        return file.ours();
    }

    @Benchmark
    public int ffmpegM4a(M4a file) throws Exception {
        return file.theirs();
    }
}
