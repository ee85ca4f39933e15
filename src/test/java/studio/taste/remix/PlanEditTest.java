package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.taste.remix.HardConstraintTest.INSTRUMENTAL;
import static studio.taste.remix.HardConstraintTest.SECTIONS;
import static studio.taste.remix.HardConstraintTest.VOCAL;
import static studio.taste.remix.HardConstraintTest.plan;
import static studio.taste.remix.HardConstraintTest.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.taste.music.StemRole;

/** What single edits do to a plan that is known in full, and what they say. */
class PlanEditTest {
    private static final RemixPlan PLAN = plan(SECTIONS);

    private static EditedPlan edit(RemixPlan plan, EditParameter parameter, double amount) {
        return PlanEdit.apply(plan, List.of(new EditStep(parameter, amount)), VOCAL, INSTRUMENTAL);
    }

    @Test
    void aKnobGoesAsFarAsAskedAndSaysSo() {
        EditedPlan edited = edit(PLAN, EditParameter.REVERB, -1.5);
        assertThat(edited.plan()).isEqualTo(PLAN.withStyle(PLAN.style().with(MixKnob.REVERB, -3)));
        assertThat(edited.done()).containsExactly("Reverb: 3 dB down, from 0 to −3 dB.");
        assertThat(edited.refused()).isEmpty();
    }

    @Test
    void aKnobStopsAtItsEnd() {
        EditedPlan all = edit(PLAN, EditParameter.REVERB, -EditStep.ALL_THE_WAY);
        assertThat(all.done()).containsExactly("Reverb: 6 dB down, from 0 to −6 dB: as far as it goes.");
        EditedPlan more = edit(all.plan(), EditParameter.REVERB, -1);
        assertThat(more.plan()).isEqualTo(all.plan());
        assertThat(more.done()).isEmpty();
        assertThat(more.refused()).containsExactly("Reverb: already as low as it goes (−6 dB).");
        assertThat(edit(PLAN, EditParameter.WARMTH, 0.5).done()).containsExactly("Warmth: 1 of 12 up, from 0 to +1.");
    }

    @Test
    void stepsAreMadeOneAfterTheOther() {
        EditedPlan edited = PlanEdit.apply(
                PLAN,
                List.of(
                        new EditStep(EditParameter.DRUMS, -1),
                        new EditStep(EditParameter.PAUSE, -1),
                        new EditStep(EditParameter.BRIGHTNESS, 1)),
                VOCAL,
                INSTRUMENTAL);
        assertThat(edited.plan().style().drumLevelDb()).isEqualTo(-2);
        assertThat(edited.plan().style().brightnessDb()).isEqualTo(2);
        assertThat(edited.done()).hasSize(2);
        assertThat(edited.refused()).containsExactly("There is no pause before the drop.");
    }

    @Test
    void aPauseComesAndGoes() {
        EditedPlan paused = edit(PLAN, EditParameter.PAUSE, 1);
        int peak = PLAN.peakIndex();
        assertThat(paused.plan().sections().get(peak).transitionIn())
                .isEqualTo(new Transition(TransitionType.SILENCE_GAP, 2));
        assertThat(paused.done().get(0)).startsWith("There is a rest of 2 beats before the drop instead of ");
        EditedPlan gone = edit(paused.plan(), EditParameter.PAUSE, -EditStep.ALL_THE_WAY);
        assertThat(gone.plan().sections().get(peak).transitionIn()).isEqualTo(Transition.CUT);
        assertThat(gone.done()).containsExactly("The drop starts on the beat, without a rest of 2 beats before it.");
    }

    @Test
    void aBiggerDropComesFromAQuieterBreakdown() {
        EditedPlan edited = edit(PLAN, EditParameter.CONTRAST, 1);
        int breakdown = PLAN.peakIndex() - 1;
        for (StemRole role : StemRole.values()) {
            Section was = PLAN.sections().get(breakdown);
            Section is = edited.plan().sections().get(breakdown);
            assertThat(is.gains().sounds(role)).isEqualTo(was.gains().sounds(role));
            if (was.gains().sounds(role)) {
                assertThat(is.gains().of(role).orElseThrow())
                        .isEqualTo(was.gains().of(role).orElseThrow() - 3);
            }
        }
        assertThat(edited.plan().sections().get(PLAN.peakIndex())).isEqualTo(SECTIONS.get(PLAN.peakIndex()));
    }

    @Test
    void whatWouldBreakAConstraintIsMadeSmallerAndTheConstraintNamed() {
        StemGains soft = new StemGains(Map.of(StemRole.VOCALS, -8.0, StemRole.DRUMS, -8.0, StemRole.OTHER, -8.0));
        RemixPlan full = plan(with(2, SECTIONS.get(2).withGains(soft)));
        EditedPlan edited = edit(full, EditParameter.CONTRAST, -4);
        assertThat(HardConstraint.check(edited.plan(), VOCAL, INSTRUMENTAL)).isEmpty();
        assertThat(edited.plan()).isNotEqualTo(full);
        assertThat(edited.done()).hasSize(1);
        assertThat(edited.refused())
                .singleElement()
                .asString()
                .startsWith("“smaller drop (−12 dB)” not all the way: Before the peak nothing drops by 2 stems")
                .endsWith("(NO_CONTRAST)");
    }

    @Test
    void aDropThatIsNoneAnyMoreIsAsSmallAsItGoes() {
        EditedPlan edited = edit(PLAN, EditParameter.CONTRAST, -4);
        assertThat(edited.done())
                .containsExactly(
                        "The breakdown before the drop now lies 0.0 dB below it instead of 8.5 dB: as far as it goes.");
        assertThat(edit(edited.plan(), EditParameter.CONTRAST, -1).refused())
                .containsExactly("The drop is already as small as it goes: the breakdown lies 0.0 dB below it.");
    }

    @Test
    void aPlanThatDoesNotPassIsNotEdited() {
        RemixPlan broken =
                plan(with(2, SECTIONS.get(2).withTransitionIn(new Transition(TransitionType.FILTER_SWEEP, 9))));
        assertThatThrownBy(() -> edit(broken, EditParameter.REVERB, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("only a plan that passes its constraints can be edited: ");
    }

    @Test
    void anEditOfNothingChangesNothing() {
        assertThat(PlanEdit.apply(PLAN, List.of(), VOCAL, INSTRUMENTAL))
                .isEqualTo(new EditedPlan(PLAN, List.of(), List.of()));
    }

    @Test
    void aStepHasADirectionAndAnEnd() {
        assertThatThrownBy(() -> new EditStep(EditParameter.BASS, 0))
                .hasMessage("a step is within ±6.0 and not 0, was 0.0 of BASS");
        assertThatThrownBy(() -> new EditStep(EditParameter.BASS, Double.NaN)).hasMessageContaining("was NaN");
        assertThatThrownBy(() -> new EditStep(EditParameter.BASS, 6.5)).hasMessageContaining("was 6.5");
    }
}
