package studio.taste.ui.producing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.remix.MixKnob;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SteppingPortfolio;
import studio.taste.ui.producing.PortfolioModel.Mode;
import studio.taste.ui.producing.ProducingModel.Place;

class PortfolioControllerTest {
    private final RehearsalProducing desk = new RehearsalProducing();
    private final SteppingPortfolio player = desk.stepping();
    private final ScreenThread screen = new ScreenThread(Runnable::run);
    private final ProducingModel room = new ProducingModel(screen);
    private final ProducingController producing = new ProducingController(room, desk, screen);
    private final PortfolioModel model = room.portfolio();
    private final PortfolioController controller = producing.portfolio();
    private final ProducingKeys keys = new ProducingKeys(model, controller, producing::leave);

    @BeforeEach
    void aRoundWaits() {
        desk.standAt(2);
    }

    @Test
    void aCardIsHeardOnTheRunningTimeline() {
        press(KeyCode.DIGIT3);
        player.pass(5);
        press(KeyCode.DIGIT7);
        player.pass(2);
        controller.tick();
        assertThat(model.focused()).isEqualTo(6);
        assertThat(model.deck().playingProperty().get()).isTrue();
        assertThat(model.deck().positionSecondsProperty().get()).isEqualTo(7);
        assertThat(model.deck().heardSecondsProperty(2).get()).isEqualTo(5);
        assertThat(model.deck().heardSecondsProperty(6).get()).isEqualTo(2);
        press(KeyCode.DIGIT9);
        assertThat(model.focused()).isEqualTo(6);
    }

    @Test
    void arrowsGoToTheNeighbourAndStopAtTheEdge() {
        press(KeyCode.DIGIT2, KeyCode.DOWN);
        assertThat(model.focused()).isEqualTo(5);
        press(KeyCode.DOWN);
        assertThat(model.focused()).isEqualTo(5);
        press(KeyCode.LEFT, KeyCode.UP);
        assertThat(model.focused()).isZero();
        press(KeyCode.LEFT);
        assertThat(model.focused()).isZero();
    }

    @Test
    void aRestingPointerPlaysUnlessThatIsSwitchedOffOrSomethingIsAsked() {
        controller.hover(4);
        assertThat(model.focused()).isEqualTo(4);
        assertThat(player.state().playing()).isTrue();
        model.hoverPlaysProperty().set(false);
        controller.hover(1);
        assertThat(model.focused()).isEqualTo(4);
        model.hoverPlaysProperty().set(true);
        press(KeyCode.S);
        controller.hover(1);
        assertThat(model.focused()).isEqualTo(4);
        assertThat(desk.acts).isEmpty();
    }

    @Test
    void aPickGoesWithTheNextBestAndTheWorst() {
        press(KeyCode.DIGIT3);
        shift(KeyCode.DIGIT1);
        alt(KeyCode.DIGIT5);
        press(KeyCode.ENTER);
        assertThat(desk.acts).containsExactly("pick 2 0 4");
        assertThat(snapshot().round()).isEqualTo(4);
        assertThat(model.secondProperty().get()).isEqualTo(PortfolioModel.NONE);
        assertThat(model.worstProperty().get()).isEqualTo(PortfolioModel.NONE);
    }

