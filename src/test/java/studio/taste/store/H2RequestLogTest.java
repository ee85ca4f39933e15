package studio.taste.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;
import studio.taste.export.RequestLogExport;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanManifest;
import studio.taste.music.Genre;
import studio.taste.ranking.CandidateRecord;
import studio.taste.ranking.FallbackReason;
import studio.taste.ranking.RequestLog;
import studio.taste.ranking.RubricDimension;
import studio.taste.ranking.SelectionRule;
import studio.taste.ranking.StageRecord;
import studio.taste.ranking.StageRequest;
import studio.taste.ranking.Stages;
import studio.taste.remix.ForecastError;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.SoundCheck;
import studio.taste.remix.Violation;
import studio.taste.session.RaterId;
import studio.taste.session.StudioEvent;

class H2RequestLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private static JsonSchema schema() throws Exception {
        try (InputStream text =
                H2RequestLogTest.class.getResourceAsStream("/studio/taste/ranking/stage-record.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        }
    }

    private static List<String> lines(RequestLog log) throws StudioException {
        List<String> lines = new ArrayList<>();
        log.forEach(lines::add);
        return lines;
    }

    /** A record with everything in it that a record may have. */
    private static StageRecord full() {
        StageRecord usual = Stages.usualAnswer("full").record();
        StageRequest asked = usual.request();
        CandidateRecord first = usual.candidates().get(0);
        CandidateRecord broken = new CandidateRecord(
                first.hash(),
                first.plan(),
                List.of(new Violation(HardConstraint.NO_CONTRAST, 3, 0.12, 0.2, "Zu “flach”: 12 %.")),
                Optional.empty(),
                Map.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(new SoundCheck(
                        List.of(new Violation(HardConstraint.TRUE_PEAK_EXCEEDED, -1, -0.4, -1, "Zu laut.")),
                        new ForecastError(0.3, -1.2, 0.8))),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                1.5);
        return new StageRecord(
                new StageRequest(
                        asked.id(),
                        asked.vocal(),
                        asked.instrumental(),
                        "mehr Druck, “später” 🎧",
                        PlanPrompt.NONE.withGenre(Genre.HIP_HOP).withEnergy(1.5),
                        12,
                        -1),
                usual.at(),
                usual.versions(),
                usual.flags(),
                Stream.concat(usual.candidates().stream(), Stream.of(broken)).toList(),
                usual.selection(),
                usual.timings(),
                Optional.of(new StageRecord.Fallback(FallbackReason.TIME_LIMIT, "it had 370 ms", "OPEN")),
                Optional.of(new StageRecord.Canary(
                        "catboost-other",
                        usual.candidates().get(0).hash(),
                        usual.candidates().get(1).hash(),
                        true)),
                List.of("Something else."));
    }

    @Test
    void everyRecordIsOneLineOfJsonThatFitsTheSchema() throws Exception {
        JsonSchema schema = schema();
        try (H2Journal journal = H2Journal.open(home, clock)) {
            RequestLog log = journal.requestLog();
            log.append(Stages.usualAnswer("usual").record());
            log.append(full());
            List<String> lines = lines(log);
            assertThat(lines).hasSize(2);
            for (String line : lines) {
                assertThat(line).doesNotContain("\n");
                assertThat(schema.validate(JSON.readTree(line))).isEmpty();
            }
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoRecord() throws Exception {
        JsonSchema schema = schema();
        JsonNode record = JSON.readTree(StageRecordJson.write(full()));
        for (String field : List.of("id", "candidates", "versions", "selection", "timings")) {
            JsonNode without = ((ObjectNode) record.deepCopy()).without(field);
            assertThat(schema.validate(without)).as("without " + field).isNotEmpty();
        }
        ((ObjectNode) record.get("candidates").get(0)).put("rank", "first");
        assertThat(schema.validate(record)).isNotEmpty();
    }

    @Test
    void theSchemaKnowsAllConstraintsRulesReasonsAndDimensions() throws Exception {
        JsonNode root = schema().getSchemaNode();
        JsonNode candidate = root.at("/properties/candidates/items/properties");
        assertThat(words(candidate.at("/violations/items/properties/code/enum")))
                .containsExactlyInAnyOrderElementsOf(names(HardConstraint.values()));
        assertThat(words(root.at("/properties/selection/properties/rule/enum")))
                .containsExactlyInAnyOrderElementsOf(names(SelectionRule.values()));
        assertThat(words(root.at("/properties/fallback/properties/reason/enum")))
                .containsExactlyInAnyOrderElementsOf(names(FallbackReason.values()));
        assertThat(words(candidate.at("/rubric/required")))
                .containsExactlyInAnyOrderElementsOf(names(RubricDimension.values()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void aRecordHoldsWhatWasMeasured() throws Exception {
        StageRecord record = Stages.usualAnswer("numbers").record();
        JsonNode json = JSON.readTree(StageRecordJson.write(record));
        CandidateRecord first = record.candidates().get(0);
        JsonNode values = json.at("/candidates/0/features/values");
        assertThat(values.size())
                .isEqualTo(PlanManifest.upTo(FeatureTier.ANALYSIS).features().size());
        assertThat(values.get("contrast").asDouble())
                .isEqualTo(first.features().orElseThrow().get(PlanFeature.CONTRAST));
        assertThat(json.at("/candidates/0/features/version").asText())
                .isEqualTo(PlanManifest.upTo(FeatureTier.ANALYSIS).version());
        assertThat(json.at("/candidates/0/score").asDouble())
                .isEqualTo(first.score().orElseThrow());
        assertThat(json.at("/candidates/0/hash").asText())
                .isEqualTo(first.plan().id().value());
        assertThat(json.at("/candidates/0/plan/sections").size())
                .isEqualTo(first.plan().sections().size());
        assertThat(json.at("/request/vocalSong").asText())
                .isEqualTo(record.request().vocal().id().value());
    }

    @Test
    void recordsStayWhenTheJournalIsOpenedAgainAndDoNotDisturbIt() throws StudioException {
        StageRecord record = Stages.usualAnswer("kept").record();
        try (H2Journal journal = H2Journal.open(home, clock)) {
            journal.requestLog().append(record);
            journal.append(new StudioEvent.RaterEnrolled(new RaterId("r1"), "Zoë"));
            journal.requestLog().append(record);
        }
        try (H2Journal journal = H2Journal.open(home, clock)) {
            assertThat(lines(journal.requestLog()))
                    .containsExactly(StageRecordJson.write(record), StageRecordJson.write(record));
            assertThat(journal.entries()).hasSize(1);
        }
    }

    @Test
    void aClosedLogSaysThatItCouldNotKeepARecord() throws StudioException {
        H2Journal journal = H2Journal.open(home, clock);
        RequestLog log = journal.requestLog();
        journal.close();
        assertThatThrownBy(() -> log.append(Stages.usualAnswer("late").record()))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("could not be logged in");
    }

    @Test
    void theExportIsOneRecordALine() throws Exception {
        Path file = home.resolve("out").resolve("requests.jsonl");
        try (H2Journal journal = H2Journal.open(home, clock)) {
            assertThat(RequestLogExport.write(journal.requestLog(), file)).isZero();
            assertThat(file).isEmptyFile();
            journal.requestLog().append(full());
            journal.requestLog().append(Stages.usualAnswer("two").record());
            assertThat(RequestLogExport.write(journal.requestLog(), file)).isEqualTo(2);
            assertThat(Files.readAllLines(file, StandardCharsets.UTF_8)).isEqualTo(lines(journal.requestLog()));
            assertThatThrownBy(() -> RequestLogExport.write(journal.requestLog(), file.resolve("below-a-file.jsonl")))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("choose a file you may write to");
        }
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(each -> words.add(each.asText()));
        return words;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
