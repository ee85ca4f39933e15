package studio.taste.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import studio.taste.cli.TasteCommand;
import studio.taste.export.LabelExport;
import studio.taste.export.LabelImport;
import studio.taste.features.FeatureTier;
import studio.taste.labels.LabelSet;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.LabelPairs;

/** The life of a model on the command line, from labels in a folder to production and back. */
class ModelCommandsTest {
    @TempDir
    Path home;

    @TempDir
    Path directory;

    private Path labels;

    @BeforeEach
    void fourSessionsAreHeld() throws Exception {
        assumeThat(new CatBoostTrainer().unavailable()).isEmpty();
        HeardSessions sessions = new HeardSessions(new Runnable[] {() -> {}});
        for (int i = 0; i < 4; i++) {
            sessions.hold(14, false);
        }
        labels = directory.resolve("labels");
        LabelExport.write(sessions.log.state().sessions().values(), labels);
        LabelSet kept = LabelSet.of(sessions.log.state().sessions().values());
        assertThat(LabelPairs.of(LabelImport.read(labels), FeatureTier.ANALYSIS, false)
                        .pairs())
                .isEqualTo(LabelPairs.of(kept, FeatureTier.ANALYSIS, false).pairs());
        assertThat(LabelImport.read(labels).plans()).isEqualTo(kept.plans());
    }

    private record Result(int exitCode, String out, String err) {
        JsonNode json() throws Exception {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private Result taste(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = TasteCommand.commandLine(Studio::new, any -> false);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--home", home.toString()));
        return new Result(line.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    private Result train() {
        return taste("train", "--labels", labels.toString(), "--trees", "20", "--quick", "--json");
    }

    @Test
    void aModelIsTrainedTestedPromotedAndTakenBack() throws Exception {
        Result trained = train();
        assertThat(trained.err()).contains("growing trees");
        String model = trained.json().get("model").asText();
        assertThat(trained.json().get("stage").asText()).isEqualTo("candidate");
        assertThat(trained.json()
                        .at("/evaluations/cross-validation over requests/decided")
                        .asInt())
                .isGreaterThan(40);
        Path folder = Path.of(trained.json().get("directory").asText());
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(model)
                .doesNotContain("http://", "https://");
        assertThat(train().json().get("model").asText()).isEqualTo(model);

        assertThat(taste("models", "list").out()).contains(model, "baseline-1", "candidate");
        assertThat(taste("evaluate").err()).contains("No model is in production");
        Result promoted = taste("models", "promote", model, "--to", "production", "--reason", "to try it");
        assertThat(promoted.out()).contains("decided answers", "is now in stage production");
        assertThat(taste("evaluate", "--labels", labels.toString(), "--all", "--json")
                        .json()
                        .get("decided")
                        .asInt())
                .isGreaterThan(40);
        assertThat(taste("models", "show").out()).contains("production: to try it");
        assertThat(taste("models", "rollback", "--reason", "enough").out()).contains("the heuristic ranks");
        assertThat(taste("models", "show", model, "--json").json().get("stage").asText())
                .isEqualTo("archived");
    }

    @Test
    void whatIsTrainedElsewhereOnAnExportIsTakenInAndADamagedFileIsNot() throws Exception {
        Path dataset = directory.resolve("dataset");
        Result exported = taste("dataset", "export", "--labels", labels.toString(), "--out", dataset.toString());
        assertThat(exported.out()).contains("decided pairs");
        assertThat(dataset.resolve("excluded.csv"))
                .content(StandardCharsets.UTF_8)
                .startsWith("trial_id,reason");

        Path folder = Path.of(train().json().get("directory").asText());
        Path binary = Files.copy(folder.resolve("model.cbm"), directory.resolve("theirs.cbm"));
        Path json = Files.copy(folder.resolve("model.json"), directory.resolve("theirs.json"));
        Result imported = taste(
                "models", "import", binary.toString(), "--also", json.toString(), "--dataset", dataset.toString());
        assertThat(imported.out()).contains("is a candidate", "theirs.cbm");

        Path broken = directory.resolve("broken.cbm");
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(binary), 2_000));
        Result refused = taste("models", "import", broken.toString(), "--dataset", dataset.toString());
        assertThat(refused.exitCode()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(refused.err()).contains("broken.cbm").doesNotContain("taste-model");

        Path manifest = dataset.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceFirst("\"version\" : \"[0-9a-f]{4}", "\"version\" : \"zzzz"));
        assertThat(taste("models", "import", binary.toString(), "--dataset", dataset.toString())
                        .err())
                .contains("features of version zzzz");
        assertThat(taste("models", "list").out().lines()).hasSize(3);
    }

    @Test
    void labelsThatWereChangedOrAreMissingAreRefused() throws Exception {
        Path file = labels.resolve("labels.csv");
        Files.writeString(file, Files.readString(file).replace(",high,", ",low,"));
        Result changed = train();
        assertThat(changed.exitCode()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(changed.err()).contains("labels.csv", "was changed");
        assertThat(taste("train", "--labels", directory.toString()).err()).contains("there is no labels.csv");
        assertThat(taste("train").err()).contains("nothing to learn from");
        assertThat(taste("train", "--labels", labels.toString(), "--force", " ").err())
                .contains("needs a reason");
        assertThat(home.resolve("models").resolve("baseline-1")).exists();
        try (var models = Files.list(home.resolve("models"))) {
            assertThat(models.filter(Files::isDirectory)).hasSize(1);
        }
    }
}
