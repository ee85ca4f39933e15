package studio.taste.ranking.catboost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;
import studio.taste.features.PlanFeatures;
import studio.taste.ranking.PlanScorer;

class ServedRankerTest {
    @TempDir
    Path models;

    private Path pointer;
    private final List<ServedRanker.State> told = new ArrayList<>();
    private final List<PlanFeatures> plans = KeptModels.plans();
    private ServedRanker ranker;

    @BeforeEach
    void prepare() {
        pointer = models.resolve(ProductionPointer.FILE);
        ranker = new ServedRanker(pointer, Runnable::run, manifest -> false, told::add);
    }

    @AfterEach
    void close() {
        ranker.close();
    }

    private void write(String id, String model) throws StudioException {
        KeptModels.write(models, id, KeptModels.files(model));
    }

    private void point(String id) throws StudioException {
        new ProductionPointer(Optional.of(new ModelId(id))).write(pointer);
    }

    private String serving() {
        return ranker.get().map(PlanScorer::version).orElse("none");
    }

    @Test
    void withoutAPointerNothingServesAndNothingIsWrong() {
        ranker.check();
        assertThat(serving()).isEqualTo("none");
        assertThat(ranker.state()).isEqualTo(new ServedRanker.State(Optional.empty(), Optional.empty()));
    }

    @Test
    void theModelThePointerNamesServesFromTheNextCheckOn() throws Exception {
        write("one", "plans-good");
        write("two", "plans-gentle");
        point("one");
        assertThat(serving()).isEqualTo("none");
        ranker.check();
        assertThat(serving()).isEqualTo("catboost-one");
        PlanScorer one = ranker.get().orElseThrow();
        double[] before = one.score(plans);
        point("two");
        ranker.check();
        assertThat(serving()).isEqualTo("catboost-two");
        assertThat(ranker.get().orElseThrow().score(plans)).isNotEqualTo(before);
        assertThat(one.score(plans)).as("the request goes on with its own").isEqualTo(before);
        assertThat(told)
                .extracting(state -> state.serving().orElseThrow().id().value())
                .containsExactly("one", "two");
    }

    @Test
    void nothingIsLoadedWhenNothingChanged() throws StudioException {
        write("one", "plans-good");
        point("one");
        ranker.check();
        PlanScorer scorer = ranker.get().orElseThrow();
        ranker.check();
        ranker.check();
        assertThat(ranker.get()).containsSame(scorer);
        assertThat(told).hasSize(1);
    }

    @Test
    void aPointerToNoneStopsServing() throws StudioException {
        write("one", "plans-good");
        point("one");
        ranker.check();
        new ProductionPointer(Optional.empty()).write(pointer);
        ranker.check();
        assertThat(serving()).isEqualTo("none");
        assertThat(ranker.state().trouble()).isEmpty();
    }

    @Test
    void whatIsBrokenLeavesTheOldModelServingAndSaysWhy() throws Exception {
        write("one", "plans-good");
        point("one");
        ranker.check();
        assertBroken(() -> Files.delete(pointer), "production.json: missing");
        assertBroken(() -> Files.writeString(pointer, "{\"model\": \"o"), "not valid JSON");
        assertBroken(() -> Files.writeString(pointer, "{\"model\": \"../../etc\"}"), "lower-case letters");
        assertBroken(() -> point("three"), "manifest.json: missing");
        int number = 0;
        for (Damage damage : Damage.values()) {
            String id = "broken-" + number++;
            assertBroken(
                    () -> {
                        damage.write(models, id);
                        point(id);
                    },
                    damage.complaint);
        }
        point("one");
        ranker.check();
        assertThat(ranker.state().trouble()).isEmpty();
        assertThat(serving()).isEqualTo("catboost-one");
    }

    private void assertBroken(Step step, String complaint) throws Exception {
        step.run();
        ranker.check();
        assertThat(serving()).as(complaint).isEqualTo("catboost-one");
        assertThat(ranker.state().trouble())
                .get()
                .asString()
                .contains(complaint)
                .endsWith(" Model one goes on serving.");
        assertThat(ranker.get().orElseThrow().score(plans)).hasSize(plans.size());
    }

    private interface Step {
        void run() throws Exception;
    }

    /** Ways a model folder may be broken although someone points to it. */
    private enum Damage {
        CUT_OFF("is damaged or was changed") {
            @Override
            void write(Path models, String id) throws Exception {
                Path file = KeptModels.write(models, id, KeptModels.files("plans-gentle"))
                        .path()
                        .resolve(ModelFolder.BINARY);
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            }
        },
        CUT_OFF_AND_SIGNED("cut off") {
            @Override
            void write(Path models, String id) throws Exception {
                Map<String, byte[]> files = KeptModels.files("plans-gentle");
                files.put(ModelFolder.BINARY, Arrays.copyOf(files.get(ModelFolder.BINARY), 5_000));
                KeptModels.write(models, id, files);
            }
        },
        JSON_AS_BINARY("not a model in CatBoost's binary form") {
            @Override
            void write(Path models, String id) throws Exception {
                Map<String, byte[]> files = KeptModels.files("plans-gentle");
                files.put(ModelFolder.BINARY, files.get(ModelFolder.JSON));
                KeptModels.write(models, id, files);
            }
        },
        EMPTY("not a model in CatBoost's binary form") {
            @Override
            void write(Path models, String id) throws Exception {
                Map<String, byte[]> files = KeptModels.files("plans-gentle");
                files.put(ModelFolder.BINARY, new byte[0]);
                KeptModels.write(models, id, files);
            }
        },
        NESTED("not valid JSON") {
            @Override
            void write(Path models, String id) throws Exception {
                byte[] deep = "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
                KeptModels.write(models, id, Map.of(ModelFolder.JSON, deep));
            }
        },
        LATER("written in format 9") {
            @Override
            void write(Path models, String id) throws Exception {
                Path file = KeptModels.write(models, id, KeptModels.files("plans-gentle"))
                        .path()
                        .resolve(ModelFolder.MANIFEST);
                Files.writeString(file, Files.readString(file).replace("\"format\" : 1", "\"format\" : 9"));
            }
        },
        OTHER_FEATURES("is called \"number_0\"") {
            @Override
            void write(Path models, String id) throws Exception {
                KeptModels.write(models, id, KeptModels.files("kinds"));
            }
        };

