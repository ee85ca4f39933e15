package studio.taste.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.WrittenSongs;
import studio.taste.representation.HeardCandidate;

class OnnxAudioEncoderTest {
    @TempDir
    Path folder;

    /** Gives the waveform's mean, times 1, 2 and −1; takes any length. */
    private static OnnxFile means(long... inputShape) {
        return new OnnxFile()
                .input("waveform", OnnxFile.FLOAT, inputShape)
                .output("embedding", OnnxFile.FLOAT, 1, 3)
                .longs("row", new long[] {1, -1}, 2)
                .floats("factors", new float[] {1, 2, -1}, 1, 3)
                .node("Reshape", List.of("waveform", "row"), "flat")
                .longs("last", new long[] {1}, 1)
                .node("ReduceSum", List.of("flat", "last"), "sum")
                .node("Size", List.of("flat"), "count")
                .floats("one", new float[] {1}, 1)
                .node("CastLike", List.of("count", "one"), "counted")
                .node("Div", List.of("sum", "counted"), "mean")
                .node("MatMul", List.of("mean", "factors"), "embedding");
    }

    /** Of a waveform of two samples gives both: [first, second]. */
    private static OnnxFile twoSamples() {
        return new OnnxFile()
                .input("waveform", OnnxFile.FLOAT, 1, 2)
                .output("embedding", OnnxFile.FLOAT, 1, 2)
                .floats("unit", new float[] {1, 0, 0, 1}, 2, 2)
                .node("MatMul", List.of("waveform", "unit"), "embedding");
    }

    private Path written(String name, OnnxFile model) throws IOException {
        return Files.write(folder.resolve(name), model.toBytes());
    }

