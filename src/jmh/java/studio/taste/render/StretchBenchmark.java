package studio.taste.render;

import java.io.BufferedOutputStream;
import java.io.IOException;
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
import studio.taste.audio.AudioClip;
import studio.taste.audio.WavWriter;
import studio.taste.bench.Comparison;
import studio.taste.bench.MasteredSong;
import studio.taste.music.StemRole;

/**
 * Stretching a minute of stereo, {@link MasteredSong}, to tempo 0.9 on one thread. Rubber Band and SoundTouch are processes over
 * the same sound as a 16-bit WAV file, which they also read and write; Rubber Band uses one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class StretchBenchmark {
    private static final int SECONDS = 60;
    private static final double DRIVE = 2;

    /** A minute at 20 times real time. */
    private static final double BUDGET_SECONDS = SECONDS / 20.0;

    /** All benchmarks of the stretch. */
    public static final List<Comparison> ROWS = List.of(
            budgetRow("voice", "voice"),
            budgetRow("bass or other", "sustained"),
            budgetRow("drums", "drums"),
            budgetRow("other, two semitones up", "shifted"),
            row("voice", "voice", "Rubber Band R2", "rubberBandR2", 1),
            row("bass or other", "sustained", "Rubber Band R2", "rubberBandR2", 1),
            row("bass or other", "sustained", "Rubber Band R3", "rubberBandR3", 1),
            row("bass or other", "sustained", "SoundTouch", "soundTouch", 0),
            row("drums", "drums", "SoundTouch", "soundTouch", 0),
            row("other, two semitones up", "shifted", "Rubber Band R2, two semitones up", "rubberBandR2Shifted", 1));

    private AudioClip song = AudioClip.silence(MasteredSong.RATE_HZ, 2, 0);

    private static Comparison budgetRow(String what, String ours) {
        return Comparison.withBudget(named(what), "StretchBenchmark." + ours, BUDGET_SECONDS, SECONDS);
    }

    private static Comparison row(String what, String ours, String beside, String peer, double goal) {
        return Comparison.withPeer(
                named(what),
                "StretchBenchmark." + ours,
                beside + ", a process over a WAV file",
                "StretchBenchmark." + peer,
                goal,
                SECONDS);
    }

    private static String named(String what) {
        return "Stretch of 1 min stereo to tempo 0.9: " + what;
    }

    /** Plays the song. */
    @Setup
    public void play() {
        song = MasteredSong.of(SECONDS, 1, DRIVE);
    }

    /** The phase vocoder with the short window. */
    @Benchmark
    public AudioClip voice() {
        return stretch(StemRole.VOCALS, 0);
    }

    /** The phase vocoder with the long window. */
    @Benchmark
    public AudioClip sustained() {
        return stretch(StemRole.OTHER, 0);
    }

    /** Overlap-add around the attacks. */
    @Benchmark
    public AudioClip drums() {
        return stretch(StemRole.DRUMS, 0);
    }

    /** The phase vocoder and resampling after it. */
    @Benchmark
    public AudioClip shifted() {
        return stretch(StemRole.OTHER, 2);
    }

    private AudioClip stretch(StemRole role, double semitones) {
        double[] input = {0, song.frames()};
        double[] output = {0, Math.rint(song.frames() / 0.9)};
        return new StemTimeStretcher().stretch(role, song, input, output, semitones);
    }

    /** Rubber Band's faster engine. */
    @Benchmark
    public int rubberBandR2(RubberBand tool) throws IOException, InterruptedException {
        return tool.stretch("-2", "-p0");
    }

    /** Rubber Band's finer engine. */
    @Benchmark
    public int rubberBandR3(RubberBand tool) throws IOException, InterruptedException {
        return tool.stretch("-3", "-p0");
    }

    /** Rubber Band's faster engine and resampling. */
    @Benchmark
    public int rubberBandR2Shifted(RubberBand tool) throws IOException, InterruptedException {
        return tool.stretch("-2", "-p2");
    }

    /** SoundTouch as it comes. */
    @Benchmark
    public int soundTouch(SoundTouch tool) throws IOException, InterruptedException {
        return tool.stretch();
    }

    /** The song as a file, and room for what a tool makes of it. */
    @State(Scope.Thread)
    public abstract static class Tool {
        private Path in = Path.of("");
        private Path out = Path.of("");

        void write(String tool) throws IOException, InterruptedException {
            run(tool);
            in = Files.createTempFile("song", ".wav");
            out = Files.createTempFile("stretched", ".wav");
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(in))) {
                WavWriter.write16(MasteredSong.of(SECONDS, 1, DRIVE), stream, 1);
            }
        }

        /** Deletes both files. */
        @TearDown
        public void delete() throws IOException {
            Files.delete(in);
            Files.delete(out);
        }

        String in() {
            return in.toString();
        }

        String out() {
            return out.toString();
        }

        int stretchBy(String... command) throws IOException, InterruptedException {
            int exit = run(command);
            if (exit != 0) {
                throw new IOException(command[0] + " ended with " + exit);
            }
            return exit;
        }

        private static int run(String... command) throws IOException, InterruptedException {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** Rubber Band's command line. */
    public static class RubberBand extends Tool {
        /** Writes the song; fails where Rubber Band is not installed. */
        @Setup
        public void write() throws IOException, InterruptedException {
            write("rubberband");
        }

        int stretch(String engine, String pitch) throws IOException, InterruptedException {
            return stretchBy("rubberband", "-q", "--no-threads", engine, "-T0.9", pitch, in(), out());
        }
    }

    /** SoundTouch's command line. */
    public static class SoundTouch extends Tool {
        /** Writes the song; fails where SoundTouch is not installed. */
        @Setup
        public void write() throws IOException, InterruptedException {
            write("soundstretch");
        }

        int stretch() throws IOException, InterruptedException {
            return stretchBy("soundstretch", in(), out(), "-tempo=-10");
        }
    }
}
