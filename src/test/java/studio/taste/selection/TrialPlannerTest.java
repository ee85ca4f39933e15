package studio.taste.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.LaplacePairUpdate;
import studio.taste.preference.Outcome;
import studio.taste.preference.PairLikelihood;

class TrialPlannerTest {
    private static final PairLikelihood LIKELIHOOD = new PairLikelihood(0.5, 0.1);
    private static final int SEEDS = 100;

    @ParameterizedTest
    @CsvSource({"10, 1, 2", "24, 2, 4", "40, 4, 6", "100, 10, 15"})
    void theSharesOfTheProtocolAreMetExactly(int trials, int repeats, int reversals) {
        double[][] pool = pool(6, 3);
        for (int seed = 0; seed < SEEDS; seed++) {
            List<AskedTrial> asked = session(Protocol.standard(trials), pool, seed);
            assertThat(count(asked, TrialKind.REPEAT)).as("seed %d", seed).isEqualTo(repeats);
            assertThat(count(asked, TrialKind.REVERSED)).as("seed %d", seed).isEqualTo(reversals);
            long random = asked.stream()
                    .filter(trial -> trial.kind() == TrialKind.FRESH && trial.pairSource() == PairSource.RANDOM)
                    .count();
            assertThat(random).isEqualTo(Math.round(0.2 * (trials - repeats - reversals)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 24, 40, 100})
    void pairsAskedAgainLieFarEnoughBackAndAreAskedAgainOnce(int trials) {
        double[][] pool = pool(6, 3);
        for (int seed = 0; seed < SEEDS; seed++) {
            List<AskedTrial> asked = session(Protocol.standard(trials), pool, seed);
            Set<Integer> used = new HashSet<>();
            for (AskedTrial trial : asked) {
                if (trial.kind() == TrialKind.FRESH) {
                    continue;
                }
                AskedTrial original = asked.get(trial.original() - 1);
                assertThat(original.kind()).isEqualTo(TrialKind.FRESH);
                assertThat(trial.number() - original.number()).isGreaterThanOrEqualTo(4);
                assertThat(used.add(original.number())).as("seed %d", seed).isTrue();
                boolean swapped = trial.kind() == TrialKind.REVERSED;
                assertThat(trial.first()).isEqualTo(swapped ? original.second() : original.first());
                assertThat(trial.second()).isEqualTo(swapped ? original.first() : original.second());
                assertThat(trial.pairSource()).isEqualTo(original.pairSource());
            }
        }
    }

    @Test
    void freshPairsAreAllDifferentWhileOthersAreLeft() {
        double[][] pool = pool(7, 3);
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<Set<Integer>, Integer> times = new HashMap<>();
            for (AskedTrial trial : session(Protocol.standard(60), pool, seed)) {
                if (trial.kind() == TrialKind.FRESH) {
                    times.merge(Set.of(trial.first(), trial.second()), 1, Integer::sum);
                }
            }
            assertThat(times).hasSize(21);
            assertThat(Collections.max(times.values())).as("seed %d", seed).isEqualTo(3);
            assertThat(Collections.min(times.values())).as("seed %d", seed).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aTinySessionAsksNothingAgain(int trials) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(session(Protocol.standard(trials), pool(2, 2), seed))
                    .hasSize(trials)
                    .allMatch(trial -> trial.kind() == TrialKind.FRESH);
        }
    }

    @Test
    void everyLengthAndAnyShareGiveAWholeSession() {
        for (int trials = 1; trials <= 60; trials++) {
            for (double share : new double[] {0, 0.3, 1}) {
                Protocol protocol = new Protocol(trials, share, share, 3, share);
                List<AskedTrial> asked = session(protocol, pool(4, 2), trials);
                assertThat(asked).hasSize(trials);
                assertThat(count(asked, TrialKind.REPEAT) + count(asked, TrialKind.REVERSED))
                        .isLessThanOrEqualTo(protocol.repeats() + protocol.reversals());
            }
        }
    }

    /** Over many seeds each trial from the sixth on is asked again about equally often, and each kind at either end. */
    @Test
    void thoseAskedAgainAreSpreadOverTheSession() {
        int[] again = new int[40];
        int earlyReversals = 0;
        int seeds = 4000;
        for (int seed = 0; seed < seeds; seed++) {
            TrialSchedule schedule = new TrialSchedule(Protocol.standard(40), seed);
            int before = 0;
            for (int number = 1; number <= 40; number++) {
                if (schedule.kind(number) != TrialKind.FRESH) {
                    again[number - 1]++;
                    earlyReversals += before == 0 && schedule.kind(number) == TrialKind.REVERSED ? 1 : 0;
                    before++;
                }
            }
        }
        for (int i = 0; i < 5; i++) {
            assertThat(again[i]).isZero();
        }
        for (int third = 0; third < 3; third++) {
            int sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += again[9 + 10 * third + i];
            }
            assertThat(sum / (10.0 * seeds)).isCloseTo(10 / 35.0, within(0.03));
        }
        assertThat(earlyReversals / (double) seeds).isCloseTo(0.6, within(0.03));
    }

