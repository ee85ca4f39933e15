package studio.taste.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import studio.taste.cli.TasteCommand;
import studio.taste.cli.Workplace;
import studio.taste.library.SongLibrary;
import studio.taste.ranking.RenderedSounds;
import studio.taste.ranking.RequestLog;
import studio.taste.ranking.TasteStage;
import studio.taste.representation.PlanBank;
import studio.taste.representation.Representation;
import studio.taste.session.PreviewStore;
import studio.taste.session.StudioLog;
import studio.taste.training.representation.PlanBankFile;
import studio.taste.training.representation.RepresentationStore;
import studio.taste.training.representation.TrainingChoices;
import studio.taste.training.runs.ModelRegistry;
import studio.taste.training.runs.RankerTraining;

/** {@code taste train-representation} over a home whose producers are given. */
class TrainRepresentationCommandTest {
    private static final String OWN = Representation.initial().version();

    @TempDir
    Path home;

    private List<TrainingChoices.Producer> producers = List.of();

    private record Result(int exitCode, String out, String err) {
        JsonNode json() throws Exception {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private Result taste(String... arguments) {
        CommandLine line = TasteCommand.commandLine(place -> new GivenChoices(), place -> false);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of("train-representation"));
        all.addAll(List.of(arguments));
        return new Result(line.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    /** Producers who like a number of the built-in encoder for being far from usual, either way. */
    private static List<TrainingChoices.Producer> choosing(int count, int rounds) {
        PlanBank bank = PlanBankFile.shipped();
        SplittableRandom random = new SplittableRandom(1);
        List<TrainingChoices.Producer> all = new ArrayList<>();
        for (int producer = 0; producer < count; producer++) {
            List<TrainingChoices.Round> picked = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                var entries =
                        bank.pools().get(random.nextInt(bank.pools().size())).entries();
                float[][] audio = new float[6][];
                int chosen = 0;
                for (int i = 0; i < audio.length; i++) {
                    audio[i] = entries.get(random.nextInt(entries.size())).audio();
                    chosen = Math.abs(audio[i][0]) > Math.abs(audio[chosen][0]) ? i : chosen;
                }
                picked.add(new TrainingChoices.Round(audio, new float[384], new float[384], chosen, Optional.empty()));
            }
            all.add(new TrainingChoices.Producer("producer " + producer, picked));
        }
        return all;
    }

    @Test
    void withTooLittleItSaysHowMuchIsMissingAndChangesNothing() {
        producers = choosing(3, 8);
        Result result = taste();
        assertThat(result.exitCode).isEqualTo(1);
        assertThat(result.err).contains("3 of at least 16 producers").contains("13 are missing");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aBetterOneIsUsedAndTheOldOneCanBeChosenAgain() throws Exception {
        producers = choosing(16, 12);
        Result trained = taste("--epochs", "6", "--json");
        assertThat(trained.err).doesNotContain("Something unexpected");
        assertThat(trained.exitCode).isZero();
        String version = trained.json().get("representation").asText();
        assertThat(trained.json().get("parent").asText()).isEqualTo(OWN);
        assertThat(trained.json().get("heldOut.meanLogLikelihood").asDouble())
                .isGreaterThan(
                        trained.json().get("heldOut.meanLogLikelihood.parent").asDouble());
        assertThat(trained.json().get("inUse").asBoolean()).isTrue();

        JsonNode list = taste("--list", "--json").json();
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("representation").asText()).isEqualTo(OWN);
        assertThat(list.get(1).get("representation").asText()).isEqualTo(version);
        assertThat(list.get(1).get("inUse").asBoolean()).isTrue();
        assertThat(list.get(1).get("scores").get("producers").asInt()).isEqualTo(16);
        assertThat(taste("--list").out).contains("* " + version).contains("trained from " + OWN);

        assertThat(taste("--use", OWN).out).contains(OWN + " is in use");
        assertThat(new RepresentationStore(home.resolve("representations"))
                        .inUse()
                        .version())
                .isEqualTo(OWN);
        Result unknown = taste("--use", "0000");
        assertThat(unknown.exitCode).isEqualTo(1);
        assertThat(unknown.err).contains("no representation \"0000\"");
    }

    @Test
    void actsExcludeEachOther() {
        assertThat(taste("--list", "--initial").exitCode).isEqualTo(2);
        assertThat(taste("--epochs", "0").err).contains("at least 1");
    }

    /** A home in which only producers and representations are there. */
    private final class GivenChoices implements Workplace {
        @Override
        public Path home() {
            return home;
        }

        @Override
        public List<TrainingChoices.Producer> producerChoices() {
            return producers;
        }

        @Override
        public SongLibrary library() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PreviewStore previews() {
            throw new UnsupportedOperationException();
        }

        @Override
        public StudioLog log() {
            throw new UnsupportedOperationException();
        }

        @Override
        public RequestLog requestLog() {
            throw new UnsupportedOperationException();
        }

        @Override
        public TasteStage stage(RenderedSounds sounds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ModelRegistry models() {
            throw new UnsupportedOperationException();
        }

        @Override
        public RankerTraining training() {
            throw new UnsupportedOperationException();
        }

        @Override
        public StudioLog log(Path directory, Clock clock) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ExecutorService workers() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
