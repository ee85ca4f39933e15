package studio.taste.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.preference.Choice;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.Laplace;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.ReferenceVectors;

class PortfolioPoliciesTest {
    private static final JsonNode VECTORS = ReferenceVectors.read("portfolio");
    private static final MultinomialLogit LIKELIHOOD = new MultinomialLogit(0.5);

    @Test
    void meansAndVariancesOfThePoolMeetTheirVectors() {
        PortfolioRequest request = vectors();
        assertThat(request.means()).containsExactly(ReferenceVectors.vector(VECTORS.get("mean")), within(1e-10));
        double[][] covariance = request.covariance();
        for (int i = 0; i < covariance.length; i++) {
            assertThat(covariance[i][i])
                    .isCloseTo(VECTORS.get("variance").get(i).asDouble(), within(1e-10));
        }
    }

    @Test
    void theUncertaintyLeftMeetsItsVectorsByBothMeasures() {
        PortfolioRequest request = vectors();
        assertThat(RemainingUncertainty.ofTraces(request.belief(), request.prior()))
                .isCloseTo(VECTORS.get("trace_ratio").asDouble(), within(1e-10));
        assertThat(RemainingUncertainty.of(request.belief(), request.prior(), request.pool()))
                .isCloseTo(VECTORS.get("pool_variance_ratio").asDouble(), within(1e-10));
        assertThat(SourceSchedule.LITERAL.exploring(request))
                .isEqualTo(VECTORS.get("exploration_slots_literal").asInt());
        assertThat(SourceSchedule.CORRECTED.exploring(request))
                .isEqualTo(VECTORS.get("pool_slots").asInt());
    }

    @Test
    void theDOptimalPortfolioMeetsItsVectors() {
        assertThat(candidates(new DOptimalPolicy(), vectors()))
                .containsExactly(indices("seq_variance_tau2"))
                .isNotEqualTo(indices("top_variance_order"));
    }

    @Test
    void theGreedyDeterminantalPortfolioMeetsItsVectors() {
        assertThat(candidates(PortfolioPolicies.named("dpp-greedy"), vectors()))
                .containsExactly(indices("greedy_dpp_zscore"));
    }

