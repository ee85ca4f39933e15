package studio.taste.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.plans.PlanJson;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.CandidatePool;
import studio.taste.remix.DroppedPlan;
import studio.taste.remix.FinishedSound;
import studio.taste.remix.MixKnob;
import studio.taste.remix.PairDecision;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.PromptReading;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.SoundForecast;
import studio.taste.remix.SourcePair;
import studio.taste.remix.StemStretch;
import studio.taste.remix.TempoPairing;
import studio.taste.remix.Violation;

/** What {@code taste plan} prints for programs. */
record PlanReport(SourcePair songs, String text, PromptReading reading, CandidatePool pool, long seed) {

    Map<String, Object> toJson(List<RemixPlan> plans) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("vocals", song(songs.vocal()));
        root.put("instrumental", song(songs.instrumental()));
        root.put("planner", CandidatePlanner.VERSION);
        root.put("seed", seed);
        root.put("prompt", prompt());
        root.put("decision", decision(pool.decision()));
        root.put("plans", plans.stream().map(this::plan).toList());
        root.put("dropped", pool.dropped().stream().map(PlanReport::dropped).toList());
        root.put("repeated", pool.repeated());
        return root;
    }

    private static Map<String, Object> song(Song song) {
        return Map.of("id", song.id().value(), "title", song.title());
    }

    private Map<String, Object> prompt() {
        PlanPrompt prompt = reading.prompt();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("text", text);
        row.put("energy", prompt.energy());
        row.put("opening", prompt.opening().name());
        row.put("vocalProminence", prompt.vocalProminence());
        row.put("creativity", prompt.creativity());
        prompt.genre().map(Genre::name).ifPresent(genre -> row.put("genre", genre));
        row.put("sentence", prompt.sentence());
        row.put("understood", reading.understood());
        row.put("notUnderstood", reading.notUnderstood());
        return row;
    }

    private static Map<String, Object> decision(PairDecision decision) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("tier", decision.tier().name());
        row.put("tierReason", decision.tierReason());
        row.put("sentence", decision.sentence());
        row.put("targetBpm", decision.tempo().targetBpm());
        row.put("vocalSemitones", decision.pitch().vocalSemitones());
        row.put("keyTier", decision.keyTier().name());
        row.put("genreFit", decision.genreFit());
        row.put(
                "stems",
                decision.tempo().stretches().stream().map(PlanReport::stretch).toList());
        row.put(
                "pairings",
                decision.pairings().stream().map(PlanReport::pairing).toList());
        return row;
    }

    private static Map<String, Object> stretch(StemStretch stem) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("stem", stem.role().word());
        row.put("stretch", stem.stretch());
        row.put("grade", stem.grade().name());
        row.put("safe", stem.isSafe());
        return row;
    }

    private static Map<String, Object> pairing(TempoPairing pairing) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("nearness", pairing.nearness().name());
        row.put("vocalCount", pairing.vocalCount());
        row.put("instrumentalCount", pairing.instrumentalCount());
        row.put("targetBpm", pairing.tempo().targetBpm());
        row.put("possible", pairing.isPossible());
        return row;
    }

    private Map<String, Object> plan(RemixPlan plan) {
        FinishedSound finished = SoundForecast.of(plan, songs).finished(plan.genre());
        Map<String, Object> forecast = new LinkedHashMap<>();
        forecast.put("integratedLufs", finished.integratedLufs());
        forecast.put("loudnessRangeLu", finished.loudnessRangeLu());
        forecast.put("truePeakDbtp", finished.truePeakDbtp());
        forecast.put("limitingDb", finished.limitingDb());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("durationSeconds", plan.durationSeconds());
        row.put("forecast", forecast);
        row.put("plan", PlanJson.write(plan));
        return row;
    }

    private static Map<String, Object> dropped(DroppedPlan dropped) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", dropped.plan().id().value());
        row.put("family", dropped.plan().family().name());
        row.put(
                "violations",
                dropped.violations().stream().map(PlanReport::violation).toList());
        return row;
    }

    private static Map<String, Object> violation(Violation violation) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", violation.code().name());
        row.put("section", violation.section());
        row.put("measured", violation.measured());
        row.put("limit", violation.limit());
        row.put("sentence", violation.sentence());
        return row;
    }

    /** The knobs that are not neutral. */
    static String style(RemixPlan plan) {
        String turned = Stream.of(MixKnob.values())
                .filter(knob -> plan.style().value(knob) != 0)
                .map(knob -> String.format(
                        Locale.ROOT, "%s %+.1f", knob.word(), plan.style().value(knob)))
                .collect(Collectors.joining(", "));
        return turned.isEmpty() ? "neutral" : turned;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
