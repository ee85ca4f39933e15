package studio.taste.ui.producing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.session.producing.ProducingSnapshot.Preparation;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.producing.PortfolioModel.Mode;

/** What can be done with a portfolio. */
public final class PortfolioController {
    private final PortfolioModel model;
    private final ProducingDesk desk;
    private final ScreenThread screen;
    private final PortfolioTransport transport;
    private final EditController edits;
    private final HistoryController history;

    PortfolioController(PortfolioModel model, ProducingDesk desk, ScreenThread screen) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
        this.transport = new PortfolioTransport(model.deck(), desk.player());
        this.edits = new EditController(model, desk);
        this.history = new HistoryController(model, desk);
    }

    /** What plays the cards. */
    public PortfolioTransport transport() {
        return transport;
    }

    /** What changes a card. */
    public EditController edits() {
        return edits;
    }

    /** What goes back. */
    public HistoryController history() {
        return history;
    }

    /** Shows the session as it is; false when a later state of it is shown already. */
    boolean show(ProducingSnapshot snapshot) {
        ProducingSnapshot before = model.snapshotProperty().get();
        boolean same = before != null && before.session().equals(snapshot.session());
        if (same && before.revision() >= snapshot.revision()) {
            return false;
        }
        boolean newRound = !same || before.round() != snapshot.round();
        if (newRound || snapshot.phase() != Phase.CHOOSING || !snapshot.notice().equals(before.notice())) {
            model.sendingProperty().set(false);
        }
        if (newRound) {
            forgetMarks();
        }
        if (!same || before.learning() != snapshot.learning()) {
            model.learningProperty().set(snapshot.learning());
        }
        model.snapshotProperty().set(snapshot);
        tick();
        return true;
    }

    /** There is no session any longer. */
    void forget() {
        forgetMarks();
        model.sendingProperty().set(false);
        model.editProperty().set("");
        model.snapshotProperty().set(null);
    }

    private void forgetMarks() {
        model.secondProperty().set(PortfolioModel.NONE);
        model.worstProperty().set(PortfolioModel.NONE);
        model.modeProperty().set(Mode.PLAIN);
        model.questionProperty().set(null);
        model.walkedToProperty().set(PortfolioModel.NONE);
        model.whyProperty().set("");
        model.troubleProperty().set("");
        model.noteProperty().set("");
    }

    /** Shows what the player does now; to be called some 30 times a second while the screen is seen. */
    public void tick() {
        transport.tick();
    }

    /** Hears a card, or says that it sounds like the focused one when that was asked. */
    public void hear(int card) {
        if (!has(card)) {
            return;
        }
        if (model.modeProperty().get() == Mode.SAME_SOUND) {
            soundsLike(card);
        } else {
            edits.closeKnobs();
            transport.hear(card);
        }
    }

    /** The pointer rests on a card. */
    public void hover(int card) {
        boolean idle = model.modeProperty().get() == Mode.PLAIN && edits.proposal() == null;
        boolean silent = !model.deck().playingProperty().get();
        if (model.hoverPlaysProperty().get() && idle && (card != model.focused() || silent)) {
            hear(card);
        }
    }

    /** Hears the card so many places further. */
    public void move(int places) {
        int next = Math.max(0, model.focused()) + places;
        if (has(next)) {
            hear(next);
        }
    }

    /** Marks a card as the next best, or takes that back. */
    public void markSecond(int card) {
        if (model.isChoosing() && has(card)) {
            boolean marked = model.secondProperty().get() == card;
            model.secondProperty().set(marked ? PortfolioModel.NONE : card);
            if (model.worstProperty().get() == card) {
                model.worstProperty().set(PortfolioModel.NONE);
            }
        }
    }

    /** Marks a card as the worst, or takes that back. */
    public void markWorst(int card) {
        if (model.isChoosing() && has(card)) {
            boolean marked = model.worstProperty().get() == card;
            model.worstProperty().set(marked ? PortfolioModel.NONE : card);
            if (model.secondProperty().get() == card) {
                model.secondProperty().set(PortfolioModel.NONE);
            }
        }
    }

    /** Picks the focused card and goes on. */
    public void pick() {
        if (model.isChoosing() && model.hasFocus()) {
            model.sendingProperty().set(true);
            int card = model.focused();
            desk.pick(
                    card,
                    other(model.secondProperty().get(), card),
                    other(model.worstProperty().get(), card));
        }
    }

    /** A mark on the picked card itself says nothing. */
    private static @Nullable Integer other(int marked, int picked) {
        return marked == PortfolioModel.NONE || marked == picked ? null : marked;
    }

    /** None of these. */
    public void rejectAll() {
        if (model.isChoosing()) {
            model.sendingProperty().set(true);
            desk.rejectAll();
        }
    }

    /** Likes the focused card, or dislikes it. */
    public void judge(boolean liked) {
        withFocused(card -> desk.judge(card, liked));
    }

    /** Keeps why the focused card is good. */
    public void explain() {
        String words = model.whyProperty().get().strip();
        if (!words.isEmpty()) {
            withFocused(card -> {
                desk.explain(card, words);
                model.whyProperty().set("");
            });
        }
    }

    /** Asks which card sounds like the focused one, or stops asking. */
    public void askSameSound() {
        boolean asking = model.modeProperty().get() == Mode.SAME_SOUND;
        if (asking || model.isChoosing() && model.hasFocus()) {
            model.modeProperty().set(asking ? Mode.PLAIN : Mode.SAME_SOUND);
        }
    }

    private void soundsLike(int other) {
        model.modeProperty().set(Mode.PLAIN);
        if (other != model.focused()) {
            withFocused(card -> desk.soundAlike(card, other));
        }
    }

    /** Takes the last act back. */
    public void undo() {
        ProducingSnapshot now = model.snapshotProperty().get();
        if (now != null && !now.undo().isEmpty() && !model.sendingProperty().get()) {
            desk.undo();
        }
    }

    /** Moves the slider. */
    public void balance(double learning) {
        model.learningProperty().set(learning);
        desk.balance(learning);
    }

    /** Exports the focused card. */
    public void keep(Path folder) {
        if (model.hasFocus() && !model.keeping().runningProperty().get()) {
            model.troubleProperty().set("");
            model.noteProperty().set("");
            screen.hear(
                    desk.keep(model.focused(), folder, model.keeping().begin("Exporting the remix…")),
                    sentence -> {
                        model.keeping().end();
                        model.noteProperty().set(sentence);
                    },
                    sentence -> {
                        model.keeping().end();
                        model.troubleProperty().set(sentence);
                    });
        }
    }

    /** Gives up what is being made, where that is possible. */
    public void cancel() {
        ProducingSnapshot now = model.snapshotProperty().get();
        Preparation preparation = now == null ? null : now.preparation();
        if (model.keeping().runningProperty().get()) {
            model.keeping().cancel();
        } else if (preparation != null && preparation.canCancel()) {
            desk.cancel();
        }
    }

    /** Tries again what failed. */
    public void retry() {
        desk.retry();
    }

    /** Shows what is learnt from another side. */
    public void nextView() {
        model.viewProperty().set(model.viewProperty().get().next());
    }

    /** Shows or hides the key map. */
    public void toggleMap() {
        boolean shown = model.modeProperty().get() == Mode.MAP;
        model.modeProperty().set(shown ? Mode.PLAIN : Mode.MAP);
    }

    /** Whether anything is open that {@link #clear} would step out of. */
    boolean isAsking() {
        return model.questionProperty().get() != null
                || model.modeProperty().get() != Mode.PLAIN
                || edits.proposal() != null
                || model.walkedToProperty().get() != PortfolioModel.NONE;
    }

    /** Steps out of whatever is open, the topmost first. */
    public void clear() {
        if (model.questionProperty().get() != null) {
            model.questionProperty().set(null);
        } else if (model.modeProperty().get() != Mode.PLAIN) {
            model.modeProperty().set(Mode.PLAIN);
        } else if (edits.proposal() != null) {
            edits.drop();
        } else if (model.walkedToProperty().get() != PortfolioModel.NONE) {
            model.walkedToProperty().set(PortfolioModel.NONE);
        } else {
            cancel();
        }
    }

    private void withFocused(IntConsumer act) {
        if (model.isChoosing() && model.hasFocus()) {
            act.accept(model.focused());
        }
    }

    private boolean has(int card) {
        ProducingSnapshot now = model.snapshotProperty().get();
        List<?> cards = now == null ? List.of() : now.cards();
        return card >= 0 && card < cards.size();
    }
}
