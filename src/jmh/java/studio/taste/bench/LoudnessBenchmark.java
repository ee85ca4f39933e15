package studio.taste.bench;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.AudioReader;
import studio.taste.audio.SoundHeader;
import studio.taste.audio.SoundSink;
import studio.taste.audio.WavWriter;
import studio.taste.loudness.Loudness;
import studio.taste.loudness.LoudnessMeter;

/**
 * Measuring two minutes of a loud stereo record at 48 kHz, {@link MasteredSong}. libebur128 is called in this process over the
 * same samples, interleaved and in native memory beforehand; ffmpeg is a process that reads and decodes a 24-bit WAV file, beside
 * which ours reads and decodes the same file.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class LoudnessBenchmark {
    private static final int SECONDS = 120;
    private static final double DRIVE = 8;

    static final List<Comparison> ROWS = List.of(
            row("integrated", "ourIntegrated", "libebur128, integrated", "libebur128Integrated", 1),
            row(
                    "all readings",
                    "ourReadings",
                    "libebur128, integrated and true peak",
                    "libebur128IntegratedAndTruePeak",
                    1),
            row("all readings", "ourReadings", "libebur128, all readings", "libebur128Readings", 1),
            row(
                    "all readings of a WAV file",
                    "ourReadingsOfAFile",
                    "ffmpeg ebur128=peak=true+sample, a process",
                    "ffmpegReadings",
                    0));

    private AudioClip song = AudioClip.silence(MasteredSong.RATE_HZ, 2, 0);

    private static Comparison row(String what, String ours, String beside, String peer, double goal) {
        return Comparison.withPeer(
                "Loudness of 2 min stereo: " + what,
                "LoudnessBenchmark." + ours,
                beside,
                "LoudnessBenchmark." + peer,
                goal,
                SECONDS);
    }

    /** Plays the song. */
    @Setup
    public void play() {
        song = MasteredSong.of(SECONDS, 1, DRIVE);
    }

    /** Integrated loudness and nothing else. */
    @Benchmark
    public double ourIntegrated() {
        return LoudnessMeter.integratedLufs(song);
    }

    /** Integrated, range, momentary, short-term, sample peak, true peak at 4 times. */
    @Benchmark
    public Loudness ourReadings() {
        return LoudnessMeter.measure(song);
    }

    /** As {@code taste loudness} does it. */
    @Benchmark
    public Loudness ourReadingsOfAFile(SongFile file) throws IOException, StudioException {
        return file.measure();
    }

    /** libebur128, EBUR128_MODE_I. */
    @Benchmark
    public double libebur128Integrated(NativeMeter meter) {
        return meter.measure(NativeMeter.INTEGRATED);
    }

    /** libebur128, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK. */
    @Benchmark
    public double libebur128IntegratedAndTruePeak(NativeMeter meter) {
        return meter.measure(NativeMeter.INTEGRATED | NativeMeter.TRUE_PEAK);
    }

    /** libebur128, EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK, which hold all others. */
    @Benchmark
    public double libebur128Readings(NativeMeter meter) {
        return meter.measure(NativeMeter.INTEGRATED | NativeMeter.RANGE | NativeMeter.TRUE_PEAK);
    }

    /** The filter with both peaks. */
    @Benchmark
    public int ffmpegReadings(SongFile file) throws IOException, InterruptedException {
        return file.measureByFfmpeg();
    }

    /** What is used of libebur128, in its own names. */
    public interface Ebur128 extends Library {
        /** Makes a meter. */
        Pointer ebur128_init(int channels, NativeLong samplerate, int mode);

        /** Hears interleaved samples. */
        int ebur128_add_frames_float(Pointer state, Pointer samples, NativeLong frames);

        /** Integrated loudness, LUFS. */
        int ebur128_loudness_global(Pointer state, double[] out);

        /** Loudness range, LU. */
        int ebur128_loudness_range(Pointer state, double[] out);

        /** True peak of a channel, as a factor. */
        int ebur128_true_peak(Pointer state, int channel, double[] out);

        /** Frees the meter. */
        void ebur128_destroy(Pointer[] state);
    }

    /** libebur128 with the song in its memory. */
    @State(Scope.Thread)
    public static class NativeMeter {
        static final int INTEGRATED = 5;
        static final int RANGE = 11;
        static final int TRUE_PEAK = 1 << 5 | 1 << 4 | 1;

        private final Ebur128 library = Native.load("ebur128", Ebur128.class);
        private final int frames = SECONDS * MasteredSong.RATE_HZ;
        private final Memory samples = new Memory(2L * Float.BYTES * frames);

        /** Interleaves the song; without the library this class cannot be made. */
        @Setup
        public void play() {
            AudioClip song = MasteredSong.of(SECONDS, 1, DRIVE);
            for (int i = 0; i < frames; i++) {
                samples.setFloat(2L * Float.BYTES * i, song.channel(0)[i]);
                samples.setFloat(2L * Float.BYTES * i + Float.BYTES, song.channel(1)[i]);
            }
        }

        double measure(int mode) {
            Pointer meter = library.ebur128_init(2, new NativeLong(MasteredSong.RATE_HZ), mode);
            library.ebur128_add_frames_float(meter, samples, new NativeLong(frames));
            double[] reading = new double[1];
            library.ebur128_loudness_global(meter, reading);
            double sum = reading[0];
            if ((mode & RANGE) == RANGE) {
                library.ebur128_loudness_range(meter, reading);
                sum += reading[0];
            }
            for (int c = 0; c < 2 && (mode & TRUE_PEAK) == TRUE_PEAK; c++) {
                library.ebur128_true_peak(meter, c, reading);
                sum += reading[0];
            }
            library.ebur128_destroy(new Pointer[] {meter});
            return sum;
        }
    }

    /** The song as a file, and ffmpeg to read it. */
    @State(Scope.Thread)
    public static class SongFile {
        private Path file = Path.of("");

        /** Writes the file. */
        @Setup
        public void write() throws IOException, InterruptedException {
            new ProcessBuilder("ffmpeg", "-version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            file = Files.createTempFile("song", ".wav");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                WavWriter.write24(MasteredSong.of(SECONDS, 1, DRIVE), out);
            }
        }

        /** Deletes the file. */
        @TearDown
        public void delete() throws IOException {
            Files.delete(file);
        }

        Loudness measure() throws IOException, StudioException {
            LoudnessMeter meter = new LoudnessMeter(MasteredSong.RATE_HZ, 2);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                AudioReader.stream(in, file.toString(), new SoundSink() {
                    @Override
                    public void begin(SoundHeader header) {}

                    @Override
                    public void add(float[][] planar, int from, int to) {
                        meter.add(planar, from, to);
                    }
                });
            }
            return meter.loudness();
        }

        int measureByFfmpeg() throws IOException, InterruptedException {
            int exit = new ProcessBuilder(
                            "ffmpeg",
                            "-v",
                            "error",
                            "-threads",
                            "1",
                            "-i",
                            file.toString(),
                            "-af",
                            "ebur128=peak=true+sample",
                            "-f",
                            "null",
                            "-")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("ffmpeg ended with " + exit);
            }
            return exit;
        }
    }
}
