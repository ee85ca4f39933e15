package studio.taste.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.taste.music.BeatGrid;
import studio.taste.music.BeatSpan;
import studio.taste.music.CamelotKey;
import studio.taste.music.Groove;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongSection;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;
import studio.taste.music.ThirdOctaves;

/** A {@link SongAnalysis} as JSON, exactly. */
final class AnalysisJson {
    private AnalysisJson() {}

    static ObjectNode write(SongAnalysis analysis) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("durationSeconds", analysis.durationSeconds());
        node.put("tempoBpm", analysis.tempoBpm());
        node.put("tempoConfidence", analysis.tempoConfidence());
        node.put("key", analysis.key().code());
        node.put("keyConfidence", analysis.keyConfidence());
        ArrayNode sections = node.putArray("sections");
        for (SongSection section : analysis.sections()) {
            sections.addObject()
                    .put("label", section.label())
                    .put("startBeat", section.startBeat())
                    .put("endBeat", section.endBeat());
        }
        ArrayNode phrases = node.putArray("vocalPhrases");
        for (BeatSpan phrase : analysis.vocalPhrases()) {
            phrases.addObject().put("startBeat", phrase.startBeat()).put("endBeat", phrase.endBeat());
        }
        node.set("groove", groove(analysis.groove()));
        ObjectNode stems = node.putObject("stems");
        for (StemRole role : StemRole.values()) {
            stems.set(role.word(), stem(analysis.stem(role)));
        }
        ArrayNode beats = node.putArray("beatSeconds");
        for (double seconds : analysis.beatGrid().toArray()) {
            beats.add(seconds);
        }
        return node;
    }

    private static ObjectNode groove(Groove groove) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("swingShare", groove.swingShare());
        node.put("swungPairBeats", groove.swungPairBeats());
        node.put("swingConfidence", groove.swingConfidence());
        node.put("offsetMedianSeconds", groove.offsetMedianSeconds());
        node.put("offsetSpreadSeconds", groove.offsetSpreadSeconds());
        groove.kick().forEach(node.putArray("kick")::add);
        groove.snare().forEach(node.putArray("snare")::add);
        return node;
    }

    private static ObjectNode stem(StemAnalysis stem) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("loudnessLufs", stem.loudnessLufs());
        node.put("onsetsPerBeat", stem.onsetsPerBeat());
        node.put("separationQuality", stem.separationQuality());
        node.put("lowEndCorrelation", stem.lowEndCorrelation());
        stem.thirdOctaves().bandDb().forEach(node.putArray("thirdOctaveDb")::add);
        stem.barLevelDb().forEach(node.putArray("barLevelDb")::add);
        stem.beatPresenceDb().forEach(node.putArray("beatPresenceDb")::add);
        return node;
    }

    /**
     * @throws IllegalArgumentException when something is missing or out of range
     */
    static SongAnalysis read(JsonNode node) {
        List<SongSection> sections = new ArrayList<>();
        for (JsonNode section : node.required("sections")) {
            sections.add(new SongSection(
                    section.required("label").asText(),
                    section.required("startBeat").asInt(),
                    section.required("endBeat").asInt()));
        }
        List<BeatSpan> phrases = new ArrayList<>();
        for (JsonNode phrase : node.required("vocalPhrases")) {
            phrases.add(new BeatSpan(
                    phrase.required("startBeat").asInt(),
                    phrase.required("endBeat").asInt()));
        }
        Map<StemRole, StemAnalysis> stems = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            stems.put(role, readStem(node.required("stems").required(role.word())));
        }
        return new SongAnalysis(
                new BeatGrid(numbers(node, "beatSeconds").stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()),
                number(node, "tempoConfidence"),
                CamelotKey.parse(node.required("key").asText()),
                number(node, "keyConfidence"),
                sections,
                number(node, "durationSeconds"),
                phrases,
                readGroove(node.required("groove")),
                stems);
    }

    private static Groove readGroove(JsonNode node) {
        return new Groove(
                number(node, "swingShare"),
                number(node, "swungPairBeats"),
                number(node, "swingConfidence"),
                number(node, "offsetMedianSeconds"),
                number(node, "offsetSpreadSeconds"),
                numbers(node, "kick"),
                numbers(node, "snare"));
    }

    private static StemAnalysis readStem(JsonNode node) {
        return new StemAnalysis(
                number(node, "loudnessLufs"),
                numbers(node, "barLevelDb"),
                numbers(node, "beatPresenceDb"),
                new ThirdOctaves(numbers(node, "thirdOctaveDb")),
                number(node, "onsetsPerBeat"),
                number(node, "separationQuality"),
                number(node, "lowEndCorrelation"));
    }

    private static List<Double> numbers(JsonNode node, String field) {
        List<Double> numbers = new ArrayList<>();
        node.required(field).forEach(value -> numbers.add(number(value)));
        return numbers;
    }

    private static double number(JsonNode node, String field) {
        return number(node.required(field));
    }

    private static double number(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("expected a number, was " + value);
        }
        return value.asDouble();
    }
}
