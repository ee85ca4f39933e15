package studio.taste.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.taste.features.FeatureTier;
import studio.taste.labels.Label;
import studio.taste.labels.LabelSet;
import studio.taste.labels.LabelSets;
import studio.taste.labels.LabelledPlan;
import studio.taste.preference.Outcome;
import studio.taste.selection.TrialKind;
import studio.taste.session.Confidence;

class LabelPairsTest {
    private final List<LabelledPlan> pool = LabelSets.pool("s", 4, new SplittableRandom(1));
    private final List<Label> labels = new ArrayList<>();

    private void answer(int a, int b, Outcome outcome, Confidence confidence) {
        answer(a, b, outcome, confidence, TrialKind.FRESH, labels.size() + 1);
    }

    private void answer(int a, int b, Outcome outcome, Confidence confidence, TrialKind kind, int original) {
        labels.add(LabelSets.label(
                "s",
                labels.size() + 1,
                kind,
                original,
                "request",
                pool.get(a).plan(),
                pool.get(b).plan(),
                outcome,
                confidence));
    }

    private TrainingData data() {
        Map<String, LabelledPlan> plans = new LinkedHashMap<>();
        pool.forEach(plan -> plans.put(plan.plan(), plan));
        return LabelPairs.of(new LabelSet(labels, Map.of("s", plans)), FeatureTier.PLAN, false);
    }

    @Test
    void anAnswerWeighsByItsConfidence() {
        answer(0, 1, Outcome.FIRST, Confidence.HIGH);
        answer(1, 2, Outcome.SECOND, Confidence.MEDIUM);
        answer(2, 3, Outcome.FIRST, Confidence.LOW);
        assertThat(data().pairs()).extracting(LabelledPair::weight).containsExactly(1.0, 0.7, 0.4);
        assertThat(LabelSource.AUTOMATIC.weight()).isEqualTo(0.5);
        assertThat(LabelSource.HEURISTIC.weight()).isEqualTo(0.2);
    }

    @Test
    void theWinnerIsThePreferredPlan() {
        answer(0, 1, Outcome.SECOND, Confidence.HIGH);
        RankingSet set = data().toRankingSet();
        Preference only = set.preferences().get(0);
        assertThat(set.items().get(only.winner()).plan()).isEqualTo(pool.get(1).plan());
        assertThat(set.items().get(only.loser()).plan()).isEqualTo(pool.get(0).plan());
    }

    @Test
    void tiesAreKeptForCalibrationAndNotTrainedOn() {
        answer(0, 1, Outcome.TIE, Confidence.HIGH);
        answer(0, 2, Outcome.FIRST, Confidence.HIGH);
        TrainingData data = data();
        assertThat(data.pairs()).hasSize(2);
        assertThat(data.pairs().get(0).target()).isEqualTo(0.5);
        assertThat(data.toRankingSet().preferences()).hasSize(1);
    }

    @Test
    void repeatsCountEachTime() {
        answer(0, 1, Outcome.FIRST, Confidence.HIGH);
        answer(0, 1, Outcome.SECOND, Confidence.HIGH, TrialKind.REPEAT, 1);
        assertThat(data().toRankingSet().preferences()).hasSize(2);
        assertThat(data().items()).hasSize(2);
    }

    @Test
    void aPairDecidedByItsOrderIsLeftOutBothTimes() {
        answer(0, 1, Outcome.FIRST, Confidence.HIGH);
        answer(2, 3, Outcome.FIRST, Confidence.HIGH);
        answer(1, 0, Outcome.FIRST, Confidence.HIGH, TrialKind.REVERSED, 1);
        answer(3, 2, Outcome.SECOND, Confidence.HIGH, TrialKind.REVERSED, 2);
        TrainingData data = data();
        assertThat(data.pairs()).hasSize(2);
        assertThat(data.excluded()).extracting(Exclusion::trial).containsExactly("s-1", "s-3");
        assertThat(data.excluded()).allSatisfy(each -> assertThat(each.reason()).startsWith("order-decided"));
    }

