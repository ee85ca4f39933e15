package studio.taste.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import studio.taste.cli.TasteCommand;

/** Recorded choices and simulated producers on the command line. */
class ExperimentCommandsTest {
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

    /** Raters who agree on items less than half, so that knowing them helps. */
    private Path pairs(int raters, int records) throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        double[][] common = {
            random.doubles(8, -2, 2).toArray(), random.doubles(8, -2, 2).toArray()
        };
        StringBuilder text = new StringBuilder("rater,a,b,a_wins\n");
        for (int r = 0; r < raters; r++) {
            double own = 2 * random.nextGaussian();
            for (int j = 0; j < records; j++) {
                int a = random.nextInt(8);
                int b = (a + 1 + random.nextInt(7)) % 8;
                double better = common[0][a] - common[0][b] + own * (common[1][a] - common[1][b]);
                boolean wins = random.nextDouble() < 1 / (1 + Math.exp(-better));
                text.append("r%d,item %d,item %d,%s\n".formatted(r, a, b, j == 7 ? "0.5" : wins ? "1" : "0"));
            }
        }
        Path file = directory.resolve("pairs.csv");
        Files.writeString(file, text.toString());
        return file;
    }

    @Test
    void recordedChoicesAreForetoldAndScored() throws Exception {
        Path file = pairs(30, 20);
        JsonNode flat = taste("evaluate-choices", file.toString(), "--prior", "flat", "--json")
                .json();
        JsonNode population =
                taste("evaluate-choices", file.toString(), "--json").json();
        assertThat(population.get("raters").asInt()).isEqualTo(30);
        assertThat(population.get("records").asInt()).isEqualTo(600);
        assertThat(population.get("ties").asInt()).isEqualTo(30);
        assertThat(population.get("chance").asDouble()).isEqualTo(0.5, within(1e-12));
        assertThat(population.get("perRater")).hasSize(30);
        double heldOut = population.get("heldOut").get("top1").asDouble();
        assertThat(heldOut)
                .isGreaterThan(flat.get("heldOut").get("top1").asDouble())
                .isGreaterThan(population.get("popularity").get("top1").asDouble());
        assertThat(population.get("heldOut").get("top1Interval").get(0).asDouble())
                .isLessThan(heldOut);
        assertThat(population.get("heldOut").get("meanLogLikelihood").asDouble())
                .isBetween(-Math.log(2), 0.0);
        assertThat(population.get("prequential").get("top1").asDouble())
                .isGreaterThan(flat.get("prequential").get("top1").asDouble());
        Result words = taste("evaluate-choices", file.toString(), "--update", "laplace", "--temperature", "0.5");
        assertThat(words.exitCode()).isZero();
        assertThat(words.out())
                .contains("600 records of 30 raters, 30 of them ties")
                .contains("Update laplace, prior population, temperature 0.500.")
                .contains("Held out, ")
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evaluate-choices none.csv | none.csv does not exist.",
                "evaluate-choices FILE --prior mine | --prior is flat or population",
                "evaluate-choices FILE --temperature cold | --temperature is a number above 0 or fit",
                "evaluate-choices FILE --temperature -1 | --temperature is a number above 0 or fit",
                "evaluate-choices FILE --update sgd | --update is adf, laplace, newton1, literal or batch",
                "evaluate-choices FILE --items none.csv | none.csv does not exist.",
                "simulate --out OUT --policies best | There is no portfolio policy",
                "simulate --out OUT --worlds mars | There is no world \"mars\".",
                "simulate --out OUT --updates batch | --updates learn from one answer at a time",
                "simulate --out OUT --updates sgd | --update is adf",
                "simulate --out OUT --signals shout | \"shout\" is none",
                "simulate --out OUT --signals edit | producers pick",
                "simulate --out OUT --users 1 | two producers at least",
                "simulate --out OUT --rounds 0 | at least one round",
                "simulate --out OUT --scales 0 | above 0"
            })
    void whatCannotBeDoneIsSaidInASentence(String command, String sentence) throws Exception {
        String file = pairs(2, 6).toString();
        String[] arguments = command.replace("FILE", file)
                .replace("OUT", directory.resolve("out").toString())
                .split(" ");
        Result result = taste(arguments);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
        assertThat(result.err().strip()).contains(sentence).endsWith(".").doesNotContain("\n");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void aSmallSimulationLeavesItsFilesAndGoesOnWhereItWas() throws Exception {
        Path out = directory.resolve("out");
        String[] command = {
            "simulate",
            "--out",
            out.toString(),
            "--users",
            "4",
            "--rounds",
            "3",
            "--policies",
            "balanced,random",
            "--updates",
            "laplace",
            "--worlds",
            "lowrank",
            "--scales",
            "2",
            "--signals",
            "pick",
            "--switch",
            "0"
        };
        Result first = taste(command);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("simulation.csv").contains("drawn by lot");
        byte[] table = Files.readAllBytes(out.resolve("simulation.csv"));
        byte[] page = Files.readAllBytes(out.resolve("report.html"));
        Result second = taste(command);
        assertThat(second.err()).as("nothing was left to simulate").isEmpty();
        assertThat(Files.readAllBytes(out.resolve("simulation.csv"))).isEqualTo(table);
        assertThat(Files.readAllBytes(out.resolve("report.html"))).isEqualTo(page);
    }
}