        private final String complaint;

        Damage(String complaint) {
            this.complaint = complaint;
        }

        abstract void write(Path models, String id) throws Exception;
    }

    @Test
    void whereNothingServesYetTheHeuristicIsNamed() throws Exception {
        Damage.CUT_OFF.write(models, "broken");
        point("broken");
        ranker.check();
        assertThat(serving()).isEqualTo("none");
        assertThat(ranker.state().trouble()).get().asString().endsWith(" Plans are ranked by the heuristic.");
    }

    @Test
    void aFileChangedInPlaceIsNoticed() throws Exception {
        write("one", "plans-good");
        point("one");
        ranker.check();
        Path file = models.resolve("one").resolve(ModelFolder.BINARY);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        ranker.check();
        assertThat(ranker.state().trouble()).get().asString().contains("is damaged or was changed");
        assertThat(serving()).isEqualTo("catboost-one");
        Path part = Files.write(models.resolve("part"), whole);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        ranker.check();
        assertThat(ranker.state().trouble()).isEmpty();
    }

    @Test
    void aReplacedModelIsFreedWhenNoOneHasItAnyMore() throws Exception {
        write("one", "plans-good");
        write("two", "plans-gentle");
        point("one");
        ranker.check();
        PlanScorer[] mine = {ranker.get().orElseThrow()};
        NativeModel one = ((CatBoostScorer) mine[0]).model();
        point("two");
        ranker.check();
        System.gc();
        ranker.check();
        assertThat(one.isFreed()).isFalse();
        assertThat(mine[0].score(plans)).hasSize(plans.size());
        mine[0] = null;
        for (int i = 0; i < 100 && !one.isFreed(); i++) {
            System.gc();
            ranker.get();
        }
        assertThat(one.isFreed()).isTrue();
        assertThat(ranker.loadedModels()).isEqualTo(1);
        assertThat(ranker.get().orElseThrow().score(plans)).hasSize(plans.size());
    }

    @Test
    void closingFreesEverything() throws StudioException {
        write("one", "plans-good");
        point("one");
        ranker.check();
        CatBoostScorer scorer = (CatBoostScorer) ranker.get().orElseThrow();
        ranker.close();
        assertThat(serving()).isEqualTo("none");
        assertThat(scorer.model().isFreed()).isTrue();
        assertThatThrownBy(() -> scorer.score(plans)).isInstanceOf(StudioException.class);
        ranker.check();
        assertThat(serving()).isEqualTo("none");
    }

    /** Eight threads ask while the pointer moves a hundred times, to every third time something broken. */
    @Test
    void everyRequestIsAnsweredWhileModelsComeAndGo() throws Exception {
        write("good", "plans-good");
        write("gentle", "plans-gentle");
        for (Damage damage : Damage.values()) {
            damage.write(models, "broken-" + damage.ordinal());
        }
        Map<String, double[]> expected = Map.of(
                "catboost-good", scores("plans-good"),
                "catboost-gentle", scores("plans-gentle"));
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        CountDownLatch asking = new CountDownLatch(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        ExecutorService loading = Executors.newSingleThreadExecutor();
        try (ServedRanker served = new ServedRanker(pointer, loading, manifest -> false, state -> {})) {
            point("good");
            served.check().get();
            List<Future<?>> requests = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                requests.add(threads.submit(() -> {
                    asking.countDown();
                    while (!over.get()) {
                        PlanScorer scorer = served.get().orElseThrow();
                        Thread.yield();
                        double[] scores = scorer.score(plans);
                        assertThat(scores).containsExactly(expected.get(scorer.version()), within(1e-6));
                        answered.incrementAndGet();
                    }
                    return null;
                }));
            }
            asking.await();
            int swaps = 0;
            for (int i = 0; i < 100; i++) {
                int before = answered.get();
                boolean broken = i % 3 == 2;
                String id = i % 2 == 0 ? "gentle" : "good";
                point(broken ? "broken-" + i % Damage.values().length : id);
                served.check().get();
                assertThat(served.state().trouble().isPresent()).isEqualTo(broken);
                if (!broken) {
                    assertThat(served.get().orElseThrow().version()).isEqualTo("catboost-" + id);
                    swaps++;
                }
                // Requests go on before the next one comes, unless a thread has failed, which is seen below.
                while (answered.get() == before && requests.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
            }
            over.set(true);
            for (Future<?> request : requests) {
                request.get();
            }
            assertThat(swaps).isEqualTo(67);
            assertThat(answered.get()).isGreaterThanOrEqualTo(100);
        } finally {
            over.set(true);
            threads.shutdownNow();
            loading.shutdownNow();
        }
    }

    private double[] scores(String model) throws StudioException, IOException {
        Path elsewhere = Files.createDirectories(models.resolve("expected"));
        try (CatBoostScorer scorer =
                CatBoostScorer.load(KeptModels.write(elsewhere, model, KeptModels.files(model)), any -> false)) {
            return scorer.score(plans);
        }
    }
}
