package studio.taste.ui.producing;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.Words;

/** The portfolio with everything that is done to it, and over its foot the sheets in which something is confirmed. */
final class PortfolioStage extends StackPane {
    private static final double MOST_CARD_HEIGHT = 408;
    private static final double ARRANGEMENT_HEIGHT = 72;

    private final PortfolioModel model;
    private final PortfolioHeader header;
    private final WordsBar words;
    private final HistoryStrip history;
    private final KnobsPane knobs;

    /**
     * @param keep asks where to, and exports the card that sounds
     * @param leave goes back to the set-up
     */
    PortfolioStage(
            PortfolioModel model, PortfolioController controller, PlotOutlet outlet, Runnable keep, Runnable leave) {
        this.model = model;
        header = new PortfolioHeader(model, controller, leave);
        words = new WordsBar(model);
        history = new HistoryStrip(model, controller);
        knobs = new KnobsPane(model, controller);
        ProposalPane proposal = new ProposalPane(model, controller);
        proposal.setOnSayAgain(this::edit);
        setAlignment(proposal, Pos.BOTTOM_CENTER);
        setAlignment(knobs, Pos.BOTTOM_CENTER);
        setMinWidth(0);
        getChildren().addAll(scrolled(column(controller, outlet, keep)), proposal, knobs);
    }

    private VBox column(PortfolioController controller, PlotOutlet outlet, Runnable keep) {
        StackPane round = new StackPane(new CardGrid(model, controller), new MakingPane(model, controller));
        round.setMaxHeight(MOST_CARD_HEIGHT);
        VBox.setVgrow(round, Priority.ALWAYS);
        FocusedArrangement arrangement = new FocusedArrangement(model, controller.transport(), outlet);
        arrangement.setPrefHeight(ARRANGEMENT_HEIGHT);
        VBox.setVgrow(arrangement, Priority.SOMETIMES);
        VBox column = new VBox(
                8,
                header,
                notices(),
                round,
                new TransportBar(model.deck(), controller.transport()),
                arrangement,
                words,
                new ActsPane(model, controller, keep),
                new FootPane(model, controller, history));
        column.setMinWidth(0);
        return column;
    }

    /** Larger text or a smaller window make it scroll rather than shrink out of reach. */
    private static ScrollPane scrolled(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node notices() {
        Label device = Words.live(model.deck().deviceTroubleProperty(), "notice", "warning");
        Label notice = Words.live(
                model.snapshotProperty()
                        .map(snapshot -> snapshot.phase() == Phase.FAILED ? "" : snapshot.notice())
                        .orElse(""),
                "notice");
        notice.setId("producing-notice");
        Label trouble = Words.live(model.troubleProperty(), "notice", "danger");
        Label note = Words.live(model.noteProperty(), "notice");
        note.setId("kept");
        VBox box = new VBox(8, device, trouble, note, notice);
        return Layouts.shownWhen(
                box,
                device.visibleProperty()
                        .or(notice.visibleProperty())
                        .or(trouble.visibleProperty())
                        .or(note.visibleProperty()));
    }

    /** Gives the focus to the field in which an edit is written. */
    void edit() {
        write(words.edit());
    }

    /** Gives the focus to the field in which it is written why a card is good. */
    void explain() {
        write(words.why());
    }

    private void write(TextField field) {
        if (model.isChoosing()) {
            field.requestFocus();
            field.selectAll();
        }
    }

    /** The field in which an edit is written. */
    Node editField() {
        return words.edit();
    }

    /** The field in which it is written why a card is good. */
    Node whyField() {
        return words.why();
    }

    /** The rounds so far. */
    Node history() {
        return history;
    }

    /** The knobs of the mix. */
    Node knobs() {
        return knobs;
    }

    /** Opens what can be done with the session. */
    void openMenu() {
        header.openMenu();
    }
}
