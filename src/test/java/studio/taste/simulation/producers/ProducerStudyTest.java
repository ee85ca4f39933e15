package studio.taste.simulation.producers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.Progress;
import studio.taste.simulation.producers.ProducerCondition.Experiment;
import studio.taste.training.choices.ChoiceRule;

class ProducerStudyTest {
    private static final Set<ProducerSignal> PICK = EnumSet.of(ProducerSignal.PICK);
    private static final Set<ProducerSignal> ALL = EnumSet.allOf(ProducerSignal.class);
    private static final ExecutorService TWO = Executors.newFixedThreadPool(2);

    @TempDir
    Path directory;

    @AfterAll
    static void stop() {
        TWO.shutdownNow();
    }

    private static ProducerCondition condition(String world, String policy, int rounds) {
        return new ProducerCondition(
                Experiment.PORTFOLIOS, world, policy, ChoiceRule.LAPLACE, FilterKind.STATIC, 2, PICK, PICK, rounds, 0);
    }

    private static ProducerCondition learning(Set<ProducerSignal> learnt) {
        return new ProducerCondition(
                Experiment.SIGNALS, "lowrank", "balanced", ChoiceRule.LAPLACE, FilterKind.STATIC, 2, ALL, learnt, 6, 0);
    }

    private StudyResults run(int producers, ProducerCondition... conditions) throws Exception {
        return run(TWO, directory, producers, conditions);
    }

    private static StudyResults run(
            ExecutorService workers, Path directory, int producers, ProducerCondition... conditions) throws Exception {
        StudyOrder order = new StudyOrder(List.of(conditions), producers, 1, SimulationSizes.USUAL);
        return ProducerStudy.run(order, new Worlds(), directory, workers, Progress.NONE);
    }

    @Test
    void theDefaultPortfolioShowsTheBestAndCardsDrawnByLotDoNot() throws Exception {
        ProducerCondition balanced = condition("lowrank", "balanced", 6);
        ProducerCondition random = condition("lowrank", "random", 6);
        StudyResults results = run(30, balanced, random);
        assertThat(results.mean(random, ProducerMetric.REGRET, 0, 6).estimate())
                .as("the best of 32 less the best of 8, 2.07 − 1.42 deviations, and tastes of length about 1")
                .isBetween(0.5, 0.75);
        assertThat(results.mean(balanced, ProducerMetric.REGRET, 6).estimate()).isLessThan(0.15);
        assertThat(results.mean(balanced, ProducerMetric.CORRELATION, 6).estimate())
                .isGreaterThan(0.75);
        assertThat(results.mean(balanced, ProducerMetric.TOP1, 0).estimate())
                .as("before the first answer, by lot")
                .isEqualTo(0.125, within(1e-9));
        assertThat(results.firstTold(balanced, 30).orElseThrow()).isBetween(1, 4);
        assertThat(results.mean(balanced, ProducerMetric.UNCERTAINTY, 0).estimate())
                .isEqualTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lowrank", "clustered", "isotropic"})
    void candidatesAreOfLengthOneAndUtilitiesOfDeviationOneInEveryWorld(String name) {
        ProducerWorld world = new Worlds().named(name);
        double length = 0;
        double utility = 0;
        int counted = 0;
        for (int number = 0; number < 40; number++) {
            for (int round = 0; round < 10; round++) {
                CandidatePool pool = world.producer(7, number, 32).pool(round, false);
                for (int i = 0; i < pool.size(); i++) {
                    length += LinearWorld.dot(pool.features()[i], pool.features()[i]);
                    utility += pool.utility(i) * pool.utility(i);
                    counted++;
                }
            }
        }
        assertThat(length / counted).isEqualTo(1, within(0.1));
        assertThat(utility / counted).isEqualTo(1, within(0.25));
    }

    @Test
    void thePoolsAreTheSameUnderEveryConditionAndOthersForEveryProducer() {
        ProducerWorld world = new Worlds().named("isotropic");
        assertThat(world.producer(1, 3, 32).pool(2, false).features())
                .isDeepEqualTo(world.producer(1, 3, 32).pool(2, true).features());
        assertThat(world.producer(1, 3, 32).pool(2, false).features()[0])
                .isNotEqualTo(world.producer(1, 4, 32).pool(2, false).features()[0]);
        assertThat(world.producer(1, 3, 32).pool(2, false).utilities())
                .isNotEqualTo(world.producer(1, 3, 32).pool(2, true).utilities());
    }

    @Test
    void theNumberOfThreadsChangesNothing(@TempDir Path other) throws Exception {
        ProducerCondition condition = learning(ALL);
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            run(one, other, 6, condition);
        } finally {
            one.shutdownNow();
        }
        run(6, condition);
        String name = condition.id() + ".txt";
        assertThat(directory.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
    }

    @Test
    void whatIsDoneIsNotDoneAgainAndWhatWasTornIs(@TempDir Path other) throws Exception {
        ProducerCondition condition = condition("isotropic", "thompson", 3);
        Path kept = directory.resolve(condition.id() + ".txt");
        run(5, condition);
        List<String> lines = Files.readAllLines(kept, StandardCharsets.UTF_8);
        String known = lines.get(1).replaceFirst("^0 [^ ]+ ", "0 0.75 ");
        String torn = lines.get(4).substring(0, lines.get(4).length() / 2);
        Files.writeString(kept, String.join("\n", lines.get(0), known, lines.get(2), lines.get(3), torn));
        StudyResults resumed = run(8, condition);
        StudyResults fresh = run(TWO, other, 8, condition);
        double changed = resumed.mean(condition, ProducerMetric.TOP1, 0).estimate();
        assertThat(changed).as("the first producer's line was believed").isEqualTo(0.125 + 0.625 / 8, within(1e-9));
        assertThat(resumed.mean(condition, ProducerMetric.REGRET, 3))
                .isEqualTo(fresh.mean(condition, ProducerMetric.REGRET, 3));
        assertThat(Files.readAllLines(kept, StandardCharsets.UTF_8).subList(2, 9))
                .isEqualTo(Files.readAllLines(other.resolve(condition.id() + ".txt"), StandardCharsets.UTF_8)
                        .subList(2, 9));
    }

    @Test
    void aCancelledStudyKeepsWhatIsDone() throws Exception {
        ProducerCondition condition = condition("isotropic", "random", 2);
        StudyOrder order = new StudyOrder(List.of(condition), 6, 1, SimulationSizes.USUAL);
        int[] told = {0};
        Progress twice = (fraction, doing) -> told[0]++ < 2;
        assertThatThrownBy(() -> ProducerStudy.run(order, new Worlds(), directory, TWO, twice))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.readAllLines(directory.resolve(condition.id() + ".txt")))
                .as("a head and two producers")
                .hasSize(3);
    }

