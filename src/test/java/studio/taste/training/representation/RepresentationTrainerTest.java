package studio.taste.training.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.representation.EncoderId;
import studio.taste.representation.PlanBank;
import studio.taste.representation.Representation;

class RepresentationTrainerTest {
    private static final PlanBank BANK = SimulatedProducers.bank();
    private static final Representation INITIAL = SimulatedProducers.initial(BANK);
    private static final TrainingSettings SHORT = TrainingSettings.USUAL.withEpochs(12);

    /** Someone likes two numbers for what they are and of two others how large they are, whatever their sign. */
    private static double bent(double[] taste, float[] numbers) {
        return 0.6 * (taste[0] * numbers[0] + taste[1] * numbers[1])
                + 1.2 * (taste[2] * (Math.abs(numbers[2]) - 0.8) + taste[3] * (Math.abs(numbers[3]) - 0.8));
    }

    private static TrainingChoices bentChoices(int producers) {
        return SimulatedProducers.choose(producers, 20, 4, RepresentationTrainerTest::bent, false, 9);
    }

    private static RepresentationTrainer.Result train(TrainingChoices choices, TrainingSettings settings)
            throws StudioException {
        return new RepresentationTrainer(INITIAL, BANK, settings).train(choices, Instant.EPOCH, Progress.NONE);
    }

    @Test
    void itLearnsWhatNoLinearTasteCanSay() throws Exception {
        RepresentationTrainer.Result result = train(bentChoices(60), SHORT);

        assertThat(result.uniform()).isCloseTo(-Math.log(6), within(1e-9));
        assertThat(result.after() - result.before()).isGreaterThan(0.1).isGreaterThan(2 * result.gainError());
        assertThat(result.after()).isGreaterThan(result.uniform() + 0.1);
        assertThat(result.isBetter()).isTrue();
        // People nobody trained or stopped on.
        TrainingChoices strangers = SimulatedProducers.choose(30, 20, 4, RepresentationTrainerTest::bent, false, 77);
        assertThat(score(strangers, result.representation())).isGreaterThan(score(strangers, INITIAL) + 0.05);
        assertThat(result.representation().manifest().parent()).contains(INITIAL.version());
        assertThat(result.representation().manifest().scores())
                .containsEntry("heldOut.meanLogLikelihood", result.after())
                .containsEntry("producers", 60.0)
                .containsEntry("rounds", 1200.0)
                .containsEntry("heldOut.producers", 15.0);
    }

    private static double score(TrainingChoices choices, Representation representation) {
        double[] sum = {0};
        for (TrainingChoices.Producer producer : choices.producers()) {
            HeardRound.fold(
                    HeardRound.of(producer, representation),
                    representation.perceptron(),
                    representation.whitening(),
                    new studio.taste.preference.MultinomialLogit(0.5),
                    score -> sum[0] += score);
        }
        return sum[0] / choices.rounds();
    }

    @Test
    void reasonsHelpWhenTheySayWhatWasLiked() throws Exception {
        TrainingChoices choices = SimulatedProducers.choose(
                30,
                20,
                3,
                (taste, numbers) -> taste[0] * (Math.abs(numbers[0]) - 0.8)
                        + taste[1] * (Math.abs(numbers[1]) - 0.8)
                        + taste[2] * (Math.abs(numbers[2]) - 0.8),
                true,
                4);
        TrainingSettings deaf = new TrainingSettings(12, 8, 32, 3e-3, 0.5, 0, 0.1, 1);

        assertThat(train(choices, SHORT).after())
                .isGreaterThan(train(choices, deaf).after() + 0.03);
    }

    @Test
    void theSameInputAndSeedGiveTheSameRepresentationAndAnotherSeedAnother() throws Exception {
        TrainingChoices few = bentChoices(16);
        TrainingSettings two = SHORT.withEpochs(2);
        RepresentationTrainer.Result first = train(few, two);
        RepresentationTrainer.Result second = train(few, two);
        RepresentationTrainer.Result other = train(few, two.withSeed(5));
        assertThat(first.representation().version())
                .isEqualTo(second.representation().version());
        assertThat(first.after()).isEqualTo(second.after());
        assertThat(other.after()).isNotEqualTo(first.after());
    }

    @Test
    void whereThereIsNothingToLearnTheParentStays() throws Exception {
        TrainingChoices noise = SimulatedProducers.choose(24, 10, 1, (taste, numbers) -> 0, false, 3);
        RepresentationTrainer.Result result = train(noise, SHORT.withEpochs(3));
        assertThat(result.isBetter()).isFalse();
        assertThat(result.after()).isGreaterThanOrEqualTo(result.before()).isLessThan(result.uniform());
    }

    @Test
    void tooLittleIsSaidInNumbers() {
        assertThatThrownBy(() -> train(bentChoices(4), SHORT))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("4 of at least 16 producers")
                .hasMessageContaining("12 are missing")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void itCanBeCancelled() {
        assertThatThrownBy(() -> new RepresentationTrainer(INITIAL, BANK, SHORT)
                        .train(bentChoices(16), Instant.EPOCH, (fraction, doing) -> fraction < 0.1))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void choicesInOtherNumbersAreRefused() {
        TrainingChoices foreign = new TrainingChoices(new EncoderId("other", "1"), SimulatedProducers.WORDS, List.of());
        assertThatThrownBy(() -> train(foreign, SHORT)).hasMessageContaining("other@1");
    }
}
