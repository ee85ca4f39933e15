package studio.taste.session.producing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.taste.remix.MixKnob;
import studio.taste.remix.RemixPlan;
import studio.taste.selection.SlotReason;
import studio.taste.session.JournalException;
import studio.taste.session.ProducingEvent;
import studio.taste.session.SessionId;
import studio.taste.session.producing.ProducingSnapshot.Phase;

class ProducingSessionTest {
    private final Producing studio = new Producing();

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void presentsAPortfolioAndMakesTheNextPoolMeanwhile() {
        studio.open();
        ProducingSnapshot snapshot = studio.last();
        assertThat(snapshot.phase()).isEqualTo(Phase.CHOOSING);
        assertThat(snapshot.cards()).hasSize(6);
        assertThat(new HashSet<>(snapshot.cards().stream()
                        .map(ProducingSnapshot.Card::plan)
                        .toList()))
                .hasSize(6);
        assertThat(snapshot.cards().stream().map(ProducingSnapshot.Card::reason))
                .contains(SlotReason.INFORMATION);
        assertThat(snapshot.ahead()).isEqualTo(1);
        assertThat(studio.player.state().heardSeconds()).hasSize(6);
    }

    @Test
    void aPickShowsTheNextRoundWithoutAnyWorker() {
        studio.open();
        studio.session.pick(2, 0, 4);
        studio.settleSession();
        assertThat(studio.last().phase()).isEqualTo(Phase.CHOOSING);
        assertThat(studio.last().round()).isEqualTo(2);
        assertThat(studio.last().history().get(0).words()).isEqualTo("picked 3, then 1, last 5");
    }

    @Test
    void anActIsKeptBeforeAnythingIsShown() {
        studio.open();
        studio.journal.fill();
        studio.session.pick(2, null, null);
        studio.settle();
        assertThat(studio.last().phase()).isEqualTo(Phase.FAILED);
        assertThat(studio.last().notice()).contains("disk is full");
        assertThat(studio.production().rounds().get(0).isDecided()).isFalse();
    }

    @Test
    void undoMovesEverythingBack() {
        studio.open();
        ProducingSnapshot before = studio.last();
        studio.session.pick(1, null, null);
        studio.settle();
        assertThat(studio.last().convergence().axes())
                .isNotEqualTo(before.convergence().axes());
        studio.session.undo();
        studio.settle();
        ProducingSnapshot after = studio.last();
        assertThat(after.round()).isEqualTo(1);
        assertThat(after.cards()).isEqualTo(before.cards());
        assertThat(after.convergence().axes()).isEqualTo(before.convergence().axes());
        assertThat(after.convergence().points()).isEmpty();
        assertThat(after.undo()).isEmpty();
    }

    @Test
    void anEditIsReadBeforeItIsMadeAndTakesItsCardsPlace() {
        studio.open();
        RemixPlan original = studio.last().cards().get(0).plan();
        studio.session.propose(0, "more reverb");
        studio.settle();
        assertThat(studio.last().edit()).isNotNull();
        assertThat(studio.last().cards().get(0).plan()).isEqualTo(original);
        studio.session.confirmEdit();
        studio.settle();
        RemixPlan edited = studio.last().cards().get(0).plan();
        assertThat(edited.style().reverbDb()).isGreaterThan(original.style().reverbDb());
        assertThat(edited.sections()).isEqualTo(original.sections());
        assertThat(studio.last().cards().get(0).edits()).containsExactly("more reverb");
        assertThat(studio.last().edit()).isNull();
    }

    @Test
    void whatWasNotUnderstoodIsAskedAndChangesNothing() {
        studio.open();
        studio.session.propose(1, "flurb the gnarl");
        studio.settle();
        ProducingSnapshot.EditProposal proposal =
                Objects.requireNonNull(studio.last().edit());
        assertThat(proposal.understood()).isEmpty();
        assertThat(proposal.questions()).isNotEmpty();
        studio.session.confirmEdit();
        studio.settle();
        assertThat(studio.production().lastAct()).isEmpty();
    }

    @Test
    void turningAKnobIsAnEdit() {
        studio.open();
        RemixPlan original = studio.last().cards().get(3).plan();
        double wider = original.style().widthDb() > 0 ? -1.5 : 1.5;
        studio.session.turn(3, Map.of(MixKnob.WIDTH, wider));
        studio.settle();
        assertThat(studio.last().cards().get(3).plan().style().widthDb()).isEqualTo(wider);
        assertThat(studio.last()
                        .cards()
                        .get(3)
                        .plan()
                        .style()
                        .with(MixKnob.WIDTH, original.style().widthDb()))
                .isEqualTo(original.style());
    }

    @Test
    void likesAndRejectionsTeachWithoutAPick() {
        studio.open();
        var opening = studio.last().convergence().axes();
        studio.session.judge(0, true);
        studio.settle();
        assertThat(studio.last().cards().get(0).liked()).isTrue();
        var liked = studio.last().convergence().axes();
        assertThat(liked).isNotEqualTo(opening);
        studio.session.rejectAll();
        studio.settle();
        assertThat(studio.last().round()).isEqualTo(2);
        assertThat(studio.last().convergence().axes()).isNotEqualTo(liked);
    }

