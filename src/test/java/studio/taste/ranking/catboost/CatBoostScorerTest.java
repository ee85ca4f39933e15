package studio.taste.ranking.catboost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatures;
import studio.taste.ranking.HeuristicScorer;

class CatBoostScorerTest {
    @TempDir
    Path models;

    private final List<PlanFeatures> plans = KeptModels.plans();

    private static CatBoostScorer load(ModelFolder folder) throws StudioException {
        return CatBoostScorer.load(folder, manifest -> false);
    }

    @Test
    void aPlanIsPackedAsTheModelWasTold() throws StudioException {
        ObliviousTrees trees = KeptModels.trees("plans-good");
        try (CatBoostScorer scorer = load(KeptModels.write(models, "first", KeptModels.files("plans-good")))) {
            double[] scores = scorer.score(plans);
            assertThat(scores).hasSize(plans.size()).doesNotHaveDuplicates();
            for (int i = 0; i < scores.length; i++) {
                double expected = trees.score(
                        plans.get(i).numbers(FeatureTier.PLAN), plans.get(i).categories());
                assertThat(scores[i]).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void aModelOfTheHeuristicRanksAsTheHeuristicDoes() throws StudioException {
        try (CatBoostScorer scorer = load(KeptModels.write(models, "first", KeptModels.files("plans-good")))) {
            double[] scores = scorer.score(plans);
            double[] heuristic = new HeuristicScorer(FeatureTier.PLAN).score(plans);
            int agreed = 0;
            int pairs = 0;
            for (int i = 0; i < scores.length; i++) {
                for (int j = 0; j < i; j++) {
                    pairs++;
                    agreed += scores[i] > scores[j] == heuristic[i] > heuristic[j] ? 1 : 0;
                }
            }
            assertThat((double) agreed / pairs).isGreaterThan(0.75);
        }
    }

    @Test
    void itSaysWhatItIs() throws StudioException {
        ModelFolder folder = KeptModels.write(models, "first", KeptModels.files("plans-good"));
        try (CatBoostScorer scorer =
                CatBoostScorer.load(folder, manifest -> manifest.id().value().equals("first"))) {
            assertThat(scorer.version()).isEqualTo("catboost-first");
            assertThat(scorer.tier()).isEqualTo(FeatureTier.PLAN);
            assertThat(scorer.featureVersion()).isEqualTo(new HeuristicScorer(FeatureTier.PLAN).featureVersion());
            assertThat(scorer.probability(0)).isEqualTo(0.5);
            assertThat(scorer.probability(1)).isCloseTo(1 / (1 + Math.exp(-2.5)), within(1e-12));
            assertThat(scorer.qualityThreshold()).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(scorer.isStale()).isTrue();
            assertThat(scorer.score(List.of())).isEmpty();
        }
    }

    @Test
    void theThresholdIsTheManifests() throws StudioException {
        Map<String, byte[]> files = KeptModels.files("plans-good");
        ModelManifest manifest = KeptModels.manifest("first", files);
        ModelManifest strict = new ModelManifest(
                manifest.id(),
                manifest.createdAt(),
                manifest.note(),
                manifest.features(),
                manifest.tier(),
                manifest.calibration(),
                OptionalDouble.of(-0.25),
                manifest.configurationHash(),
                manifest.dataHash(),
                manifest.labelSources(),
                manifest.metrics(),
                manifest.parent(),
                manifest.sha256(),
                manifest.notes());
        try (CatBoostScorer scorer = load(ModelFolder.write(models, strict, files))) {
            assertThat(scorer.qualityThreshold()).isEqualTo(-0.25);
            assertThat(scorer.isStale()).isFalse();
        }
    }

    @Test
    void aScoreIsExplainedByTheFeaturesOfThePlan() throws StudioException {
        try (CatBoostScorer scorer = load(KeptModels.write(models, "first", KeptModels.files("plans-good")))) {
            for (PlanFeatures plan : plans) {
                Explanation why = scorer.explain(plan);
                double sum = why.contributions().stream()
                        .mapToDouble(Explanation.Contribution::amount)
                        .sum();
                assertThat(why.base() + sum).isCloseTo(scorer.score(List.of(plan))[0], within(1e-6));
                assertThat(why.contributions())
                        .extracting(Explanation.Contribution::feature)
                        .containsExactlyInAnyOrderElementsOf(
                                ModelFeatures.upTo(FeatureTier.PLAN).names());
            }
        }
    }

    @Test
    void aModelInJsonAloneScoresAndExplains() throws StudioException {
        Map<String, byte[]> files = KeptModels.files("plans-good");
        files.remove(ModelFolder.BINARY);
        try (CatBoostScorer json = load(KeptModels.write(models, "json", files));
                CatBoostScorer both = load(KeptModels.write(models, "both", KeptModels.files("plans-good")))) {
            assertThat(json.score(plans)).containsExactly(both.score(plans), within(1e-6));
            assertThat(json.explain(plans.get(0))).isEqualTo(both.explain(plans.get(0)));
        }
    }

    @Test
    void aModelWithoutJsonScoresButDoesNotExplain() throws StudioException {
        Map<String, byte[]> files = KeptModels.files("plans-good");
        files.remove(ModelFolder.JSON);
        try (CatBoostScorer scorer = load(KeptModels.write(models, "first", files))) {
            assertThat(scorer.score(plans)).hasSize(plans.size());
            assertThatThrownBy(() -> scorer.explain(plans.get(0)))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("came without model.json");
        }
    }

    @Test
    void theJsonOfAnotherTrainingExplainsNothing() throws StudioException {
        Map<String, byte[]> files = KeptModels.files("plans-good");
        files.put(ModelFolder.JSON, KeptModels.bytes("plans-gentle.json"));
        try (CatBoostScorer scorer = load(KeptModels.write(models, "first", files))) {
            assertThatThrownBy(() -> scorer.explain(plans.get(0)))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("is not of the same training");
        }
    }

    @Test
    void aModelOfOtherFeaturesIsRefused() throws StudioException {
        Map<String, byte[]> files = KeptModels.files("plans-good");
        ModelFeatures known = ModelFeatures.upTo(FeatureTier.PLAN);
        assertThatThrownBy(() -> load(write(
                        "version",
                        new ModelFeatures("0123456789abcdef", known.numbers(), known.kinds()),
                        FeatureTier.PLAN)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("trained on features of version 0123456789abcdef")
                .hasMessageContaining("train a new model");
        List<String> swapped = new ArrayList<>(known.numbers());
        Collections.swap(swapped, 0, 1);
        assertThatThrownBy(() -> load(
                        write("order", new ModelFeatures(known.version(), swapped, known.kinds()), FeatureTier.PLAN)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("in another order");
        assertThatThrownBy(() -> load(write("tier", known, FeatureTier.ANALYSIS)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("this studio's tier 2 has version");
        files.put(ModelFolder.BINARY, KeptModels.bytes("kinds.cbm"));
        assertThatThrownBy(() -> load(KeptModels.write(models, "trees", files)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("is called \"number_0\"");
    }

    private ModelFolder write(String id, ModelFeatures features, FeatureTier tier) throws StudioException {
        Map<String, byte[]> files = KeptModels.files("plans-good");
        ModelManifest usual = KeptModels.manifest(id, files);
        ModelManifest manifest = new ModelManifest(
                usual.id(),
                usual.createdAt(),
                usual.note(),
                features,
                tier,
                usual.calibration(),
                usual.qualityThreshold(),
                usual.configurationHash(),
                usual.dataHash(),
                usual.labelSources(),
                usual.metrics(),
                usual.parent(),
                usual.sha256(),
                usual.notes());
        return ModelFolder.write(models, manifest, files);
    }

    @Test
    void aClosedScorerSaysSo() throws StudioException {
        CatBoostScorer scorer = load(KeptModels.write(models, "first", KeptModels.files("plans-good")));
        scorer.close();
        assertThatThrownBy(() -> scorer.score(plans))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("was closed");
    }
}
