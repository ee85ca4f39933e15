package studio.taste.ui.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.preference.Outcome;
import studio.taste.session.Ballot;
import studio.taste.session.Confidence;
import studio.taste.session.Cue;
import studio.taste.session.FailureTag;
import studio.taste.session.LoopRegion;
import studio.taste.session.PlotTiming;
import studio.taste.session.SessionSnapshot;
import studio.taste.session.SessionSnapshot.Phase;
import studio.taste.session.Side;
import studio.taste.ui.OpenSession;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SteppingPlayer;
import studio.taste.ui.listening.ListenModel.Place;

class TrialControllerTest {
    private final RehearsalDesk desk = new RehearsalDesk();
    private final SteppingPlayer player = desk.stepping();
    private final ListenModel room = new ListenModel(new ScreenThread(Runnable::run));
    private final ListenController listen = new ListenController(room, desk, new ScreenThread(Runnable::run));
    private final TrialModel model = room.trial();
    private final TrialController controller = listen.trial();
    private final TrialKeys keys = new TrialKeys(model, controller, listen::leave);

    @BeforeEach
    void aTrialWaits() {
        desk.standAt(2, 10, PlotTiming.AFTER);
    }

    @Test
    void aVoteCountsOnlyOnceHalfOfBothSidesWasHeard() {
        hear(Side.A, 15);
        hear(Side.B, 9);
        controller.vote(Outcome.FIRST);
        assertThat(model.outcomeProperty().get()).isNull();
        assertThat(model.hintProperty().get()).isEqualTo("Hear 1 s more of B, then vote.");
        assertThat(player.cues()).doesNotContain(Cue.READY_TO_VOTE);

        hear(Side.B, 1);
        controller.vote(Outcome.FIRST);
        assertThat(model.outcomeProperty().get()).isEqualTo(Outcome.FIRST);
        assertThat(player.cues()).containsOnlyOnce(Cue.READY_TO_VOTE);
    }

    @Test
    void theHintSaysWhatIsMissingOfBothSides() {
        hear(Side.A, 4);
        assertThat(model.hintProperty().get()).isEqualTo("Hear 6 s more of A and 10 s of B, then vote.");
    }

    @Test
    void anAnswerIsKeptWithEverythingSaid() {
        hearBoth();
        press(KeyCode.DIGIT2, KeyCode.DIGIT3);
        controller.toggle(Side.A, FailureTag.MUDDY);
        model.commentProperty().set("  too wet  ");
        press(KeyCode.ENTER);
        assertThat(desk.ballots)
                .last()
                .isEqualTo(new Ballot(Outcome.SECOND, Confidence.HIGH, Set.of(FailureTag.MUDDY), Set.of(), "too wet"));
        assertThat(player.cues()).endsWith(Cue.SAVED);
        assertThat(model.savedProperty().get()).isEqualTo("3 answers saved");
    }

    @Test
    void theNextTrialBeginsWithAnEmptyBallot() {
        hearBoth();
        press(KeyCode.T, KeyCode.DIGIT4, KeyCode.T, KeyCode.DIGIT0, KeyCode.DIGIT1);
        model.commentProperty().set("words");
        press(KeyCode.ENTER);
        assertThat(model.outcomeProperty().get()).isNull();
        assertThat(model.confidenceProperty().get()).isNull();
        assertThat(model.commentProperty().get()).isEmpty();
        assertThat(model.deck().side(Side.B).tags()).isEmpty();
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void enterDoesNothingWithoutConfidence() {
        hearBoth();
        press(KeyCode.DIGIT1, KeyCode.ENTER);
        assertThat(desk.ballots).hasSize(2);
        assertThat(model.hintProperty().get()).isEqualTo("How sure are you?");
    }

    @Test
    void digitsMarkTheSideThatIsHeardWhileTagging() {
        hear(Side.B, 1);
        press(KeyCode.T, KeyCode.DIGIT2, KeyCode.DIGIT8);
        press(KeyCode.A, KeyCode.DIGIT1);
        assertThat(model.deck().side(Side.B).tags())
                .containsExactlyInAnyOrder(FailureTag.values()[1], FailureTag.values()[7]);
        assertThat(model.deck().side(Side.A).tags()).containsExactly(FailureTag.values()[0]);
        press(KeyCode.DIGIT1);
        assertThat(model.deck().side(Side.A).tags()).isEmpty();
    }

    @Test
    void escapeTakesBackOneStepAtATime() {
        hearBoth();
        press(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.T);
        press(KeyCode.ESCAPE);
        assertThat(model.taggingProperty().get()).isFalse();
        assertThat(model.outcomeProperty().get()).isEqualTo(Outcome.FIRST);
        press(KeyCode.ESCAPE);
        assertThat(model.outcomeProperty().get()).isNull();
        assertThat(model.confidenceProperty().get()).isNull();
    }

    @Test
    void hearingASideNamesItAndStartsTheMusic() {
        press(KeyCode.RIGHT);
        assertThat(player.state().playing()).isTrue();
        assertThat(player.state().side()).isEqualTo(Side.B);
        assertThat(player.cues()).containsExactly(Cue.SIDE_B);
    }

    @Test
    void theLoopIsSetFromTheMusicAndSwitchedOff() {
        player.seekSeconds(5);
        keys.type("[");
        assertThat(player.state().loop()).isEqualTo(new LoopRegion(5, 20));
        player.seekSeconds(9);
        keys.type("]");
        assertThat(player.state().loop()).isEqualTo(new LoopRegion(5, 9));
        press(KeyCode.L);
        assertThat(player.state().loop()).isNull();
        press(KeyCode.L);
        assertThat(player.state().loop()).isEqualTo(new LoopRegion(0, 20));
    }

    @Test
    void undoGoesBackToTheTrialBefore() {
        press(KeyCode.Z);
        assertThat(desk.ballots).hasSize(1);
        assertThat(model.savedProperty().get()).isEqualTo("1 answer saved");
        assertThat(now().answered()).isEqualTo(1);
    }

    @Test
    void aPauseCanBeGoneOnWithOrLeft() {
        press(KeyCode.P);
        assertThat(now().phase()).isEqualTo(Phase.PAUSED);
        press(KeyCode.ENTER);
        assertThat(now().phase()).isEqualTo(Phase.LISTENING);
        press(KeyCode.P, KeyCode.ESCAPE);
        assertThat(room.placeProperty().get()).isEqualTo(Place.START);
        assertThat(room.start().openProperty().get()).isEqualTo(new OpenSession(3, 10));
    }

    @Test
    void whatFailedIsTriedAgainByEnter() {
        desk.show(Phase.FAILED, "The disk is full.");
        press(KeyCode.ENTER);
        assertThat(now().phase()).isEqualTo(Phase.LISTENING);
    }

    @Test
    void theLastAnswerLeadsToTheResultAndUndoBackFromIt() {
        desk.standAt(9, 10, PlotTiming.AFTER);
        hearBoth();
        press(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.ENTER);
        assertThat(room.placeProperty().get()).isEqualTo(Place.RESULT);
        assertThat(room.result().convergenceProperty().get()).isNotNull();
        listen.result().undo();
        assertThat(room.placeProperty().get()).isEqualTo(Place.TRIAL);
    }

    private SessionSnapshot now() {
        return Objects.requireNonNull(model.snapshotProperty().get());
    }

    private void hearBoth() {
        hear(Side.A, 11);
        hear(Side.B, 11);
    }

    private void hear(Side side, double seconds) {
        controller.deck().hear(side);
        player.pass(seconds);
        controller.tick();
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            assertThat(keys.press(code)).as("%s", code).isTrue();
        }
    }
}
