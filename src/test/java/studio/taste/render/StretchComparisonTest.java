package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.AudioReader;
import studio.taste.audio.WavWriter;
import studio.taste.music.StemRole;
import studio.taste.render.Signals.Drums;

/**
 * The stretch beside Rubber Band and SoundTouch, on the same files by the same rulers, at tempo 0.9. Writes the table to {@code
 * target/stretch-comparison.md}. Skipped, saying so, where {@code rubberband} and {@code soundstretch} are not installed.
 */
class StretchComparisonTest {
    private static final double TEMPO = 0.9;
    private static final double CHORD_SECONDS = 4;
    private static final double PLUCK_SECONDS = 4.2;

    private final Drums drums = Signals.drums(10, 1);

    @TempDir
    private Path folder;

    /** Something that stretches a stem to tempo 0.9. */
    private interface Stretcher {
        AudioClip stretch(StemRole role, AudioClip clip) throws IOException, InterruptedException, StudioException;
    }

    private record Row(
            String name,
            StretchRuler.Attacks attacks,
            double toneToRestDb,
            double centsOff,
            double noiseLevelDb,
            double preEchoDb,
            double longestMissMs) {
        String markdown() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.1f | %.4f | %.2f | %.1f | %.2f |",
                    name,
                    attacks.biasMs(),
                    attacks.jitterMs(),
                    toneToRestDb,
                    centsOff,
                    noiseLevelDb,
                    preEchoDb,
                    longestMissMs);
        }
    }

    @Test
    void oursMeetsItsGoalsAndIsNoWorseThanRubberBandR2() throws Exception {
        assumeTrue(
                isInstalled("rubberband") && isInstalled("soundstretch"),
                "rubberband and soundstretch are not both installed, so the stretch is not compared with them");
        Row ours = measure("ours", this::ours);
        Row r2 =
                measure("Rubber Band R2", (role, clip) -> byTool(clip, "rubberband", "-q", "-2", "-T0.9", "IN", "OUT"));
        Row r3 =
                measure("Rubber Band R3", (role, clip) -> byTool(clip, "rubberband", "-q", "-3", "-T0.9", "IN", "OUT"));
        Row touch = measure("SoundTouch", (role, clip) -> byTool(clip, "soundstretch", "IN", "OUT", "-tempo=-10"));
        write(List.of(ours, r2, r3, touch));

        assertThat(ours.attacks().biasMs()).isBetween(-2.0, 2.0);
        assertThat(ours.attacks().jitterMs())
                .isLessThan(3)
                .isLessThanOrEqualTo(r2.attacks().jitterMs());
        assertThat(ours.toneToRestDb()).isGreaterThan(25).isGreaterThanOrEqualTo(r2.toneToRestDb());
        assertThat(ours.centsOff()).isBetween(-1.0, 1.0);
        assertThat(ours.noiseLevelDb()).isBetween(-0.5, 0.5);
        assertThat(ours.preEchoDb()).isLessThanOrEqualTo(r2.preEchoDb());
        assertThat(ours.longestMissMs()).isZero();
    }

    private static void write(List<Row> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| stretcher, tempo 0.9 | drum attacks: bias, ms | jitter σ, ms | chord: tones to rest, dB | pitch error, cent"
                        + " | pink noise: level change, dB | plucked bass: 20 ms before to 20 ms after, dB | length missed by, ms |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        rows.stream().map(Row::markdown).forEach(lines::add);
        Files.write(Path.of("target", "stretch-comparison.md"), lines);
    }

    private Row measure(String name, Stretcher stretcher) throws Exception {
        List<Double> missesMs = new ArrayList<>();
        float[] chord = StretchRuler.chord(CHORD_SECONDS);
        float[] noise = StretchRuler.pinkNoise(0.05, 4, 2);
        float[] beaten = stretch(stretcher, StemRole.DRUMS, drums.samples(), missesMs);
        float[] held = stretch(stretcher, StemRole.OTHER, chord, missesMs);
        float[] tone = stretch(stretcher, StemRole.VOCALS, Signals.sine(440, 0.5, 3), missesMs);
        float[] hiss = stretch(stretcher, StemRole.OTHER, noise, missesMs);
        float[] plucked = stretch(stretcher, StemRole.BASS, StretchRuler.plucks(PLUCK_SECONDS), missesMs);
        return new Row(
                name,
                StretchRuler.attacks(drums, beaten, TEMPO),
                Signals.toneToRestDb(held, StretchRuler.CHORD_HZ),
                1200 * Math.log(Signals.frequencyHz(tone, 440) / 440) / Math.log(2),
                StretchRuler.levelOfMiddleDb(hiss) - StretchRuler.levelOfMiddleDb(noise),
                StretchRuler.preEchoDb(StretchRuler.pluckFrames(PLUCK_SECONDS), plucked, TEMPO),
                missesMs.stream().mapToDouble(Math::abs).max().orElseThrow());
    }

    private static float[] stretch(Stretcher stretcher, StemRole role, float[] samples, List<Double> missesMs)
            throws Exception {
        AudioClip result = stretcher.stretch(role, Signals.stereo(samples));
        missesMs.add((result.frames() - Math.rint(samples.length / TEMPO)) * 1000 / Signals.RATE_HZ);
        return result.channel(0);
    }

    private AudioClip ours(StemRole role, AudioClip clip) {
        double[] input = {0, clip.frames()};
        double[] output = {0, Math.rint(clip.frames() / TEMPO)};
        return new StemTimeStretcher().stretch(role, clip, input, output, 0);
    }

    private AudioClip byTool(AudioClip clip, String... command)
            throws IOException, InterruptedException, StudioException {
        Path in = folder.resolve("in.wav");
        Path out = folder.resolve("out.wav");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(in))) {
            WavWriter.write16(clip, stream, 1);
        }
        List<String> words = Stream.of(command)
                .map(word -> word.equals("IN") ? in.toString() : word.equals("OUT") ? out.toString() : word)
                .toList();
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as("%s", words).isZero();
        try (InputStream stream = Files.newInputStream(out)) {
            return AudioReader.read(stream, "out.wav");
        }
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