    @Test
    void whatTheStudioLearnsFromDoesNotChangeWhatTheProducerDoesAtFirst() throws Exception {
        ProducerCondition everything = learning(ALL);
        ProducerCondition picks = learning(PICK);
        StudyResults results = run(30, everything, picks);
        assertThat(results.mean(everything, ProducerMetric.REGRET, 0))
                .isEqualTo(results.mean(picks, ProducerMetric.REGRET, 0));
        assertThat(results.mean(everything, ProducerMetric.CORRELATION, 6).estimate())
                .as("edits, likes and reasons tell of the taste, too")
                .isGreaterThan(
                        results.mean(picks, ProducerMetric.CORRELATION, 6).estimate() + 0.03);
    }

    @Test
    void theMixtureForgetsAnOldTasteSooner() throws Exception {
        ProducerCondition[] conditions = new ProducerCondition[2];
        for (FilterKind filter : List.of(FilterKind.STATIC, FilterKind.MIXTURE)) {
            conditions[filter == FilterKind.STATIC ? 0 : 1] = new ProducerCondition(
                    Experiment.DRIFT, "lowrank", "eubo", ChoiceRule.LAPLACE, filter, 2, PICK, PICK, 20, 10);
        }
        StudyResults results = run(12, conditions);
        assertThat(results.mean(conditions[1], ProducerMetric.CORRELATION, 20).estimate())
                .isGreaterThan(results.mean(conditions[0], ProducerMetric.CORRELATION, 20)
                                .estimate()
                        + 0.1);
        assertThat(results.mean(conditions[1], ProducerMetric.CORRELATION, 9).estimate())
                .isGreaterThan(0.7);
        assertThat(results.mean(conditions[1], ProducerMetric.DRIFT_WEIGHT, 20).estimate())
                .isGreaterThan(results.mean(conditions[1], ProducerMetric.DRIFT_WEIGHT, 10)
                        .estimate());
    }

    @Test
    void aPlanComparesOneThingAtATime() {
        List<ProducerCondition> conditions = new StudyPlans(
                        List.of("lowrank", "isotropic"),
                        List.of("balanced", "random"),
                        List.of(ChoiceRule.ADF, ChoiceRule.LAPLACE),
                        List.of(2.0, 8.0),
                        ALL,
                        16,
                        8)
                .conditions();
        assertThat(conditions).doesNotHaveDuplicates();
        assertThat(conditions.stream().map(ProducerCondition::id)).doesNotHaveDuplicates();
        assertThat(conditions.stream().map(ProducerCondition::experiment).filter(Experiment.PORTFOLIOS::equals))
                .hasSize(4);
        assertThat(conditions.stream().map(ProducerCondition::experiment).filter(Experiment.UPDATES::equals))
                .hasSize(4);
        assertThat(conditions.stream()
                        .filter(condition -> condition.experiment() == Experiment.SIGNALS)
                        .map(ProducerCondition::learntWords))
                .containsExactly(
                        "pick+edit+reject+like+rationale",
                        "edit+reject+like+rationale",
                        "pick+reject+like+rationale",
                        "pick+edit+like+rationale",
                        "pick+edit+reject+rationale",
                        "pick+edit+reject+like",
                        "pick");
        assertThat(conditions.stream().map(ProducerCondition::experiment).filter(Experiment.DRIFT::equals))
                .hasSize(6);
    }
}
