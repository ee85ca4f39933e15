package studio.taste.training.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.Progress;
import studio.taste.labels.Label;
import studio.taste.labels.LabelSet;
import studio.taste.labels.LabelSets;
import studio.taste.session.Confidence;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.Loss;
import studio.taste.training.TrainerSettings;
import studio.taste.training.evaluation.Evaluation;

class RankerTrainingTest {
    private static final TrainerSettings SMALL =
            new TrainerSettings(Loss.PAIR_LOGIT, 60, 2, 0.15, 3, 7, 20, 2, Duration.ofMinutes(2));

    @TempDir
    Path scratch;

    private final CatBoostTrainer trainer = new CatBoostTrainer();
    private RankerTraining training;

    @BeforeEach
    void onAPlatformWithTheTrainer() {
        assumeThat(trainer.unavailable()).isEmpty();
        training = new RankerTraining(
                trainer, scratch, Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC), () -> 0);
    }

    private static TrainingOrder order(LabelSet labels, boolean thorough) {
        return new TrainingOrder(
                labels, false, Optional.empty(), Optional.empty(), SMALL, Optional.empty(), Optional.empty(), thorough);
    }

    @Test
    void labelsBecomeAJudgedModelThatBeatsTheHeuristic() throws Exception {
        LabelSet labels = LabelSets.answered(20, 20, 0.5, 2);
        RankerTraining.Result result = training.run(order(labels, true), Optional.empty(), Progress.NONE);
        RunReport report = result.report();
        assertThat(report.evaluations())
                .extracting(Evaluation::scope)
                .contains("cross-validation over requests", "requests held out for good");
        Evaluation crossed = report.evaluations().stream()
                .filter(each -> each.scope().startsWith("cross"))
                .findFirst()
                .orElseThrow();
        assertThat(crossed.decided()).isEqualTo(400);
        assertThat(crossed.accuracy().estimate()).isGreaterThan(0.7);
        assertThat(crossed.heuristicAccuracy().estimate()).isCloseTo(0.5, within(0.1));
        assertThat(crossed.advantage().isAbove(0)).isTrue();
        assertThat(crossed.logLoss().estimate()).isLessThan(Math.log(2));
        assertThat(report.curve()).hasSize(3);
        assertThat(report.curve().get(0).labels())
                .isLessThan(report.curve().get(2).labels());
        assertThat(report.forecast()).isNotNull();
        assertThat(report.sources()).containsOnlyKeys("human");
        assertThat(report.parts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(20);
        assertThat(report.importances().keySet().iterator().next()).startsWith("heard_");
        assertThat(result.manifest().note()).contains("told only what is heard");
        try (var left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theSameLabelsGiveTheSameModel() throws Exception {
        LabelSet labels = LabelSets.answered(6, 10, 0.5, 3);
        RankerTraining.Result one = training.run(order(labels, false), Optional.empty(), Progress.NONE);
        RankerTraining.Result other = training.run(order(labels, false), Optional.empty(), Progress.NONE);
        assertThat(other.manifest().id()).isEqualTo(one.manifest().id());
        assertThat(other.manifest().calibration()).isEqualTo(one.manifest().calibration());
        ModelRegistry registry = new ModelRegistry(scratch.resolve("models"), Clock.systemUTC());
        registry.add(one, "<html>");
        registry.add(other, "<html>");
        assertThat(registry.list())
                .singleElement()
                .satisfies(model -> assertThat(model.report().orElseThrow()).isEqualTo(one.report()));
    }

    @Test
    void nothingToLearnFromIsSaidWithTheReasons() {
        LabelSet bare = LabelSets.answered(3, 5, 0.5, 1);
        assertThatThrownBy(() -> training.run(
                        order(new LabelSet(bare.labels(), java.util.Map.of()), false), Optional.empty(), Progress.NONE))
                .hasMessageContaining("nothing to learn from")
                .hasMessageContaining("15: its session says nothing");
        assertThatThrownBy(() -> training.run(order(LabelSet.EMPTY, false), Optional.empty(), Progress.NONE))
                .hasMessageContaining("of 0 labels 0 can be used");
    }

    @Test
    void oneRequestIsLearntFromAndTheReportSaysThatNothingTellsHowGoodItIs() throws Exception {
        LabelSet labels = LabelSets.answered(1, 12, 0.5, 1);
        RunReport report = training.run(order(labels, true), Optional.empty(), Progress.NONE)
                .report();
        assertThat(report.evaluations().stream().filter(each -> each.decided() > 0))
                .isEmpty();
        assertThat(report.warnings()).anySatisfy(warning -> assertThat(warning).contains("stay near one half"));
    }

    @Test
    void ratersWhoContradictThemselvesAreRefusedUnlessForced() throws Exception {
        LabelSet labels = LabelSets.answered(4, 15, 0.5, 5);
        List<Label> doubled = Stream.concat(
                        labels.labels().stream(), labels.labels().stream().map(RankerTrainingTest::contradicted))
                .toList();
        LabelSet contradicting = new LabelSet(doubled, labels.plans());
        assertThatThrownBy(() -> training.run(order(contradicting, false), Optional.empty(), Progress.NONE))
                .hasMessageContaining("contradict themselves")
                .hasMessageContaining("force");
        TrainingOrder forced = new TrainingOrder(
                contradicting,
                false,
                Optional.empty(),
                Optional.empty(),
                SMALL,
                Optional.empty(),
                Optional.of("to see what comes of it"),
                false);
        RunReport report = training.run(forced, Optional.empty(), Progress.NONE).report();
        assertThat(report.forced()).isEqualTo("to see what comes of it");
        assertThat(report.warnings()).anySatisfy(warning -> assertThat(warning).contains("was forced"));
    }

    private static Label contradicted(Label label) {
        return new Label(
                label.trial() + "x",
                label.session(),
                label.number() + 100,
                label.kind(),
                label.number() + 100,
                label.rater(),
                false,
                label.request(),
                label.source(),
                label.planB(),
                label.planA(),
                label.loudnessB(),
                label.loudnessA(),
                label.outcome(),
                Confidence.LOW,
                label.answeredAt());
    }

    @Test
    void cancellingLeavesNothingBehind() throws Exception {
        LabelSet labels = LabelSets.answered(6, 10, 0.5, 3);
        assertThatThrownBy(() -> training.run(
                        order(labels, true), Optional.empty(), (fraction, doing) -> !doing.startsWith("testing")))
                .isInstanceOf(CancellationException.class);
        try (var left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }
}
