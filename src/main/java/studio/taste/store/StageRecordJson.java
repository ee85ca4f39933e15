package studio.taste.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import studio.taste.features.PlanCategory;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;
import studio.taste.features.TasteSpace;
import studio.taste.plans.PlanJson;
import studio.taste.ranking.CandidateRecord;
import studio.taste.ranking.RubricDimension;
import studio.taste.ranking.StageRecord;
import studio.taste.ranking.StageRequest;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.Violation;

/**
 * A request's record as one line of JSON, written by hand so that its form does not change with a name in the code. {@code
 * ranking/stage-record.schema.json} describes it.
 */
final class StageRecordJson {
    /** Goes up when the form changes. */
    private static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StageRecordJson() {}

    static String write(StageRecord record) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("id", record.request().id().value());
        root.put("at", record.at().toString());
        root.set("request", request(record.request()));
        root.putObject("versions")
                .put("planner", record.versions().planner())
                .put("analysis", record.versions().analysis())
                .put("features", record.versions().features())
                .put("scorer", record.versions().scorer())
                .put("heuristic", record.versions().heuristic());
        root.putObject("flags")
                .put("ranker", record.flags().ranker())
                .put("analysisFeatures", record.flags().analysisFeatures())
                .put("soundRerank", record.flags().soundRerank())
                .put("tieBreak", record.flags().tieBreak());
        ArrayNode candidates = root.putArray("candidates");
        record.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
        root.set("selection", selection(record.selection()));
        root.putObject("timings")
                .put("generateMillis", record.timings().generateMillis())
                .put("filterMillis", record.timings().filterMillis())
                .put("featuresMillis", record.timings().featuresMillis())
                .put("scoreMillis", record.timings().scoreMillis())
                .put("rerankMillis", record.timings().rerankMillis())
                .put("totalMillis", record.timings().totalMillis());
        record.fallback().ifPresent(fallback -> root.putObject("fallback")
                .put("reason", fallback.reason().name())
                .put("detail", fallback.detail())
                .put("circuit", fallback.circuit()));
        record.canary().ifPresent(canary -> root.putObject("canary")
                .put("scorer", canary.scorer())
                .put("first", canary.first().value())
                .put("production", canary.production().value())
                .put("served", canary.served()));
        ArrayNode troubles = root.putArray("troubles");
        record.troubles().forEach(troubles::add);
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static ObjectNode request(StageRequest request) {
        ObjectNode node = JSON.createObjectNode();
        node.put("words", request.words());
        PlanPrompt prompt = request.prompt();
        ObjectNode wished = node.putObject("prompt");
        wished.put("energy", prompt.energy());
        wished.put("opening", prompt.opening().name());
        wished.put("vocalProminence", prompt.vocalProminence());
        wished.put("creativity", prompt.creativity());
        prompt.genre().ifPresent(genre -> wished.put("genre", genre.name()));
        node.put("vocalSong", request.vocal().id().value());
        node.put("instrumentalSong", request.instrumental().id().value());
        node.put("size", request.size());
        node.put("seed", request.seed());
        return node;
    }

    private static ObjectNode candidate(CandidateRecord candidate) {
        ObjectNode node = JSON.createObjectNode();
        node.put("hash", candidate.hash().value());
        node.set("plan", PlanJson.write(candidate.plan()));
        put(node.putArray("violations"), candidate.violations());
        candidate.soundCheck().ifPresent(check -> {
            ObjectNode sound = node.putObject("soundCheck");
            put(sound.putArray("violations"), check.violations());
            sound.put("integratedErrorLu", check.error().integratedLu());
            sound.put("loudnessRangeErrorLu", check.error().loudnessRangeLu());
            sound.put("truePeakErrorDb", check.error().truePeakDb());
        });
        candidate.features().ifPresent(features -> node.set("features", features(features)));
        if (!candidate.rubric().isEmpty()) {
            ObjectNode rubric = node.putObject("rubric");
            for (RubricDimension dimension : RubricDimension.values()) {
                rubric.put(
                        dimension.name().toLowerCase(Locale.ROOT),
                        candidate.rubric().get(dimension));
            }
        }
        put(node, "heuristicScore", candidate.heuristicScore());
        put(node, "score", candidate.score());
        put(node, "soundScore", candidate.soundScore());
        candidate.rank().ifPresent(rank -> node.put("rank", rank));
        put(node, "margin", candidate.margin());
        put(node, "probability", candidate.probability());
        node.put("risk", candidate.risk());
        return node;
    }

    private static void put(ArrayNode array, List<Violation> violations) {
        for (Violation violation : violations) {
            array.addObject()
                    .put("code", violation.code().name())
                    .put("section", violation.section())
                    .put("measured", violation.measured())
                    .put("limit", violation.limit())
                    .put("sentence", violation.sentence());
        }
    }

    private static ObjectNode features(PlanFeatures features) {
        PlanManifest manifest = PlanManifest.upTo(features.tier());
        ObjectNode node = JSON.createObjectNode();
        node.put("version", manifest.version());
        ObjectNode values = node.putObject("values");
        for (PlanFeature feature : manifest.features()) {
            values.put(feature.id(), features.get(feature));
        }
        ObjectNode heard = node.putObject("heard");
        for (int i = 0; i < TasteSpace.DIMENSIONS.size(); i++) {
            heard.put(TasteSpace.DIMENSIONS.get(i).id(), features.heard().get(i));
        }
        ObjectNode kinds = node.putObject("kinds");
        for (PlanCategory category : PlanCategory.values()) {
            kinds.put(category.id(), features.category(category));
        }
        return node;
    }

    private static ObjectNode selection(StageRecord.Selection selection) {
        ObjectNode node = JSON.createObjectNode();
        selection.plan().ifPresent(plan -> node.put("plan", plan.value()));
        node.put("rule", selection.rule().name());
        node.put("sentence", selection.sentence());
        put(node, "margin", selection.margin());
        put(node, "probability", selection.probability());
        node.put("sound", selection.sound());
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresent(number -> node.put(name, number));
    }
}