    @Test
    void featuresOfAnotherVersionAreNeverMixedIn() {
        answer(0, 1, Outcome.FIRST, Confidence.HIGH);
        LabelledPlan old = pool.get(0);
        pool.set(
                0,
                new LabelledPlan(
                        old.session(),
                        old.place(),
                        old.plan(),
                        List.of("0123456789abcdef", "0123456789abcdef"),
                        old.numbers(),
                        old.kinds(),
                        old.heuristicVersion(),
                        old.heuristic(),
                        old.facts()));
        answer(1, 2, Outcome.FIRST, Confidence.HIGH);
        TrainingData data = data();
        assertThat(data.pairs()).hasSize(1);
        assertThat(data.excluded()).singleElement().satisfies(each -> assertThat(each.reason())
                .contains("0123456789abcdef"));
    }

    @Test
    void sessionsThatSayNothingOfTheirPlansAreListed() {
        answer(0, 1, Outcome.FIRST, Confidence.HIGH);
        TrainingData data = LabelPairs.of(new LabelSet(labels, Map.of()), FeatureTier.PLAN, false);
        assertThat(data.pairs()).isEmpty();
        assertThat(LabelPairs.reasons(data.excluded()))
                .containsEntry("its session says nothing of the plans' features", 1L);
    }

    @Test
    void answersOfProgramsAndPeopleAreNeverMixed() {
        answer(0, 1, Outcome.FIRST, Confidence.HIGH);
        Map<String, LabelledPlan> plans = new LinkedHashMap<>();
        pool.forEach(plan -> plans.put(plan.plan(), plan));
        TrainingData simulated = LabelPairs.of(new LabelSet(labels, Map.of("s", plans)), FeatureTier.PLAN, true);
        assertThat(simulated.pairs()).isEmpty();
        assertThat(simulated.excluded()).extracting(Exclusion::reason).containsExactly("a person answered");
    }

    @Test
    void noRequestLeaksFromOnePartToAnother() {
        LabelSet set = LabelSets.answered(60, 6, 0.5, 4);
        TrainingData data = LabelPairs.of(set, FeatureTier.PLAN, false);
        Map<String, Split> seen = new HashMap<>();
        for (Split split : Split.values()) {
            TrainingData part = data.of(request -> Split.of(request) == split);
            for (RankedItem item : part.toRankingSet().items()) {
                assertThat(seen.merge(item.request(), split, (was, is) -> is)).isEqualTo(split);
                assertThat(Split.of(item.request())).isEqualTo(split);
            }
            assertThat(part.requests()).isNotEmpty();
        }
        Set<String> all = data.pairs().stream().map(LabelledPair::request).collect(Collectors.toSet());
        assertThat(seen.keySet()).isEqualTo(all);
    }

    @Test
    void theSplitIsFrozenAndAboutSixtyTwentyTwenty() {
        assertThat(List.of(Split.of("request-0"), Split.of("request-1"), Split.of("request-2"), Split.of("request-3")))
                .isEqualTo(FROZEN);
        int[] counts = new int[3];
        for (int i = 0; i < 10_000; i++) {
            counts[Split.of("r" + i).ordinal()]++;
        }
        assertThat(counts[0]).isBetween(5_800, 6_200);
        assertThat(counts[1]).isBetween(1_850, 2_150);
    }

    private static final List<Split> FROZEN = List.of(Split.TRAIN, Split.TRAIN, Split.TRAIN, Split.TRAIN);

    @Test
    void whatIsNotToldIsTheSameForAll() {
        answer(0, 1, Outcome.FIRST, Confidence.HIGH);
        TrainingData heard = data().telling(name -> name.equals("heard_density"));
        int column = heard.features().numbers().indexOf("heard_density");
        for (int i = 0; i < heard.items().size(); i++) {
            List<Double> numbers = heard.items().get(i).item().numbers();
            List<Double> told = data().items().get(i).item().numbers();
            assertThat(numbers.get(column)).isEqualTo(told.get(column));
            assertThat(numbers.stream().filter(number -> number != 0)).hasSize(1);
        }
    }
}
