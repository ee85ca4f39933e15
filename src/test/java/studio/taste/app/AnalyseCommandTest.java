package studio.taste.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import studio.taste.cli.TasteCommand;
import studio.taste.library.RealStems;

/** {@code taste analyse} and {@code taste correct}, as they are used. */
class AnalyseCommandTest {
    @TempDir
    private static Path directory = Path.of("");

    private static Path stems = Path.of("");

    @BeforeAll
    static void writeStems() throws Exception {
        stems = RealStems.shortSong(100, "A minor", 4).writeTo(directory.resolve("Band"), 48_000);
    }

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
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--home", directory.resolve("home").toString()))
                .toArray(String[]::new);
        return new Result(line.execute(all), out.toString(), err.toString());
    }

    @Test
    void aFolderIsDescribedInJsonAndNothingIsKept() throws Exception {
        Result result = taste("analyse", stems.toString(), "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode found = result.json();
        assertThat(found.get("tempoBpm").asDouble()).isCloseTo(100, within(0.1));
        assertThat(found.get("tempoConfidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(found.get("key").asText()).isEqualTo("A minor");
        assertThat(found.get("camelot").asText()).isEqualTo("8A");
        assertThat(found.get("keyConfidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(found.get("beats")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(found.get("downbeats").get(1).asDouble())
                .isEqualTo(found.get("beats").get(4).asDouble());
        assertThat(found.get("sections").get(0).get("label").asText()).isNotBlank();
        assertThat(found.get("sections").get(0).get("energy").asDouble()).isBetween(0.0, 1.0);
        assertThat(found.get("vocalPhrases")).isNotEmpty();
        assertThat(found.get("groove").get("swingShare").asDouble()).isCloseTo(0.5, within(0.02));
        assertThat(found.get("thirdOctaveCentresHz")).hasSize(28);
        for (String stem : List.of("vocals", "drums", "bass", "other")) {
            assertThat(found.get("stems").get(stem).get("thirdOctaveDb")).hasSize(28);
        }
        assertThat(result.err()).contains("finding the beat");
        assertThat(Files.exists(directory.resolve("home").resolve("songs"))).isFalse();
    }

    @Test
    void aFolderIsDescribedInWordsAndGivenValuesWin() {
        Result result = taste("analyse", stems.toString(), "--tempo", "50", "--key", "3B", "--genre", "rock");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Band, rock")
                .contains("Tempo   50.00 bpm (confidence 1.00)")
                .contains("3B, Db major (confidence 1.00)")
                .contains("Vocal phrases");
    }

    @Test
    void badValuesAndMissingFoldersAreSpokenOf() {
        assertThat(taste("analyse", stems.toString(), "--tempo", "1000").err()).contains("30 to 300");
        assertThat(taste("analyse", stems.toString(), "--genre", "polka").err()).contains("polka");
        Result nowhere = taste("analyse", directory.resolve("nowhere").toString());
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("There is no song").contains("nowhere");
    }

    @Test
    void aSongIsCorrectedAndTheCorrectionForgotten() throws Exception {
        assertThat(taste("import", stems.toString(), "--title", "Mended").exitCode())
                .isZero();
        assertThat(taste("correct", "Mended").err()).contains("Nothing to correct");
        Result corrected = taste("correct", "Mended", "--tempo", "200", "--json");
        assertThat(corrected.json().get("tempoBpm").asDouble()).isCloseTo(200, within(1e-9));
        assertThat(taste("correct", "Mended", "--key", "1A").exitCode()).isZero();
        JsonNode both = taste("analyse", "mended", "--json").json();
        assertThat(both.get("tempoBpm").asDouble()).isCloseTo(200, within(1e-9));
        assertThat(both.get("camelot").asText()).isEqualTo("1A");
        JsonNode again = taste("correct", "Mended", "--estimate", "--json").json();
        assertThat(again.get("tempoBpm").asDouble()).isCloseTo(100, within(0.1));
        assertThat(again.get("camelot").asText()).isEqualTo("8A");
    }
}
