package studio.taste.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import studio.taste.preference.ReferenceVectors;

class DppTest {
    private static final JsonNode VECTORS = ReferenceVectors.read("kdpp");
    private static final double[][] ROWS = ReferenceVectors.matrix(VECTORS.get("h"));
    private static final double[][] KERNEL = ReferenceVectors.matrix(VECTORS.get("L"));
    private static final int SIZE = VECTORS.get("k").asInt();

    @Test
    void theKernelMeetsItsVectors() {
        double[] means = means();
        double largest = Arrays.stream(means).max().orElseThrow();
        double[][] kernel = DppKernel.of(means, ROWS);
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j < kernel.length; j++) {
                assertThat(kernel[i][j] * Math.exp(2 * largest)).isCloseTo(KERNEL[i][j], within(1e-10));
            }
        }
    }

    @Test
    void theNormaliserMeetsItsVectorsAtAnyScaleOfTheKernel() {
        double expected = VECTORS.get("logZ").asDouble();
        for (double scale : new double[] {1e-120, 1, 1e120}) {
            double[][] scaled = Arrays.stream(KERNEL)
                    .map(row -> Arrays.stream(row).map(value -> scale * value).toArray())
                    .toArray(double[][]::new);
            DppSampler sampler = new DppSampler(scaled, SIZE);
            assertThat(sampler.logNormaliser() - SIZE * Math.log(scale)).isCloseTo(expected, within(1e-10));
            assertThat(sampler.jitter()).isZero();
        }
    }

    @Test
    void theMarginalsMeetTheirVectors() {
        assertThat(new DppSampler(KERNEL, SIZE).marginals())
                .containsExactly(ReferenceVectors.vector(VECTORS.get("marginals")), within(1e-10));
    }

    @Test
    void theProbabilityOfEverySetMeetsItsVector() {
        double logNormaliser = new DppSampler(KERNEL, SIZE).logNormaliser();
        for (int s = 0; s < VECTORS.get("subsets").size(); s++) {
            int[] set = set(VECTORS.get("subsets").get(s));
            double probability = determinant(set) / Math.exp(logNormaliser);
            assertThat(probability).isCloseTo(VECTORS.get("probs").get(s).asDouble(), within(1e-10));
        }
    }

    /** χ² over the 56 sets, those expected less than 5 times taken together; the bound is its 99.99 % point or above. */
    @Test
    void setsAreDrawnAsOftenAsTheyAreProbable() {
        int draws = 40_000;
        DppSampler sampler = new DppSampler(KERNEL, SIZE);
        SplittableRandom random = new SplittableRandom(11);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < draws; i++) {
            int[] drawn = sampler.draw(random);
            Arrays.sort(drawn);
            counts.merge(Arrays.toString(drawn), 1, Integer::sum);
        }
        double statistic = 0;
        double rareExpected = 0;
        int rareCount = 0;
        int cells = 0;
        for (int s = 0; s < VECTORS.get("subsets").size(); s++) {
            double expected = draws * VECTORS.get("probs").get(s).asDouble();
            int count = counts.getOrDefault(
                    Arrays.toString(set(VECTORS.get("subsets").get(s))), 0);
            if (expected < 5) {
                rareExpected += expected;
                rareCount += count;
            } else {
                statistic += (count - expected) * (count - expected) / expected;
                cells++;
            }
        }
        statistic += (rareCount - rareExpected) * (rareCount - rareExpected) / rareExpected;
        assertThat(cells).isGreaterThan(35);
        assertThat(statistic).isLessThan(cells + 4 * Math.sqrt(2.0 * cells));
    }

    @Test
    void theFirstOfADrawIsAsLikelyAsTheOthers() {
        int draws = 20_000;
        DppSampler sampler = new DppSampler(KERNEL, SIZE);
        double[] marginals = sampler.marginals();
        double[] firsts = new double[KERNEL.length];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < draws; i++) {
            firsts[sampler.draw(random)[0]]++;
        }
        for (int i = 0; i < firsts.length; i++) {
            double expected = marginals[i] / SIZE;
            double deviation = Math.sqrt(expected * (1 - expected) / draws);
            assertThat(firsts[i] / draws).isCloseTo(expected, within(4.5 * deviation));
        }
    }

    @Test
    void theGreedySetMeetsItsVectors() {
        assertThat(GreedyDppMap.choose(KERNEL, SIZE)).containsExactly(set(VECTORS.get("greedy_map")));
    }

    @Test
    void theGreedySetGoesOnWhenTheRankIsUsedUp() {
        double[][] line = {{4, 2, 6}, {2, 1, 3}, {6, 3, 9}};
        assertThat(GreedyDppMap.choose(line, 3)).containsExactly(2, 0, 1);
    }

    @Test
    void theVarianceLeftMeetsItsVectors() {
        double[][] covariance = new double[ROWS.length][ROWS.length];
        for (int i = 0; i < ROWS.length; i++) {
            for (int j = 0; j < ROWS.length; j++) {
                for (int f = 0; f < ROWS[i].length; f++) {
                    covariance[i][j] += 0.5 * ROWS[i][f] * ROWS[j][f];
                }
            }
        }
        SequentialVariance variance = new SequentialVariance(covariance, 0.25);
        OpenCandidates open = new OpenCandidates(ROWS.length);
        for (int expected : set(VECTORS.get("seq_variance_noise_0_25"))) {
            int candidate = open.take(variance::of);
            variance.take(candidate);
            assertThat(candidate).isEqualTo(expected);
        }
    }

    /** Two features leave a rank of 2; sets of 5 are drawn all the same, and the jitter says why they can be. */
    @Test
    void aKernelOfTooSmallARankIsJitteredVisibly() {
        double[][] rows = new double[7][];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextDouble(), random.nextDouble() - 0.5};
        }
        DppSampler sampler = new DppSampler(DppKernel.of(new double[7], rows), 5);
        assertThat(sampler.jitter()).isPositive().isLessThanOrEqualTo(1e-6);
        assertThat(sampler.draw(random)).hasSize(5).doesNotHaveDuplicates();
        assertThat(Arrays.stream(sampler.marginals()).sum()).isCloseTo(5, within(1e-9));
    }

    private static double[] means() {
        double[] taste = ReferenceVectors.vector(VECTORS.get("mu"));
        double[] means = new double[ROWS.length];
        for (int i = 0; i < means.length; i++) {
            for (int f = 0; f < taste.length; f++) {
                means[i] += taste[f] * ROWS[i][f];
            }
        }
        return means;
    }

    private static double determinant(int[] set) {
        DMatrixRMaj block = new DMatrixRMaj(set.length, set.length);
        for (int i = 0; i < set.length; i++) {
            for (int j = 0; j < set.length; j++) {
                block.set(i, j, KERNEL[set[i]][set[j]]);
            }
        }
        return CommonOps_DDRM.det(block);
    }

    private static int[] set(JsonNode node) {
        return Arrays.stream(ReferenceVectors.vector(node))
                .mapToInt(value -> (int) value)
                .toArray();
    }
}