    private static HeardCandidate heard(int sampleRateHz, float[]... channels) {
        Song song = WrittenSongs.all().get(4);
        try {
            RemixPlan plan =
                    CandidatePlanner.plan(song, WrittenSongs.all().get(5), 8, 1).get(0);
            return new HeardCandidate(plan, new Excerpt(0, 4), new AudioClip(sampleRateHz, channels));
        } catch (StudioException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aWaveformOfAnyLengthGoesInWholeAndMono() throws Exception {
        for (long[] shape : new long[][] {{-1}, {1, -1}, {-1, -1}, {1, 1, -1}}) {
            try (OnnxAudioEncoder encoder = OnnxAudioEncoder.load(written("means.onnx", means(shape)))) {
                assertThat(encoder.dimension()).isEqualTo(3);
                assertThat(encoder.sampleRateHz()).isEqualTo(48_000);
                float[] numbers =
                        encoder.encode(heard(48_000, new float[] {0.5f, 0.25f, 0, 0}, new float[] {0.5f, 0.75f, 0, 0}));
                assertThat(numbers).containsExactly(new float[] {0.25f, 0.5f, -0.25f}, within(1e-6f));
            }
        }
    }

    @Test
    void aLongSoundIsCutIntoWindowsAndAShortOnePadded() throws Exception {
        try (OnnxAudioEncoder encoder = OnnxAudioEncoder.load(written("two.onnx", twoSamples()))) {
            // Three windows of two samples over five: 0–1, 1–2, 3–4.
            assertThat(encoder.encode(heard(48_000, new float[] {0.1f, 0.2f, 0.3f, 0.4f, 0.5f})))
                    .containsExactly(new float[] {(0.1f + 0.2f + 0.4f) / 3, (0.2f + 0.3f + 0.5f) / 3}, within(1e-6f));
            assertThat(encoder.encode(heard(48_000, new float[] {0.7f}))).containsExactly(0.7f, 0);
        }
    }

    @Test
    void theSoundComesAtTheRateTheModelStates() throws Exception {
        OnnxFile model = means(1, -1).note("sample_rate", "16000");
        float[] second = new float[48_000];
        java.util.Arrays.fill(second, 0.5f);
        try (OnnxAudioEncoder encoder = OnnxAudioEncoder.load(written("slow.onnx", model))) {
            assertThat(encoder.sampleRateHz()).isEqualTo(16_000);
            assertThat(encoder.encode(heard(48_000, second))[0]).isCloseTo(0.5f, within(0.01f));
        }
        OnnxFile thousand = twoSamples().note("sample_rate", "24000");
        try (OnnxAudioEncoder encoder = OnnxAudioEncoder.load(written("half.onnx", thousand))) {
            // A constant of four samples becomes two: one window, nothing padded within it.
            float[] numbers = encoder.encode(heard(48_000, new float[] {0.5f, 0.5f, 0.5f, 0.5f}));
            assertThat(numbers[0]).isGreaterThan(0.2f);
            assertThat(numbers[1]).isGreaterThan(0.2f);
        }
    }

    @Test
    void theIdIsTheFilesNameAndContent() throws Exception {
        Path one = written("my model.onnx", twoSamples());
        Path same = Files.copy(
                one, Files.createDirectory(folder.resolve("elsewhere")).resolve("my model.onnx"));
        Path other = written("other.onnx", means(1, -1));
        try (OnnxAudioEncoder a = OnnxAudioEncoder.load(one);
                OnnxAudioEncoder b = OnnxAudioEncoder.load(same);
                OnnxAudioEncoder c = OnnxAudioEncoder.load(other)) {
            assertThat(a.id()).isEqualTo(b.id());
            assertThat(a.id().name()).isEqualTo("my-model.onnx");
            assertThat(a.id().version()).matches("[0-9a-f]{12}").isNotEqualTo(c.id().version());
        }
    }

    @Test
    void whatDoesNotFitIsSaidWhenTheFileIsOpened() throws Exception {
        refused(Path.of("nowhere.onnx"), "cannot be read");
        refused(
                Files.write(folder.resolve("text.onnx"), "no model".getBytes(StandardCharsets.UTF_8)),
                "as an ONNX model");
        refused(
                written(
                        "images.onnx",
                        new OnnxFile()
                                .input("image", OnnxFile.FLOAT, 1, 3, 8)
                                .output("embedding", OnnxFile.FLOAT, 1, 3, 8)
                                .node("Relu", List.of("image"), "embedding")),
                "\"image\" has the shape [1, 3, 8]; a mono waveform");
        refused(
                written(
                        "waves.onnx",
                        new OnnxFile()
                                .input("waveform", OnnxFile.FLOAT, 1, 1, 8)
                                .output("wave", OnnxFile.FLOAT, 1, 1, 8)
                                .node("Relu", List.of("waveform"), "wave")),
                "\"wave\" has the shape [1, 1, 8]; one row of numbers");
        refused(
                written(
                        "doubles.onnx",
                        new OnnxFile()
                                .input("waveform", OnnxFile.DOUBLE, 1, 8)
                                .output("embedding", OnnxFile.DOUBLE, 1, 8)
                                .node("Relu", List.of("waveform"), "embedding")),
                "\"waveform\" is of type DOUBLE; 32-bit floats");
        refused(
                written(
                        "two-inputs.onnx",
                        new OnnxFile()
                                .input("waveform", OnnxFile.FLOAT, 1, 8)
                                .input("mask", OnnxFile.FLOAT, 1, 8)
                                .output("embedding", OnnxFile.FLOAT, 1, 8)
                                .node("Add", List.of("waveform", "mask"), "embedding")),
                "2 inputs");
        refused(written("rate.onnx", twoSamples().note("sample_rate", "fast")), "sample rate \"fast\"");
    }

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> OnnxAudioEncoder.load(file).close())
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(sentence);
    }

    @Test
    void aNumberThatIsNotFiniteIsRefused() throws Exception {
        OnnxFile model = new OnnxFile()
                .input("waveform", OnnxFile.FLOAT, 1, 2)
                .output("embedding", OnnxFile.FLOAT, 1, 2)
                .node("Log", List.of("waveform"), "embedding");
        try (OnnxAudioEncoder encoder = OnnxAudioEncoder.load(written("log.onnx", model))) {
            assertThatThrownBy(() -> encoder.encode(heard(48_000, new float[] {0, 1})))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("not finite");
        }
    }

    @Test
    void aClosedModelSaysSo() throws Exception {
        OnnxAudioEncoder encoder = OnnxAudioEncoder.load(written("two.onnx", twoSamples()));
        encoder.close();
        assertThatThrownBy(() -> encoder.encode(heard(48_000, new float[] {0, 1})))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("closed");
    }
}