    @Test
    void theSourcesScheduleKeepsItsShares() {
        PortfolioRequest request = vectors();
        List<Slot> literal = SourceSchedule.LITERAL.choose(request);
        assertThat(literal.get(0)).isEqualTo(new Slot(indices("top2_mean")[0], SlotReason.BEST));
        assertThat(literal)
                .filteredOn(slot -> slot.reason() == SlotReason.UNCERTAIN)
                .hasSize(7);
        List<Slot> corrected = SourceSchedule.CORRECTED.choose(request);
        assertThat(corrected)
                .extracting(Slot::reason)
                .containsExactly(
                        SlotReason.BEST,
                        SlotReason.DIVERSE,
                        SlotReason.DIVERSE,
                        SlotReason.DIVERSE,
                        SlotReason.UNCERTAIN,
                        SlotReason.UNCERTAIN,
                        SlotReason.UNCERTAIN,
                        SlotReason.UNCERTAIN);
        SequentialVariance left = new SequentialVariance(request.covariance(), 0.25);
        corrected.subList(0, 4).forEach(slot -> left.take(slot.candidate()));
        for (int i = 0; i < 32; i++) {
            int candidate = i;
            if (corrected.subList(0, 4).stream().noneMatch(slot -> slot.candidate() == candidate)) {
                assertThat(left.of(i))
                        .isLessThanOrEqualTo(left.of(corrected.get(4).candidate()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 12, 8, 1", "5, 3, 3, 1", "64, 32, 8, 20", "512, 16, 6, 1", "9, 40, 1, 1", "3, 1, 1, 1"})
    void everyPolicyFillsItsSlotsWithDifferentCandidatesAndRepeatsItself(int d, int n, int size, double scale) {
        SplittableRandom random = new SplittableRandom(d);
        double[][] pool = pool(random, n, d, scale);
        GaussianPosterior prior = GaussianPosterior.prior(d, 1);
        GaussianPosterior belief = n < 2 ? prior : new Laplace().update(prior, new Choice(pool, n / 2, LIKELIHOOD));
        for (String name : PortfolioPolicies.names()) {
            PortfolioRequest request =
                    new PortfolioRequest(belief, prior, pool, size, LIKELIHOOD, SoundAlike.NONE, 3, 99);
            List<Slot> slots = PortfolioPolicies.named(name).choose(request);
            assertThat(slots).as(name).hasSize(size).extracting(Slot::candidate).doesNotHaveDuplicates();
            assertThat(PortfolioPolicies.named(name).choose(request)).as(name).isEqualTo(slots);
        }
    }

    @Test
    void theBalanceDividesTheSlots() {
        for (double learning : new double[] {0, 0.25, 0.5, 1}) {
            List<Slot> slots = new BalancedPortfolio(learning).choose(vectors());
            assertThat(slots)
                    .filteredOn(slot -> slot.reason() == SlotReason.INFORMATION)
                    .hasSize((int) (8 * learning));
            if (learning < 1) {
                assertThat(slots.get(0)).isEqualTo(new Slot(indices("top2_mean")[0], SlotReason.BEST));
            }
        }
        assertThatThrownBy(() -> new BalancedPortfolio(1.5)).hasMessageContaining("was 1.5");
    }

    @Test
    void theGreedyBestMissesLittleOfTheBestSetThereIs() {
        double total = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] pool = pool(random, 9, 4, 1);
            GaussianPosterior belief = new Laplace()
                    .update(GaussianPosterior.prior(4, 1), new Choice(pool, random.nextInt(9), LIKELIHOOD));
            PortfolioRequest request =
                    new PortfolioRequest(belief, belief, pool, 3, LIKELIHOOD, SoundAlike.NONE, 0, seed);
            PoolDraws draws = PoolDraws.of(request, PoolDraws.USUAL);
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < 9; i++) {
                for (int j = i + 1; j < 9; j++) {
                    for (int k = j + 1; k < 9; k++) {
                        best = Math.max(best, expectedBest(draws, i, j, k));
                    }
                }
            }
            int[] greedy = candidates(new BalancedPortfolio(0), request);
            double alone = expectedBest(draws, greedy[0]);
            double reached = expectedBest(draws, greedy);
            double share = (reached - alone) / (best - alone);
            assertThat(share).as("seed %d", seed).isBetween(0.8, 1 + 1e-12);
            total += share;
        }
        assertThat(total / 20).isGreaterThan(0.95);
    }

    @Test
    void theFirstSlotGoesToTheHighestExpectedUtility() {
        PortfolioRequest request = vectors();
        int best = BestOfPool.ranking(request.belief(), request.pool())[0];
        for (long seed = 0; seed < 20; seed++) {
            PortfolioRequest seeded = new PortfolioRequest(
                    request.belief(), request.prior(), request.pool(), 8, LIKELIHOOD, SoundAlike.NONE, 0, seed);
            assertThat(new BalancedPortfolio(0).choose(seeded).get(0).candidate())
                    .isEqualTo(best);
        }
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> PortfolioPolicies.named("greedy"))
                .hasMessageContaining("“greedy”")
                .hasMessageContaining("balanced, eubo, bald");
    }

    @Test
    void aRequestThatCannotBeFilledIsRefused() {
        GaussianPosterior prior = GaussianPosterior.prior(3, 1);
        double[][] pool = pool(new SplittableRandom(1), 4, 3, 1);
        assertThatThrownBy(() -> new PortfolioRequest(prior, prior, pool, 5, LIKELIHOOD, SoundAlike.NONE, 0, 1))
                .hasMessageContaining("pool's 4 candidates, was to hold 5");
        GaussianPosterior other = GaussianPosterior.prior(4, 1);
        assertThatThrownBy(() -> new PortfolioRequest(other, other, pool, 2, LIKELIHOOD, SoundAlike.NONE, 0, 1))
                .hasMessageContaining("candidate 0 has 3 features, the belief 4 dimensions");
    }

    private static double expectedBest(PoolDraws draws, int... set) {
        double sum = 0;
        for (int s = 0; s < draws.draws(); s++) {
            int draw = s;
            sum += Arrays.stream(set)
                    .mapToDouble(i -> draws.utilities(i)[draw])
                    .max()
                    .orElseThrow();
        }
        return sum / draws.draws();
    }

    static PortfolioRequest vectors() {
        JsonNode rounds = ReferenceVectors.read("updates_d64_K8").get("rounds");
        double[][] pool = new double[32][];
        for (int i = 0; i < pool.length; i++) {
            pool[i] = ReferenceVectors.vector(rounds.get(i / 8).get("h").get(i % 8));
        }
        JsonNode after = rounds.get(5).get("c");
        GaussianPosterior belief = GaussianPosterior.of(
                ReferenceVectors.vector(after.get("mu")), ReferenceVectors.matrix(after.get("Lambda")));
        return new PortfolioRequest(
                belief, GaussianPosterior.prior(64, 1), pool, 8, LIKELIHOOD, SoundAlike.NONE, 6, 42);
    }

    static double[][] pool(SplittableRandom random, int n, int d, double scale) {
        double[][] pool = new double[n][d];
        for (double[] row : pool) {
            for (int j = 0; j < d; j++) {
                row[j] = scale * random.nextGaussian() / Math.sqrt(d);
            }
        }
        return pool;
    }

    private static int[] candidates(PortfolioPolicy policy, PortfolioRequest request) {
        return policy.choose(request).stream().mapToInt(Slot::candidate).toArray();
    }

    private static int[] indices(String name) {
        return Arrays.stream(ReferenceVectors.vector(VECTORS.get(name)))
                .mapToInt(value -> (int) value)
                .toArray();
    }
}
