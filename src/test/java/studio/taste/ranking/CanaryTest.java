package studio.taste.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatures;

class CanaryTest {
    private final Stages stages = new Stages();

    CanaryTest() {
        stages.ranker = () -> Optional.of(new HeuristicScorer(FeatureTier.PLAN));
    }

    private void share(double share) {
        stages.settings = new StageSettings(Duration.ofSeconds(10), 5, Duration.ofMinutes(10), 0.6, share, 2);
    }

    private StageRecord decide(String id) {
        return stages.build().decide(Stages.request(id)).record();
    }

    @Test
    void withoutARankerOnTrialNothingIsLoggedOfOne() {
        share(1);
        assertThat(decide("r").canary()).isEmpty();
    }

    @Test
    void bothChoicesAreLoggedAndTheOneInProductionDecides() {
        share(0);
        stages.canary = () -> Optional.of(new Stages.ContraryScorer());
        StageRecord record = decide("r");
        StageRecord.Canary canary = record.canary().orElseThrow();
        assertThat(canary.scorer()).isEqualTo("contrary-1");
        assertThat(canary.served()).isFalse();
        assertThat(canary.first()).isNotEqualTo(canary.production());
        assertThat(record.versions().scorer()).isEqualTo(HeuristicScorer.VERSION);
        assertThat(best(record).hash()).isEqualTo(canary.production());
    }

    @Test
    void theOneOnTrialDecidesItsShareAndAlwaysTheSameRequests() {
        share(0.25);
        stages.canary = () -> Optional.of(new Stages.ContraryScorer());
        int served = 0;
        for (int i = 0; i < 60; i++) {
            StageRecord record = decide("request-" + i);
            StageRecord.Canary canary = record.canary().orElseThrow();
            assertThat(decide("request-" + i).canary()).contains(canary);
            assertThat(best(record).hash()).isEqualTo(canary.served() ? canary.first() : canary.production());
            served += canary.served() ? 1 : 0;
        }
        assertThat(served).isBetween(5, 26);
    }

    @Test
    void aRankerOnTrialThatFailsDisturbsNobody() {
        share(1);
        stages.canary = () -> Optional.of(new Stages.ContraryScorer() {
            @Override
            public double[] score(List<PlanFeatures> candidates) {
                throw new IllegalStateException("broken");
            }
        });
        for (int i = 0; i < 8; i++) {
            StageRecord record = decide("r" + i);
            assertThat(record.canary()).isEmpty();
            assertThat(record.fallback()).isEmpty();
            assertThat(record.versions().scorer()).isEqualTo(HeuristicScorer.VERSION);
        }
    }

    @Test
    void theVerdictSaysWhenTheHeuristicHadToDecide() {
        assertThat(decide("r").verdict()).isEqualTo(decide("r").selection().sentence());
        stages.ranker = Optional::empty;
        assertThat(decide("r").verdict()).endsWith(" The heuristic decided: there is no trained ranker.");
    }

    private static CandidateRecord best(StageRecord record) {
        return record.candidates().stream()
                .filter(candidate -> candidate.rank().orElse(0) == 1)
                .findFirst()
                .orElseThrow();
    }
}
