package studio.taste.ui.producing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.ui.producing.PortfolioModel.Mode;

/** How a producer goes back: to a round, to a day, or to nothing known. */
public final class HistoryController {
    private final PortfolioModel model;
    private final ProducingDesk desk;

    HistoryController(PortfolioModel model, ProducingDesk desk) {
        this.model = model;
        this.desk = desk;
    }

    /** Walks along the history; back at the present there is nothing to ask. */
    public void walk(int rounds) {
        ProducingSnapshot now = model.snapshotProperty().get();
        if (now != null) {
            int from = model.walkedToProperty().get() == PortfolioModel.NONE
                    ? now.round()
                    : model.walkedToProperty().get();
            walkTo(from + rounds);
        }
    }

    /** Looks at a round of the history. */
    public void walkTo(int round) {
        ProducingSnapshot now = model.snapshotProperty().get();
        if (now == null) {
            return;
        }
        if (round >= now.round()) {
            model.walkedToProperty().set(PortfolioModel.NONE);
        } else if (now.history().stream().anyMatch(entry -> entry.round() == round)) {
            model.walkedToProperty().set(round);
        }
    }

    /** Goes back to the round that is looked at. */
    public void goBack() {
        int round = model.walkedToProperty().get();
        if (round != PortfolioModel.NONE) {
            model.walkedToProperty().set(PortfolioModel.NONE);
            desk.goBack(round);
        }
    }

    /** Asks once before something large is done. */
    public void ask(Question question) {
        model.modeProperty().set(Mode.PLAIN);
        model.questionProperty().set(question);
    }

    /**
     * Does what was asked.
     *
     * @param day to go back to, where that was asked; null when none was chosen
     */
    public void answer(@Nullable LocalDate day) {
        Question asked = model.questionProperty().get();
        model.questionProperty().set(null);
        if (asked != null) {
            switch (asked) {
                case START_OVER -> desk.startOver();
                case FORGET_SESSION -> desk.forgetSession();
                case GO_BACK_TO_DAY -> {
                    if (day != null) {
                        desk.goBackTo(day);
                    }
                }
            }
        }
    }
}
