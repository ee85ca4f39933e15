package studio.taste.training.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.ranking.PlattScaling;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.ranking.catboost.ModelId;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.ranking.catboost.ProductionPointer;

class ModelRegistryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path models;

    private ModelRegistry registry;

    @BeforeEach
    void open() {
        registry = new ModelRegistry(models, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private RegisteredModel add(String id, Instant at) throws StudioException {
        Map<String, byte[]> files = Map.of(ModelFolder.BINARY, id.getBytes(StandardCharsets.UTF_8));
        return registry.add(
                new ModelManifest(
                        new ModelId(id),
                        at,
                        "Made for a test.",
                        ModelFeatures.upTo(FeatureTier.PLAN),
                        FeatureTier.PLAN,
                        new PlattScaling(1),
                        OptionalDouble.empty(),
                        "c",
                        "d",
                        Map.of("human", 3),
                        Map.of(),
                        Optional.empty(),
                        ModelFolder.hashes(files),
                        List.of()),
                files,
                "for a test");
    }

    private Optional<String> pointed(String file) throws StudioException {
        return ProductionPointer.read(models.resolve(file)).model().map(ModelId::value);
    }

    @Test
    void aNewModelIsACandidateAndServesNobody() throws Exception {
        RegisteredModel model = add("one", NOW);
        assertThat(model.stage()).isEqualTo(ModelStage.CANDIDATE);
        assertThat(registry.at(ModelStage.PRODUCTION)).isEmpty();
        assertThat(registry.find("o").id()).isEqualTo("one");
        assertThat(pointed(ProductionPointer.FILE)).isEmpty();
    }

    @Test
    void promotionArchivesTheOneBeforeAndIsLoggedWithItsEvidence() throws Exception {
        RegisteredModel one = add("one", NOW);
        RegisteredModel two = add("two", NOW.plusSeconds(1));
        registry.promote(one, ModelStage.PRODUCTION, "the first");
        registry.promote(two, ModelStage.CANARY, "to be tried");
        assertThat(pointed(ProductionPointer.FILE)).contains("one");
        assertThat(pointed(ModelRegistry.CANARY_FILE)).contains("two");
        registry.promote(registry.find("two"), ModelStage.PRODUCTION, "better in 60 pairs");
        assertThat(registry.find("one").stage()).isEqualTo(ModelStage.ARCHIVED);
        assertThat(pointed(ProductionPointer.FILE)).contains("two");
        assertThat(pointed(ModelRegistry.CANARY_FILE)).isEmpty();
        RegistryAct last = registry.acts().get(registry.acts().size() - 1);
        assertThat(last.model()).isEqualTo("two");
        assertThat(last.reason()).isEqualTo("better in 60 pairs");
        assertThat(last.evidence()).contains("was not held against answers", "Made for a test.");
        assertThat(last.at()).isEqualTo(NOW);
    }

    @Test
    void rollBackIsOneStepToTheModelBefore() throws Exception {
        registry.promote(add("one", NOW), ModelStage.PRODUCTION, "first");
        registry.promote(add("two", NOW), ModelStage.PRODUCTION, "second");
        assertThat(registry.rollBack("it clicks").orElseThrow().id()).isEqualTo("one");
        assertThat(pointed(ProductionPointer.FILE)).contains("one");
        assertThat(registry.find("two").stage()).isEqualTo(ModelStage.ARCHIVED);
    }

    @Test
    void rollBackOfTheFirstModelLeavesTheHeuristic() throws Exception {
        registry.promote(add("one", NOW), ModelStage.PRODUCTION, "first");
        assertThat(registry.rollBack("no")).isEmpty();
        assertThat(pointed(ProductionPointer.FILE)).isEmpty();
        assertThatThrownBy(() -> registry.rollBack("again")).hasMessageContaining("nothing to roll back");
    }

    @Test
    void whatWasDoneIsThereWhenTheRegistryIsOpenedAnew() throws Exception {
        registry.promote(add("one", NOW), ModelStage.PRODUCTION, "first");
        ModelRegistry again = new ModelRegistry(models, Clock.systemUTC());
        assertThat(again.at(ModelStage.PRODUCTION).orElseThrow().id()).isEqualTo("one");
        assertThat(again.acts()).hasSize(2);
    }

    @Test
    void aBrokenModelIsToldAndDoesNotHideTheOthers() throws Exception {
        add("one", NOW);
        add("two", NOW);
        Files.writeString(models.resolve("two").resolve(ModelFolder.MANIFEST), "{");
        List<String> broken = new ArrayList<>();
        assertThat(registry.list(broken::add)).extracting(RegisteredModel::id).containsExactly("one");
        assertThat(broken).singleElement().asString().contains("two");
    }

    @Test
    void namesThatFitNoneOrSeveralAreRefusedWithThoseThereAre() throws Exception {
        add("ranker-a1", NOW);
        add("ranker-a2", NOW);
        assertThatThrownBy(() -> registry.find("ranker")).hasMessageContaining("More than one");
        assertThatThrownBy(() -> registry.find("x")).hasMessageContaining("ranker-a1");
        assertThatThrownBy(() -> add("ranker-a1", NOW)).hasMessageContaining("never changed");
    }

    @Test
    void aModelIsNotPromotedToWhereItStands() throws Exception {
        RegisteredModel one = registry.promote(add("one", NOW), ModelStage.CANARY, "try");
        assertThatThrownBy(() -> registry.promote(one, ModelStage.CANARY, "again"))
                .hasMessageContaining("already");
    }
}