    @Test
    void aMarkOnThePickedCardSaysNothingAndACardHasOneMark() {
        shift(KeyCode.DIGIT2);
        alt(KeyCode.DIGIT2);
        assertThat(model.secondProperty().get()).isEqualTo(PortfolioModel.NONE);
        press(KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(desk.acts).containsExactly("pick 1 null null");
    }

    @Test
    void anAnswerIsNotSentTwice() {
        desk.showOn(new UnwatchedScreen());
        press(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.ENTER, KeyCode.N);
        assertThat(desk.acts).containsExactly("pick 0 null null");
        assertThat(model.isChoosing()).isFalse();
    }

    @Test
    void aStaleSnapshotIsNotShown() {
        ProducingSnapshot old = snapshot();
        press(KeyCode.DIGIT1, KeyCode.ENTER);
        producing.show(old);
        assertThat(snapshot().round()).isEqualTo(4);
    }

    @Test
    void anEditIsShownBeforeItIsMade() {
        press(KeyCode.DIGIT4);
        model.editProperty().set(" less reverb, more zing ");
        controller.edits().propose();
        assertThat(desk.acts).containsExactly("propose 3 less reverb, more zing");
        assertThat(Objects.requireNonNull(controller.edits().proposal()).understood())
                .containsExactly("less reverb: 2 dB down");
        press(KeyCode.ENTER);
        assertThat(desk.acts).endsWith("confirm");
        assertThat(controller.edits().proposal()).isNull();
        assertThat(snapshot().cards().get(3).edits()).containsExactly("less reverb, more zing");
        assertThat(model.editProperty().get()).isEmpty();
        assertThat(snapshot().round()).isEqualTo(3);
    }

    @Test
    void anEditThatWasNotUnderstoodCanOnlyBeDropped() {
        press(KeyCode.DIGIT1);
        model.editProperty().set("more zing");
        controller.edits().propose();
        press(KeyCode.ENTER);
        assertThat(desk.acts).containsExactly("propose 0 more zing");
        press(KeyCode.ESCAPE);
        assertThat(desk.acts).endsWith("drop");
        assertThat(model.editProperty().get()).isEqualTo("more zing");
    }

    @Test
    void knobsThatWereTurnedAreOneEdit() {
        press(KeyCode.DIGIT6, KeyCode.M);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.KNOBS);
        double reverb = model.knobProperty(MixKnob.REVERB).get();
        model.knobProperty(MixKnob.REVERB).set(reverb - 2);
        press(KeyCode.ENTER);
        assertThat(desk.acts).containsExactly("turn 5 {REVERB=" + (reverb - 2) + "}");
        assertThat(model.modeProperty().get()).isEqualTo(Mode.PLAIN);
        press(KeyCode.M, KeyCode.ENTER);
        assertThat(desk.acts).hasSize(1);
        press(KeyCode.M, KeyCode.ESCAPE);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.PLAIN);
    }

    @Test
    void twoCardsThatSoundTheSameAreNamedOneAfterTheOther() {
        press(KeyCode.DIGIT2, KeyCode.S, KeyCode.DIGIT8);
        assertThat(desk.acts).containsExactly("alike 1 7");
        assertThat(model.focused()).isEqualTo(1);
        press(KeyCode.S, KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(desk.acts).hasSize(1);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.PLAIN);
    }

    @Test
    void likesDislikesAndReasonsAreAboutTheCardThatIsHeard() {
        press(KeyCode.DIGIT5);
        keys.type("+");
        assertThat(snapshot().cards().get(4).liked()).isTrue();
        keys.type("-");
        assertThat(snapshot().cards().get(4).liked()).isFalse();
        model.whyProperty().set("the drums sit back");
        controller.explain();
        assertThat(desk.acts).containsExactly("like 4", "dislike 4", "explain 4 the drums sit back");
        assertThat(model.whyProperty().get()).isEmpty();
    }

    @Test
    void undoMovesEverythingBackVisibly() {
        ProducingSnapshot before = snapshot();
        press(KeyCode.N);
        assertThat(snapshot().round()).isEqualTo(4);
        press(KeyCode.Z);
        assertThat(snapshot().round()).isEqualTo(3);
        assertThat(snapshot().cards()).isEqualTo(before.cards());
        assertThat(snapshot().convergence()).isEqualTo(before.convergence());
        press(KeyCode.Z, KeyCode.Z);
        assertThat(snapshot().round()).isEqualTo(1);
        press(KeyCode.Z);
        assertThat(desk.acts).containsExactly("reject", "undo", "undo", "undo");
    }

    @Test
    void oneWalksBackAlongTheRoundsAndIsAskedOnce() {
        controller.history().walk(-1);
        assertThat(model.walkedToProperty().get()).isEqualTo(2);
        controller.history().walk(-1);
        controller.history().walk(-1);
        assertThat(model.walkedToProperty().get()).isEqualTo(1);
        press(KeyCode.ESCAPE);
        assertThat(model.walkedToProperty().get()).isEqualTo(PortfolioModel.NONE);
        controller.history().walkTo(2);
        press(KeyCode.ENTER);
        assertThat(desk.acts).containsExactly("back 2");
        assertThat(snapshot().round()).isEqualTo(2);
        controller.history().walk(1);
        assertThat(model.walkedToProperty().get()).isEqualTo(PortfolioModel.NONE);
    }

    @Test
    void largeThingsAreAskedOnce() {
        controller.history().ask(Question.START_OVER);
        controller.clear();
        assertThat(desk.acts).isEmpty();
        controller.history().ask(Question.FORGET_SESSION);
        controller.history().answer(null);
        controller.history().ask(Question.GO_BACK_TO_DAY);
        controller.history().answer(null);
        assertThat(desk.acts).containsExactly("forget");
        controller.history().ask(Question.GO_BACK_TO_DAY);
        controller.history().answer(LocalDate.of(2026, 11, 20));
        assertThat(desk.acts).endsWith("day 2026-11-20");
        controller.history().answer(LocalDate.of(2026, 11, 20));
        assertThat(desk.acts).hasSize(2);
    }

    @Test
    void nothingIsAnsweredWhileTheNextRoundIsMadeAndItCanBeCancelled() {
        desk.slow = true;
        press(KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(snapshot().phase()).isEqualTo(Phase.PREPARING);
        press(KeyCode.ENTER, KeyCode.N, KeyCode.M, KeyCode.S);
        keys.type("+");
        assertThat(desk.acts).containsExactly("pick 1 null null");
        press(KeyCode.ESCAPE);
        assertThat(desk.acts).endsWith("cancel", "undo");
        assertThat(snapshot().round()).isEqualTo(3);
    }

    @Test
    void afterAFailureOnlyTryingAgainAndLeavingWork() {
        desk.fail("The disk is full.");
        press(KeyCode.N, KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(desk.acts).containsExactly("retry");
        desk.fail("The disk is full.");
        press(KeyCode.ESCAPE);
        assertThat(desk.acts).endsWith("leave");
        assertThat(room.placeProperty().get()).isEqualTo(Place.START);
    }

    @Test
    void aCardIsKeptAsFiles() {
        press(KeyCode.DIGIT3);
        controller.keep(Path.of("remixes"));
        assertThat(desk.acts).containsExactly("keep 2 remixes");
        assertThat(model.noteProperty().get()).startsWith("In remixes: remix-1f09a2c4.flac");
        desk.pendingKeep = new CompletableFuture<>();
        controller.keep(Path.of("remixes"));
        controller.keep(Path.of("elsewhere"));
        assertThat(desk.acts).hasSize(2);
        press(KeyCode.ESCAPE);
        assertThat(desk.progress.report(0.5, "Rendering")).isFalse();
        desk.pendingKeep.completeExceptionally(new CancellationException());
        assertThat(model.troubleProperty().get()).contains("Cancelled");
        assertThat(model.keeping().runningProperty().get()).isFalse();
    }

    @Test
    void theSliderCountsOnlyWhenItIsMovedHere() {
        controller.balance(0.75);
        assertThat(desk.acts).containsExactly("balance 0.75");
        assertThat(model.learningProperty().get()).isEqualTo(0.75);
    }

    @Test
    void leavingLetsOneGoOnLater() {
        producing.leave();
        assertThat(room.placeProperty().get()).isEqualTo(Place.START);
        assertThat(room.opening().unfinishedProperty().get()).isEqualTo("Paper Stars ▸ Glass Floor, round 3");
        producing.opening().resume();
        assertThat(room.placeProperty().get()).isEqualTo(Place.SESSION);
        assertThat(snapshot().round()).isEqualTo(4);
    }

    @Test
    void troubleLeadsBackToTheStart() {
        producing.trouble("The stems of “Glass Floor” are gone; import it again.");
        assertThat(room.placeProperty().get()).isEqualTo(Place.START);
        assertThat(room.opening().troubleProperty().get()).contains("Glass Floor");
    }

    private ProducingSnapshot snapshot() {
        return Objects.requireNonNull(model.snapshotProperty().get());
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            keys.press(event(code, false, false));
        }
    }

    private void shift(KeyCode code) {
        keys.press(event(code, true, false));
    }

    private void alt(KeyCode code) {
        keys.press(event(code, false, true));
    }

    private static KeyEvent event(KeyCode code, boolean shift, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false);
    }
}