    @Test
    void thePositionIsACoinFlip() {
        double[][] pool = pool(6, 3);
        int lowerFirst = 0;
        int fresh = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (AskedTrial trial : session(Protocol.standard(24), pool, seed)) {
                if (trial.kind() == TrialKind.FRESH) {
                    fresh++;
                    lowerFirst += trial.first() < trial.second() ? 1 : 0;
                }
            }
        }
        assertThat(lowerFirst / (double) fresh).isCloseTo(0.5, within(0.04));
    }

    @Test
    void aFreshPairIsTheMostInformativeNotYetAsked() {
        double[][] pool = pool(8, 4);
        GaussianPosterior belief = GaussianPosterior.prior(4, 1);
        Protocol onlyInformation = new Protocol(10, 0, 0, 4, 0);
        TrialPlanner planner = new TrialPlanner(onlyInformation, LIKELIHOOD);
        TrialPlan first = planner.plan(belief, pool, List.of(), Set.of(), 1, 1);
        TrialPlan second = planner.plan(belief, pool, List.of(first.trial()), Set.of(), 1, 2);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < i; j++) {
                values.add(new MutualInformation(LIKELIHOOD).value(UtilityPair.of(belief, pool[i], pool[j])));
            }
        }
        values.sort(Collections.reverseOrder());
        assertThat(first.informationNats()).isCloseTo(values.get(0), within(1e-12));
        assertThat(second.informationNats()).isCloseTo(values.get(1), within(1e-12));
        assertThat(first.trial().pairSource()).isEqualTo(PairSource.INFORMATION);
    }

    @Test
    void everyOtherFreshPairIsOneARankerWantsUntilThereAreNoMore() {
        double[][] pool = pool(8, 4);
        GaussianPosterior belief = GaussianPosterior.prior(4, 1);
        Protocol onlyInformation = new Protocol(10, 0, 0, 4, 0);
        List<QueuedPair> queue = List.of(
                new QueuedPair(new PoolPair(0, 1), PairSource.CANARY, 0.7),
                new QueuedPair(new PoolPair(2, 3), PairSource.RANKER, 0.5),
                new QueuedPair(new PoolPair(4, 5), PairSource.RANKER, 0.4));
        TrialPlanner planner = new TrialPlanner(onlyInformation, LIKELIHOOD, queue);
        List<AskedTrial> asked = new ArrayList<>();
        List<TrialPlan> plans = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            TrialPlan plan = planner.plan(belief, pool, asked, Set.of(new PoolPair(2, 3)), 1, number);
            plans.add(plan);
            asked.add(plan.trial());
        }
        assertThat(plans.get(0).trial().pairSource()).isEqualTo(PairSource.CANARY);
        assertThat(PoolPair.of(
                        plans.get(0).trial().first(), plans.get(0).trial().second()))
                .isEqualTo(new PoolPair(0, 1));
        assertThat(plans.get(0).informationNats()).isEqualTo(0.7);
        assertThat(plans.get(1).trial().pairSource()).isEqualTo(PairSource.INFORMATION);
        // The pair that is unfit is passed over; the last one waits for its turn, unless it was asked meanwhile.
        assertThat(plans.get(2).trial().pairSource()).isEqualTo(PairSource.RANKER);
        assertThat(plans.get(2).informationNats()).isEqualTo(0.4);
        assertThat(plans.subList(3, 8))
                .allSatisfy(plan -> assertThat(plan.trial().pairSource()).isEqualTo(PairSource.INFORMATION));
    }

    @Test
    void thePlanOfATrialDependsOnNothingButWhatItIsGiven() {
        double[][] pool = pool(10, 3);
        GaussianPosterior belief = GaussianPosterior.prior(3, 1);
        List<AskedTrial> asked = session(Protocol.standard(24), pool, 9);
        List<AskedTrial> upToTwelve = asked.subList(0, 12);
        TrialPlanner one = new TrialPlanner(Protocol.standard(24), LIKELIHOOD);
        TrialPlanner other = new TrialPlanner(Protocol.standard(24), LIKELIHOOD);
        TrialPlan expected = one.plan(belief, pool, upToTwelve, Set.of(), 9, 13);
        other.plan(belief, pool, List.of(), Set.of(), 3, 1);
        assertThat(other.plan(belief, pool, upToTwelve, Set.of(), 9, 13)).isEqualTo(expected);
        assertThat(other.plan(belief, pool, asked, Set.of(), 9, 13)).isEqualTo(expected);
    }

    @Test
    void neighbouringSeedsGiveOtherSessions() {
        double[][] pool = pool(10, 3);
        Set<List<AskedTrial>> sessions = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            sessions.add(session(Protocol.standard(24), pool, seed));
        }
        assertThat(sessions).hasSize(50);
    }

    /** Where earlier trials are missing from the history, the trial that should repeat one asks a fresh pair instead. */
    @Test
    void withoutAnOriginalATrialIsFresh() {
        GaussianPosterior belief = GaussianPosterior.prior(3, 1);
        TrialPlanner planner = new TrialPlanner(Protocol.standard(24), LIKELIHOOD);
        for (int number = 1; number <= 24; number++) {
            assertThat(planner.plan(belief, pool(5, 3), List.of(), Set.of(), 4, number)
                            .trial()
                            .kind())
                    .isEqualTo(TrialKind.FRESH);
        }
    }

    /** Asked by information, 24 pairs tell more of a known taste than 24 pairs drawn at random. */
    @Test
    void askingByInformationLearnsATasteFasterThanAskingAtRandom() {
        double byInformation = 0;
        double atRandom = 0;
        for (int seed = 0; seed < 30; seed++) {
            byInformation += similarityAfter(new Protocol(24, 0, 0, 4, 0), seed);
            atRandom += similarityAfter(new Protocol(24, 0, 0, 4, 1), seed);
        }
        assertThat(byInformation / 30).isGreaterThan(0.75).isGreaterThan(atRandom / 30 + 0.02);
    }

    @Test
    void nonsenseIsRefusedWithItsValue() {
        GaussianPosterior belief = GaussianPosterior.prior(3, 1);
        TrialPlanner planner = new TrialPlanner(Protocol.standard(24), LIKELIHOOD);
        assertThatThrownBy(() -> planner.plan(belief, pool(1, 3), List.of(), Set.of(), 1, 1))
                .hasMessageContaining("was 1");
        assertThatThrownBy(() -> planner.plan(belief, pool(2, 3), List.of(), Set.of(), 1, 25))
                .hasMessageContaining("was 25");
        assertThatThrownBy(() -> new Protocol(0, 0, 0, 4, 0)).hasMessageContaining("0 trials");
        assertThatThrownBy(() -> new Protocol(1, 1.5, 0, 4, 0)).hasMessageContaining("repeatShare");
        assertThatThrownBy(() -> new AskedTrial(3, TrialKind.FRESH, PairSource.RANDOM, 1, 1, 3))
                .hasMessageContaining("1 and 1");
        assertThatThrownBy(() -> new AskedTrial(3, TrialKind.REPEAT, PairSource.RANDOM, 1, 2, 3))
                .hasMessageContaining("from trial 3");
    }

    /** Cosine of the believed with the true taste after a session with a listener who answers by the likelihood. */
    private static double similarityAfter(Protocol protocol, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] pool = pool(16, 6);
        double[] taste = new double[6];
        for (int i = 0; i < taste.length; i++) {
            taste[i] = random.nextGaussian();
        }
        TrialPlanner planner = new TrialPlanner(protocol, LIKELIHOOD);
        LaplacePairUpdate rule = new LaplacePairUpdate(LIKELIHOOD);
        GaussianPosterior belief = GaussianPosterior.prior(6, 1);
        List<AskedTrial> asked = new ArrayList<>();
        for (int number = 1; number <= protocol.trials(); number++) {
            AskedTrial trial =
                    planner.plan(belief, pool, asked, Set.of(), seed, number).trial();
            double u = dot(taste, pool[trial.first()]) - dot(taste, pool[trial.second()]);
            double draw = random.nextDouble();
            var p = LIKELIHOOD.probabilities(u);
            Outcome outcome =
                    draw < p.first() ? Outcome.FIRST : draw < p.first() + p.second() ? Outcome.SECOND : Outcome.TIE;
            belief = rule.update(belief, pool[trial.first()], pool[trial.second()], outcome);
            asked.add(trial);
        }
        double[] mean = belief.mean();
        return dot(mean, taste) / Math.sqrt(dot(mean, mean) * dot(taste, taste));
    }

    private static List<AskedTrial> session(Protocol protocol, double[][] pool, long seed) {
        GaussianPosterior belief = GaussianPosterior.prior(pool[0].length, 1);
        TrialPlanner planner = new TrialPlanner(protocol, LIKELIHOOD);
        List<AskedTrial> asked = new ArrayList<>();
        for (int number = 1; number <= protocol.trials(); number++) {
            asked.add(planner.plan(belief, pool, asked, Set.of(), seed, number).trial());
        }
        return asked;
    }

    private static int count(List<AskedTrial> asked, TrialKind kind) {
        return (int) asked.stream().filter(trial -> trial.kind() == kind).count();
    }

    private static double[][] pool(int size, int d) {
        SplittableRandom random = new SplittableRandom(100 * size + d);
        double[][] pool = new double[size][d];
        for (double[] row : pool) {
            for (int j = 0; j < d; j++) {
                row[j] = random.nextGaussian() / Math.sqrt(d);
            }
        }
        return pool;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void aPairThatIsUnfitIsNeverAsked() {
        double[][] pool = pool(3, 4);
        Set<PoolPair> unfit = Set.of(PoolPair.of(0, 1), PoolPair.of(2, 1));
        TrialPlanner planner = new TrialPlanner(Protocol.standard(24), LIKELIHOOD);
        GaussianPosterior belief = GaussianPosterior.prior(4, 1);
        for (int seed = 0; seed < 50; seed++) {
            AskedTrial trial = planner.plan(belief, pool, List.of(), unfit, seed, 1 + seed % 24)
                    .trial();
            assertThat(PoolPair.of(trial.first(), trial.second())).isEqualTo(new PoolPair(0, 2));
        }
    }
}
