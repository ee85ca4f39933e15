package studio.taste.ui.listening;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.Outcome;
import studio.taste.session.Ballot;
import studio.taste.session.BlindTrial;
import studio.taste.session.Confidence;
import studio.taste.session.Cue;
import studio.taste.session.FailureTag;
import studio.taste.session.Player;
import studio.taste.session.PlayerState;
import studio.taste.session.SessionSnapshot;
import studio.taste.session.SessionSnapshot.Phase;
import studio.taste.session.Side;
import studio.taste.session.TrialId;
import studio.taste.ui.StudioDesk;

/** What the controls of the trial screen mean. */
public final class TrialController {
    private final TrialModel model;
    private final StudioDesk desk;
    private final Player player;
    private final DeckController deck;
    private @Nullable TrialId shown;
    private int answered = -1;

    public TrialController(TrialModel model, StudioDesk desk) {
        this.model = model;
        this.desk = desk;
        this.player = desk.player();
        this.deck = new DeckController(model.deck(), player);
    }

    /** What the playing controls mean. */
    public DeckController deck() {
        return deck;
    }

    /** Forgets the session before. */
    void fresh() {
        shown = null;
        answered = -1;
        model.savedProperty().set("");
        model.mapShownProperty().set(false);
    }

    /** Shows the session as it is now; an answer in the making is kept while its trial stays. */
    void show(SessionSnapshot snapshot) {
        BlindTrial trial = snapshot.trial();
        TrialId id = trial == null ? null : trial.id();
        if (snapshot.answered() > answered && answered >= 0) {
            player.cue(Cue.SAVED);
        }
        if (snapshot.answered() != answered || !Objects.equals(id, shown)) {
            forgetBallot();
        }
        answered = snapshot.answered();
        shown = id;
        model.sendingProperty().set(false);
        model.savedProperty().set(savedWords(answered));
        model.snapshotProperty().set(snapshot);
        tick();
    }

    /** Shows what the player does now; to be called some 30 times a second while the screen is seen. */
    public void tick() {
        deck.tick();
        SessionSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null || snapshot.trial() == null || snapshot.phase() != Phase.LISTENING) {
            model.readyProperty().set(false);
            return;
        }
        if (!model.readyProperty().get()) {
            PlayerState state = player.state();
            boolean ready = state.durationSeconds() > 0
                    && snapshot.trial().mayBeAnswered(player.listening(), state.durationSeconds());
            model.readyProperty().set(ready);
            if (ready) {
                player.cue(Cue.READY_TO_VOTE);
            }
        }
        model.hintProperty().set(hint(snapshot.trial()));
    }

    /** Votes; does nothing until enough was heard. */
    public void vote(Outcome outcome) {
        if (model.isListening() && model.readyProperty().get()) {
            model.outcomeProperty().set(outcome);
            model.taggingProperty().set(false);
            tick();
        }
    }

    /** Says how sure; does nothing before a vote. */
    public void confidence(Confidence confidence) {
        if (model.isListening() && model.outcomeProperty().get() != null) {
            model.confidenceProperty().set(confidence);
            tick();
        }
    }

    /** Marks or unmarks what is wrong with a side. */
    public void toggle(Side side, FailureTag tag) {
        if (model.isListening()) {
            model.deck().side(side).toggle(tag);
        }
    }

    /** Lets the digits mark what is wrong with the side that is heard, or vote again. */
    public void toggleTagging() {
        if (model.isListening()) {
            model.taggingProperty().set(!model.taggingProperty().get());
        }
    }

    /** Takes back what was chosen for this trial and not yet kept, one step at a time. */
    public void clear() {
        if (model.mapShownProperty().get()) {
            model.mapShownProperty().set(false);
        } else if (model.taggingProperty().get()) {
            model.taggingProperty().set(false);
        } else {
            model.confidenceProperty().set(null);
            model.outcomeProperty().set(null);
        }
        tick();
    }

    /** Keeps the answer and goes on; does nothing while it is incomplete. */
    public void next() {
        Outcome outcome = model.outcomeProperty().get();
        Confidence confidence = model.confidenceProperty().get();
        if (!model.isListening() || shown == null || outcome == null || confidence == null) {
            return;
        }
        model.sendingProperty().set(true);
        desk.answer(
                shown,
                new Ballot(
                        outcome,
                        confidence,
                        model.deck().side(Side.A).taggedNow(),
                        model.deck().side(Side.B).taggedNow(),
                        model.commentProperty().get().strip()));
    }

    /** Takes the last kept answer back. */
    public void undo() {
        SessionSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot != null && snapshot.canUndo() && !model.sendingProperty().get()) {
            desk.undo();
        }
    }

    /** Leaves for a while. */
    public void pause() {
        desk.pause();
    }

    /** Goes on after a pause. */
    public void resume() {
        desk.resume();
    }

    /** Tries again what failed. */
    public void retry() {
        desk.retry();
    }

    /** Shows or hides the key map. */
    public void toggleMap() {
        model.mapShownProperty().set(!model.mapShownProperty().get());
    }

    private void forgetBallot() {
        model.readyProperty().set(false);
        model.outcomeProperty().set(null);
        model.confidenceProperty().set(null);
        model.commentProperty().set("");
        model.taggingProperty().set(false);
        model.deck().side(Side.A).tags().clear();
        model.deck().side(Side.B).tags().clear();
    }

    private String hint(BlindTrial trial) {
        if (!model.readyProperty().get()) {
            return unheard(trial);
        }
        if (model.outcomeProperty().get() == null) {
            return "Which do you like better?";
        }
        return model.confidenceProperty().get() == null ? "How sure are you?" : "Press Enter to keep this answer.";
    }

    private String unheard(BlindTrial trial) {
        double needed =
                trial.heardShare() * model.deck().durationSecondsProperty().get();
        int a = secondsToGo(Side.A, needed);
        int b = secondsToGo(Side.B, needed);
        if (a > 0 && b > 0) {
            return String.format(Locale.ROOT, "Hear %d s more of A and %d s of B, then vote.", a, b);
        }
        return String.format(
                Locale.ROOT, "Hear %d s more of %s, then vote.", Math.max(1, Math.max(a, b)), a > 0 ? "A" : "B");
    }

    private int secondsToGo(Side side, double needed) {
        return (int) Math.ceil(
                needed - model.deck().side(side).heardSecondsProperty().get() - 0.1);
    }

    private static String savedWords(int answers) {
        return switch (answers) {
            case 0 -> "";
            case 1 -> "1 answer saved";
            default -> answers + " answers saved";
        };
    }
}