    @Test
    void goesOnWithTheSameCardsAfterACrash() throws JournalException {
        studio.open();
        studio.session.pick(1, null, null);
        studio.settle();
        ProducingSnapshot before = studio.last();
        ProducingSession again = studio.restarted();
        again.resume(Producing.ID);
        studio.settle();
        assertThat(studio.last().cards()).isEqualTo(before.cards());
        assertThat(studio.last().convergence().axes())
                .isEqualTo(before.convergence().axes());
    }

    @Test
    void goingBackShowsTheOldCardsAndCanBeTakenBack() {
        studio.open();
        List<ProducingSnapshot.Card> first = studio.last().cards();
        studio.session.pick(0, null, null);
        studio.settle();
        studio.session.pick(0, null, null);
        studio.settle();
        assertThat(studio.last().round()).isEqualTo(3);
        studio.session.goBack(1);
        studio.settle();
        assertThat(studio.last().round()).isEqualTo(1);
        assertThat(studio.last().cards()).isEqualTo(first);
        assertThat(studio.last().undo()).contains("going back");
        studio.session.undo();
        studio.settle();
        assertThat(studio.last().round()).isEqualTo(3);
    }

    @Test
    void startingOverLeavesTheOpeningBelief() {
        studio.open();
        var opening = studio.last().convergence().axes();
        studio.session.pick(0, null, null);
        studio.settle();
        studio.session.resetTaste(Instant.EPOCH);
        studio.settle();
        assertThat(studio.last().convergence().axes())
                .usingRecursiveComparison()
                .ignoringFields("lastMove")
                .isEqualTo(opening);
        assertThat(studio.last().round()).as("the rounds stay").isEqualTo(2);
    }

    @Test
    void theNextSessionOpensFromTheTrait() {
        studio.open();
        for (int i = 0; i < 4; i++) {
            studio.session.pick(1, null, null);
            studio.settle();
        }
        studio.session.leave();
        studio.settle();
        assertThat(studio.last().phase()).isEqualTo(Phase.CLOSED);
        studio.session.open(Producing.opening(new SessionId("produce-2"), "rater-1"));
        studio.settle();
        assertThat(studio.last().convergence().axes().get(0).mean()).isNotZero();
        studio.session.open(Producing.opening(new SessionId("produce-3"), "rater-2"));
        studio.settle();
        assertThat(studio.last().convergence().axes())
                .allSatisfy(axis -> assertThat(axis.mean()).isZero());
    }

    @Test
    void aBrokenRendererIsToldAndCanBeTriedAgain() {
        studio.previews.fail("The disk is gone.");
        studio.open();
        assertThat(studio.last().phase()).isEqualTo(Phase.FAILED);
        assertThat(studio.last().notice()).contains("The disk is gone.");
        studio.previews.mend();
        studio.session.retry();
        studio.settle();
        assertThat(studio.last().phase()).isEqualTo(Phase.CHOOSING);
    }

    @Test
    void aNextRoundThatCouldNotBeMadeAheadIsTriedAgainWhenItIsWanted() {
        studio.session.open(Producing.opening(Producing.ID, "rater-1"));
        while (studio.shown.isEmpty() || studio.last().phase() != Phase.CHOOSING) {
            assertThat(studio.step()).isTrue();
        }
        studio.previews.fail("The disk is gone.");
        studio.settle();
        assertThat(studio.last().phase()).as("nobody waits yet").isEqualTo(Phase.CHOOSING);
        studio.session.pick(0, null, null);
        studio.settle();
        assertThat(studio.last().phase()).isEqualTo(Phase.FAILED);
        assertThat(studio.last().notice()).contains("The disk is gone.");
        studio.previews.mend();
        studio.session.retry();
        studio.settle();
        assertThat(studio.last().phase()).isEqualTo(Phase.CHOOSING);
        assertThat(studio.last().round()).isEqualTo(2);
    }

    @Test
    void anEditDoesNotWaitForTheNextPool() {
        studio.session.open(Producing.opening(Producing.ID, "rater-1"));
        while (studio.shown.isEmpty() || studio.last().phase() != Phase.CHOOSING) {
            assertThat(studio.step()).isTrue();
        }
        studio.session.turn(3, Map.of(MixKnob.WIDTH, 1.5));
        while (studio.last().cards().get(3).edits().isEmpty()) {
            assertThat(studio.step()).isTrue();
        }
        assertThat(studio.last().ahead()).isLessThan(0.9);
    }

    @Test
    void anActOnCardsThatAreNotReadyIsRefusedInWords() {
        studio.session.open(Producing.opening(Producing.ID, "rater-1"));
        while (studio.shown.isEmpty() && studio.step()) {
            assertThat(studio.troubles).isEmpty();
        }
        studio.session.pick(0, null, null);
        studio.settleSession();
        assertThat(studio.last().notice()).contains("not ready");
        studio.settle();
        studio.session.soundAlike(0, 9);
        studio.settle();
        assertThat(studio.last().notice()).contains("no longer here");
        assertThat(studio.journal.entries().stream().map(entry -> entry.event()))
                .noneMatch(ProducingEvent.Act.class::isInstance);
    }
}
