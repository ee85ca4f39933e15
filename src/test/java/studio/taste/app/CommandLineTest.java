package studio.taste.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import studio.taste.audio.AudioClip;
import studio.taste.audio.AudioReader;
import studio.taste.audio.WavWriter;
import studio.taste.cli.TasteCommand;
import studio.taste.library.RealStems;
import studio.taste.loudness.Loudness;
import studio.taste.loudness.LoudnessMeter;
import studio.taste.plans.PlanJson;

/** The command line as it is used, on real files. Demo songs are made once for the whole build, in the build's directory. */
class CommandLineTest {
    private static final Path DEMO_HOME = Path.of("target", "demo-home");

    @TempDir
    Path directory;

    /** What a command left behind. */
    private record Result(int exitCode, String out, String err) {
        JsonNode json() throws Exception {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private static Result taste(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = TasteCommand.commandLine(Studio::new, home -> false);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return new Result(line.execute(arguments), out.toString(), err.toString());
    }

    private static Result at(Path home, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--home");
        all.add(home.toString());
        return taste(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "studio",
                "demo",
                "import",
                "songs",
                "analyse",
                "correct",
                "plan",
                "choose",
                "render",
                "loudness",
                "replay",
                "export",
                "features",
                "log",
                "dataset",
                "train",
                "evaluate",
                "models",
                "explain",
                "evaluate-choices",
                "simulate"
            })
    void everyCommandHasHelp(String command) {
        Result result = taste(command, "--help");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Usage: taste " + command);
        assertThat(taste("--help").out()).contains(command);
    }

    @Test
    void wrongUsageIsToldApartFromBadInput() {
        assertThat(taste("export").exitCode()).isEqualTo(2);
        assertThat(taste("loudness").exitCode()).isEqualTo(2);
        assertThat(taste("nonsense").exitCode()).isEqualTo(2);
        Result result = taste("loudness", directory.resolve("none.wav").toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().strip()).endsWith("none.wav does not exist.").doesNotContain("\n");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void loudnessSpeaksJson() throws Exception {
        Path stems = RealStems.shortSong(120, "8A", 1).writeTo(directory.resolve("stems"), 44_100);
        Path file = stems.resolve("Drum Kit.wav");
        JsonNode row = taste("loudness", file.toString(), "--json").json().get(0);
        try (var in = Files.newInputStream(file)) {
            Loudness loudness = LoudnessMeter.measure(AudioReader.read(in, "Drum Kit.wav"));
            assertThat(row.get("integratedLufs").asDouble()).isEqualTo(loudness.integratedLufs());
            assertThat(row.get("truePeakDbtp").asDouble()).isEqualTo(loudness.truePeakDbtp());
        }
        assertThat(row.get("file").asText()).isEqualTo(file.toString());
    }

    @Test
    void loudnessMeasuresSurroundSound() throws Exception {
        float[] tone = new float[48_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.1 * Math.sin(2 * Math.PI * 997 * i / 48_000));
        }
        float[] silence = new float[tone.length];
        AudioClip clip = new AudioClip(48_000, new float[][] {silence, silence, silence, tone, tone, silence});
        Path file = directory.resolve("surround.wav");
        try (var out = Files.newOutputStream(file)) {
            WavWriter.write24(clip, out);
        }
        JsonNode row = taste("loudness", file.toString(), "--json").json().get(0);
        // A sine at −20 dBFS in one channel reads −23.01 LUFS; a surround channel weighs 1.41, the LFE nothing.
        assertThat(row.get("integratedLufs").asDouble()).isBetween(-21.53, -21.51);
        assertThat(row.get("truePeakDbtp").asDouble()).isBetween(-20.01, -19.99);
    }

    @Test
    void loudnessReadsEncodedSoundToo() throws Exception {
        // The sample peaks as ffmpeg reads them.
        Map<String, Double> peaksDbfs = Map.of(
                "cbr-joint-44100-stereo.mp3", -6.309,
                "44100-stereo.ogg", -5.669,
                "moov-behind-44100-stereo.m4a", -3.911);
        for (String name : peaksDbfs.keySet()) {
            Path file = directory.resolve(name);
            try (InputStream in = AudioReader.class.getResourceAsStream("encoded/" + name)) {
                Files.write(file, in.readAllBytes());
            }
            JsonNode row = taste("loudness", file.toString(), "--json").json().get(0);
            assertThat(row.get("samplePeakDbfs").asDouble()).as(name).isCloseTo(peaksDbfs.get(name), within(0.01));
        }
        Path cut = directory.resolve("cut.mp3");
        Files.write(
                cut,
                java.util.Arrays.copyOf(Files.readAllBytes(directory.resolve("cbr-joint-44100-stereo.mp3")), 5_000));
        Result result = taste("loudness", cut.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("cut.mp3: truncated MP3");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aBadFolderLeavesNothingInTheLibrary() throws Exception {
        Path home = directory.resolve("home");
        Path stems = RealStems.shortSong(120, "8A", 1).writeTo(directory.resolve("stems"), 48_000);
        Files.delete(stems.resolve("Bass Guitar.wav"));
        Result result = at(home, "import", stems.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("bass");
        try (Stream<Path> left = Files.list(home.resolve("songs"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anImportedSongSaysWhatWasGivenAndFound() throws Exception {
        Path home = directory.resolve("home");
        Path stems = RealStems.song(100, "5A", 3).writeTo(directory.resolve("Tin Roof"), 48_000);
        Result result = at(home, "import", stems.toString(), "--genre", "funk", "--key", "5A", "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode song = result.json();
        assertThat(song.get("title").asText()).isEqualTo("Tin Roof");
        assertThat(song.get("genre").asText()).isEqualTo("funk");
        assertThat(song.get("camelot").asText()).isEqualTo("5A");
        assertThat(song.get("keyConfidence").asDouble()).isEqualTo(1);
        assertThat(song.get("tempoBpm").asDouble()).isBetween(99.0, 101.0);
    }

    @Test
    void theSameSeedGivesTheSameLabelsByteForByte() throws Exception {
        Path first = directory.resolve("first");
        Path second = directory.resolve("second");
        for (Path out : List.of(first, second)) {
            Result result = at(DEMO_HOME, "demo", "--seed", "3", "--trials", "12", "--out", out.toString());
            assertThat(result.exitCode()).as(result.err()).isZero();
        }
        for (String file : List.of("labels.csv", "codebook.csv", "MANIFEST.sha256", "report.html")) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
        assertThat(Files.readAllLines(first.resolve("labels.csv"))).hasSize(13);
    }

    @Test
    void fortyTrialsRecoverTheTasteOfTheSimulatedListener() throws Exception {
        Result result = at(DEMO_HOME, "demo", "--seed", "1", "--trials", "40", "--json", "--out", directory.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode lastTen = result.json().get("lastTenAccuracy");
        assertThat(lastTen.get("estimate").asDouble()).isGreaterThan(0.5);
        assertThat(lastTen.get("lower").asDouble())
                .isLessThan(lastTen.get("estimate").asDouble());
        assertThat(result.json().get("logLossNats").asDouble()).isLessThan(Math.log(2));
        assertThat(Files.readString(directory.resolve("report.html"))).contains("In the last 10:", "95 % band");
    }

    @Test
    void anotherPairOfDemoSongsAndAnImportedOneGoThroughAWholeSession() throws Exception {
        Path stems = RealStems.song(122, "8A", 5).writeTo(directory.resolve("Brought Along"), 48_000);
        assertThat(at(DEMO_HOME, "import", stems.toString(), "--tempo", "122", "--key", "8A")
                        .exitCode())
                .isZero();
        for (String[] pair : new String[][] {
            {"Salt and Sun", "Kites over the Harbour"},
            {"Brought Along", "Paper Lanterns"},
            {"Paper Lanterns", "Brought Along"}
        }) {
            Path out = directory.resolve(pair[0]);
            Result result = at(
                    DEMO_HOME,
                    "demo",
                    "--trials",
                    "6",
                    "--vocals",
                    pair[0],
                    "--instrumental",
                    pair[1],
                    "--out",
                    out.toString());
            assertThat(result.exitCode()).as(result.err()).isZero();
            List<String> lines = Files.readAllLines(out.resolve("labels.csv"));
            assertThat(lines).hasSize(7);
            assertThat(lines.get(1)).contains(pair[0]).contains(pair[1]);
        }
    }

    @Test
    void songsThatDoNotFitAreRefusedWithTheReason() {
        Result result = at(
                DEMO_HOME,
                "demo",
                "--vocals",
                "Paper Lanterns",
                "--instrumental",
                "Corner Chess",
                "--out",
                directory.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("Paper Lanterns")
                .contains("Corner Chess")
                .contains("%");
    }

    @Test
    void renderedPreviewsAreEquallyLoudInTheirFiles() throws Exception {
        Result result = at(DEMO_HOME, "render", "--count", "3", "--out", directory.toString(), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        double level = result.json().get(0).get("integratedLufs").asDouble();
        assertThat(level).isLessThanOrEqualTo(-11.9);
        for (JsonNode row : result.json()) {
            try (var in = Files.newInputStream(Path.of(row.get("file").asText()))) {
                Loudness loudness = LoudnessMeter.measure(AudioReader.read(in, "preview"));
                assertThat(loudness.integratedLufs()).isBetween(level - 0.1, level + 0.1);
                assertThat(loudness.truePeakDbtp()).isLessThanOrEqualTo(-1);
            }
            assertThat(row.get("durationSeconds").asDouble()).isBetween(15.0, 25.0);
        }
        Path plan = directory.resolve("preview-01.json");
        assertThat(PlanJson.read(Files.readString(plan), "preview-01.json").id().value())
                .isEqualTo(result.json().get(0).get("plan").asText());
    }

    @Test
    void plansTellWhatThePromptWasUnderstoodAsAndAreReadBack() throws Exception {
        Result result = at(
                DEMO_HOME,
                "plan",
                "--vocals",
                "Corner Chess",
                "--instrumental",
                "Salt and Sun",
                "--prompt",
                "very energetic, vocals up front, louder",
                "--creativity",
                "4",
                "--count",
                "9",
                "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode prompt = result.json().get("prompt");
        assertThat(prompt.get("energy").asDouble()).isEqualTo(2);
        assertThat(prompt.get("vocalProminence").asDouble()).isEqualTo(1);
        assertThat(prompt.get("creativity").asInt()).isEqualTo(4);
        assertThat(prompt.get("notUnderstood").get(0).asText()).contains("louder");
        assertThat(result.json().get("decision").get("tier").asText()).isEqualTo("FAIR");
        assertThat(result.json().get("plans")).hasSize(9);
        for (JsonNode row : result.json().get("plans")) {
            assertThat(PlanJson.read(row.get("plan").toString(), "plan").durationSeconds())
                    .isEqualTo(row.get("durationSeconds").asDouble());
            assertThat(row.get("forecast").get("truePeakDbtp").asDouble()).isLessThanOrEqualTo(-0.99);
        }
        for (JsonNode dropped : result.json().get("dropped")) {
            assertThat(dropped.get("violations")).isNotEmpty();
        }
    }

    @Test
    void plansAreAlsoATableAndWrongWishesAreRefused() {
        Result table = at(DEMO_HOME, "plan", "--count", "2", "--opening", "build");
        assertThat(table.exitCode()).as(table.err()).isZero();
        assertThat(table.out()).contains("The fit is", "Builds up", "standard arc", "breakdown", "Dropped:");
        Result wrong = at(DEMO_HOME, "plan", "--creativity", "7");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("creativity is 0 to 4, was 7");
    }

    @Test
    void aMixIsSetByHand() throws Exception {
        Result planned = at(DEMO_HOME, "render", "--count", "1", "--out", directory.toString(), "--json");
        Result styled = at(
                DEMO_HOME,
                "render",
                "--count",
                "1",
                "--style",
                "reverb=3, warmth=-2",
                "--out",
                directory.toString(),
                "--json");
        assertThat(styled.exitCode()).as(styled.err()).isZero();
        assertThat(styled.json().get(0).get("plan"))
                .isNotEqualTo(planned.json().get(0).get("plan"));
        JsonNode style = JsonMapper.builder()
                .build()
                .readTree(directory.resolve("preview-01.json").toFile())
                .get("style");
        assertThat(style.get("reverbDb").asDouble()).isEqualTo(3);
        assertThat(style.get("warmth").asDouble()).isEqualTo(-2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loudness=3 | has no knob \"loudness\". It has vocals, drums, bass",
                "reverb=7 | reverb goes from -6 to 6, was \"7\"",
                "reverb=much | was \"much\"",
                "warmth | was \"\""
            })
    void aKnobThatIsNotThereOrOutOfRangeIsToldInASentence(String style, String sentence) {
        Result result = at(DEMO_HOME, "render", "--style", style, "--out", directory.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(sentence);
    }

    @Test
    void aJournalIsReplayedAndExported() throws Exception {
        Path home = directory.resolve("home");
        Result empty = at(home, "replay", "--json");
        assertThat(empty.exitCode()).as(empty.err()).isZero();
        assertThat(empty.json().get("identical").asBoolean()).isTrue();
        Result export = at(home, "export", "--out", directory.resolve("labels").toString());
        assertThat(export.exitCode()).isZero();
        assertThat(directory.resolve("labels/labels.csv")).exists();
        assertThat(at(home, "export", "--session", "none", "--out", directory.toString())
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void withoutADisplayTheStudioSaysSoAndRunsTheDemoSession() {
        Result result = at(DEMO_HOME, "studio");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("There is no display");
        assertThat(DEMO_HOME.resolve("demo/report.html")).exists();
        assertThat(DEMO_HOME.resolve("demo/labels.csv")).exists();
    }

    @Test
    void whatIsChosenIsLoggedAndItsFeaturesCanBeRead() throws Exception {
        Result chosen = at(DEMO_HOME, "choose", "--prompt", "vocals up front", "--seed", "7", "--json");
        assertThat(chosen.exitCode()).isZero();
        assertThat(chosen.json().get("card").size()).isEqualTo(7);
        Path plan = directory.resolve("plan.json");
        Files.writeString(plan, chosen.json().get("plan").toString());

        Path log = directory.resolve("requests.jsonl");
        assertThat(at(DEMO_HOME, "log", "--out", log.toString()).exitCode()).isZero();
        List<String> records = Files.readAllLines(log);
        assertThat(records.get(records.size() - 1))
                .contains(chosen.json().get("request").asText())
                .contains("vocals up front");

        String[] lines = at(DEMO_HOME, "features", plan.toString(), "--csv", "--tier", "1")
                .out()
                .strip()
                .split("\r?\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("file,plan,features_version,section_count,");
        assertThat(lines[1].split(",")).hasSameSizeAs(lines[0].split(",")).doesNotContain("NaN");
        assertThat(at(DEMO_HOME, "features", plan.toString()).out()).contains("energy arc", "phrase_boundary_rate");
        JsonNode explained = at(DEMO_HOME, "explain", plan.toString(), "--model", "baseline-1", "--json")
                .json();
        double sum = explained.get("base").asDouble();
        for (JsonNode contribution : explained.get("contributions")) {
            sum += contribution.get("amount").asDouble();
        }
        assertThat(sum).isCloseTo(explained.get("score").asDouble(), within(1e-6));
        assertThat(at(DEMO_HOME, "explain", plan.toString()).err()).contains("No model is in production");
        assertThat(at(DEMO_HOME, "features", "--manifest", "--tier", "3").out()).contains("crossfade_bass_bump,3,dB");
    }

    @Test
    void plansThatCannotBeDescribedAreRefusedInWords() throws Exception {
        assertThat(at(DEMO_HOME, "features").err()).contains("Name the plans to describe");
        assertThat(at(DEMO_HOME, "features", "--tier", "4", "x.json").err()).contains("--tier is 1, 2 or 3");
        Path none = Files.writeString(directory.resolve("none.json"), "{}");
        Result result = at(DEMO_HOME, "features", none.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().strip()).contains("none.json").doesNotContain("Exception");
    }
}
