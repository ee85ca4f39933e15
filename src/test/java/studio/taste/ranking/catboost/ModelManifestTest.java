package studio.taste.ranking.catboost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.ranking.PlattScaling;

class ModelManifestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static ModelManifest full() {
        return new ModelManifest(
                new ModelId("2025-03-01-pair-logit"),
                Instant.parse("2025-03-01T12:34:56.789Z"),
                "Votes of \"three\" raters,\nand the heuristic\u2019s.",
                new ModelFeatures("v1", List.of("a\tb", "c"), List.of("genre")),
                FeatureTier.ANALYSIS,
                new PlattScaling(1.25),
                OptionalDouble.of(-3.5),
                "c0ffee",
                "d00d",
                Map.of("human", 200, "heuristic", 0),
                Map.of("accuracy", 0.8125, "log-loss", 1e-300),
                Optional.of(new ModelId("baseline")),
                Map.of(ModelFolder.BINARY, HASH, ModelFolder.JSON, HASH),
                List.of("Trained twice.", ""));
    }

    private static ModelManifest sparse() {
        return new ModelManifest(
                new ModelId("m"),
                Instant.EPOCH,
                "",
                new ModelFeatures("v1", List.of("a"), List.of()),
                FeatureTier.PLAN,
                new PlattScaling(1),
                OptionalDouble.empty(),
                "",
                "",
                Map.of(),
                Map.of(),
                Optional.empty(),
                Map.of(ModelFolder.JSON, HASH),
                List.of());
    }

    @Test
    void whatIsWrittenIsReadBack() throws StudioException {
        assertThat(ModelManifest.parse(full().toJson(), "m")).isEqualTo(full());
        assertThat(ModelManifest.parse(sparse().toJson(), "m")).isEqualTo(sparse());
    }

    @Test
    void aLaterFormatIsRefusedBeforeAnythingElseIsLookedAt() {
        String later = "{\"format\": 2, \"trees\": 7}";
        assertThatThrownBy(() -> ModelManifest.parse(later.getBytes(StandardCharsets.UTF_8), "manifest.json"))
                .isInstanceOf(StudioException.class)
                .hasMessage("manifest.json: written in format 2 by another version of the studio; this one reads 1."
                        + " Update the studio, or choose another model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format",
                "id",
                "createdAt",
                "note",
                "features",
                "tier",
                "plattSlope",
                "configurationHash",
                "dataHash",
                "labelSources",
                "metrics",
                "sha256",
                "notes"
            })
    void whatIsMissingIsNamed(String field) throws IOException {
        ObjectNode json = json();
        json.remove(field);
        assertRefused(json, "\"" + field + "\" is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/format | \"1\" | whole number",
                "/id | \"../../etc\" | lower-case letters",
                "/id | \"\" | lower-case letters",
                "/createdAt | \"yesterday\" | expected a time such as",
                "/tier | \"none\" | unknown tier \"none\"",
                "/tier | 1 | expected text, was 1",
                "/plattSlope | 0 | slope is positive",
                "/plattSlope | -2 | slope is positive",
                "/qualityThreshold | \"low\" | expected a finite number",
                "/features/numbers | [] | one number at least",
                "/features/numbers/0 | 4 | expected text",
                "/features/more | 4 | unknown field \"more\"",
                "/labelSources/human | -1 | not negative, was -1 of human",
                "/labelSources/human | 1.5 | whole number",
                "/metrics/accuracy | null | \"accuracy\" is missing",
                "/parent | 7 | expected text",
                "/sha256 | {} | one file at least",
                "/sha256/evil.so | \"00\" | files are model.cbm and model.json",
                "/sha256/model.cbm | \"00\" | 64 hexadecimal digits",
                "/surprise | 1 | unknown field \"surprise\"",
                "/notes | \"one\" | expected a list",
            })
    void whatCannotBeIsRefusedWithItsValue(String place, String value, String complaint) throws IOException {
        ObjectNode json = json();
        int cut = place.lastIndexOf('/');
        String field = place.substring(cut + 1);
        var replacement = JSON.readTree(value);
        if (field.matches("\\d")) {
            ((com.fasterxml.jackson.databind.node.ArrayNode) json.at(place.substring(0, cut)))
                    .set(Integer.parseInt(field), replacement);
        } else {
            ((ObjectNode) json.at(place.substring(0, cut))).set(field, replacement);
        }
        assertRefused(json, complaint);
    }

    @Test
    void brokenFilesAreAnsweredInWords() {
        byte[] whole = full().toJson();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ModelManifest.parse(part, "manifest.json"))
                    .isExactlyInstanceOf(StudioException.class)
                    .hasMessageStartingWith("manifest.json: ");
        }
        String twice = new String(whole, StandardCharsets.UTF_8).replace("\"tier\"", "\"id\" : \"x\", \"tier\"");
        assertThatThrownBy(() -> ModelManifest.parse(twice.getBytes(StandardCharsets.UTF_8), "manifest.json"))
                .isExactlyInstanceOf(StudioException.class);
    }

    private static ObjectNode json() throws IOException {
        return (ObjectNode) JSON.readTree(full().toJson());
    }

    private static void assertRefused(ObjectNode json, String complaint) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(json);
        assertThatThrownBy(() -> ModelManifest.parse(bytes, "manifest.json"))
                .isExactlyInstanceOf(StudioException.class)
                .hasMessageStartingWith("manifest.json")
                .hasMessageContaining(complaint);
    }
}
