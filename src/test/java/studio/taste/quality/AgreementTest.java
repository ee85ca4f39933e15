package studio.taste.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.labels.Label;
import studio.taste.labels.LabelSets;
import studio.taste.preference.Outcome;
import studio.taste.selection.TrialKind;
import studio.taste.session.Confidence;

class AgreementTest {
    private final List<Label> labels = new ArrayList<>();

    /** An answer to pair {@code pair}; {@code better} is the plan preferred, a, b or t for neither. */
    private void answer(String rater, int pair, char better, boolean reversed) {
        String a = "p" + pair + "a";
        String b = "p" + pair + "b";
        Outcome outcome = better == 't' ? Outcome.TIE : better == 'a' ^ reversed ? Outcome.FIRST : Outcome.SECOND;
        Label label = LabelSets.label(
                "s-" + rater,
                labels.size() + 1,
                TrialKind.FRESH,
                labels.size() + 1,
                "request",
                reversed ? b : a,
                reversed ? a : b,
                outcome,
                Confidence.HIGH);
        labels.add(new Label(
                label.trial(),
                label.session(),
                label.number(),
                label.kind(),
                label.original(),
                rater,
                false,
                label.request(),
                label.source(),
                label.planA(),
                label.planB(),
                label.loudnessA(),
                label.loudnessB(),
                label.outcome(),
                label.confidence(),
                label.answeredAt()));
    }

    @Test
    void theSamePlanIsTheSameAnswerWhicheverSideItWasOn() {
        for (int pair = 0; pair < 10; pair++) {
            answer("one", pair, pair % 2 == 0 ? 'a' : 'b', false);
            answer("one", pair, pair % 2 == 0 ? 'a' : 'b', true);
        }
        Agreement agreement = Agreement.of(labels);
        assertThat(agreement.own().answers()).isEqualTo(10);
        assertThat(agreement.own().kappa()).isCloseTo(1, within(1e-12));
        assertThat(agreement.ceiling().orElseThrow().estimate()).isEqualTo(1);
        assertThat(agreement.relativeKappa()).contains(1.0);
        assertThat(agreement.refusal()).isEmpty();
    }

    @Test
    void aRaterWhoContradictsHimselfIsNotLearntFrom() {
        for (int pair = 0; pair < 10; pair++) {
            answer("one", pair, 'a', false);
            answer("one", pair, pair < 4 ? 'a' : 'b', false);
        }
        Agreement agreement = Agreement.of(labels);
        assertThat(agreement.own().kappa()).isNegative();
        assertThat(agreement.refusal().orElseThrow()).contains("contradict themselves", "10 pairs");
    }

    @Test
    void disagreementCountsRelativeToTheRatersOwnRepeats() {
        // Each repeats himself in 8 of 10, and they agree in 6 of 10: κ .6 and .2.
        for (int pair = 0; pair < 10; pair++) {
            answer("one", pair, 'a', false);
            answer("one", pair, pair < 8 ? 'a' : 'b', false);
        }
        assertThat(Agreement.of(labels).own().kappa()).isCloseTo(0.6, within(1e-12));
        List<Label> own = List.copyOf(labels);
        labels.clear();
        for (int pair = 100; pair < 110; pair++) {
            answer("one", pair, 'a', false);
            answer("two", pair, pair < 106 ? 'a' : 'b', true);
        }
        assertThat(Agreement.of(labels).others().kappa()).isCloseTo(0.2, within(1e-12));
        assertThat(Agreement.of(labels).refusal().orElseThrow()).contains("do not agree");
        labels.addAll(own);
        Agreement both = Agreement.of(labels);
        assertThat(both.relativeKappa().orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(both.refusal().orElseThrow()).contains("0.33 relative to their own repeats");
    }

    @Test
    void fewDoubleAnswersSayNothing() {
        answer("one", 1, 'a', false);
        answer("one", 1, 'b', false);
        answer("two", 1, 't', false);
        Agreement agreement = Agreement.of(labels);
        assertThat(agreement.own().answers()).isEqualTo(1);
        assertThat(agreement.others().answers()).isEqualTo(2);
        assertThat(agreement.relativeKappa()).isEmpty();
        assertThat(agreement.refusal()).isEmpty();
    }

    @Test
    void theCeilingIsTheAnswerGivenMoreOften() {
        // a² + (1 − a)² = .68 for a = .8.
        for (int pair = 0; pair < 25; pair++) {
            answer("one", pair, 'a', false);
            answer("one", pair, pair < 17 ? 'a' : 'b', false);
        }
        assertThat(Agreement.of(labels).ceiling().orElseThrow().estimate()).isCloseTo(0.8, within(1e-12));
    }
}
