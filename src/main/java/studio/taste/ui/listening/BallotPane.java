package studio.taste.ui.listening;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.taste.preference.Outcome;
import studio.taste.session.Ballot;
import studio.taste.session.Confidence;
import studio.taste.session.Side;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Segments;
import studio.taste.ui.widgets.Segments.Segment;
import studio.taste.ui.widgets.Words;

/** The answer: which side, how sure, what was wrong, and in the rater's own words. */
final class BallotPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final TrialModel model;
    private final TrialController controller;
    private final TextField comment = new TextField();

    BallotPane(TrialModel model, TrialController controller) {
        super(16);
        this.model = model;
        this.controller = controller;
        getStyleClass().add("ballot");
        Label hint = Words.live(model.hintProperty(), "hint");
        hint.setId("hint");
        HBox hintRow = new HBox(hint);
        hintRow.setAlignment(Pos.CENTER);
        VBox question = new VBox(8, hintRow, votes());
        getChildren().addAll(question, sureness(), tags(), commentRow());
    }

    /** The field for the rater's own words. */
    TextField comment() {
        return comment;
    }

    private HBox votes() {
        HBox row = new HBox(
                16,
                vote("A better", Outcome.FIRST, ListeningKey.VOTE_A, "side-a"),
                vote("Can't tell", Outcome.TIE, ListeningKey.VOTE_TIE, "no-side"),
                vote("B better", Outcome.SECOND, ListeningKey.VOTE_B, "side-b"));
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private KeyedButton vote(String words, Outcome outcome, ListeningKey key, String styleClass) {
        KeyedButton button = new KeyedButton(words, key.cap());
        button.setId("vote-" + key.cap());
        button.getStyleClass().addAll("vote", styleClass);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(240);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> controller.vote(outcome));
        button.disableProperty().bind(model.readyProperty().not().or(model.sendingProperty()));
        model.outcomeProperty().addListener((property, was, is) -> {
            button.pseudoClassStateChanged(CHOSEN, is == outcome);
            button.setAccessibleText(is == outcome ? words + ", chosen" : words);
        });
        return button;
    }

    private HBox sureness() {
        Segments<Confidence> confidence = new Segments<>(
                "How sure",
                model.confidenceProperty(),
                List.of(
                        new Segment<>(Confidence.LOW, "low", "1"),
                        new Segment<>(Confidence.MEDIUM, "medium", "2"),
                        new Segment<>(Confidence.HIGH, "high", "3")));
        confidence.setId("confidence");
        confidence.disableProperty().bind(model.outcomeProperty().isNull().or(model.sendingProperty()));
        KeyedButton next = new KeyedButton("Next", ListeningKey.NEXT.cap())
                .main()
                .explained("Keeps the answer on disk and goes on to the next trial.");
        next.setId("next");
        next.setOnAction(event -> controller.next());
        next.disableProperty()
                .bind(Bindings.or(
                        model.outcomeProperty()
                                .isNull()
                                .or(model.confidenceProperty().isNull()),
                        model.sendingProperty()));
        Label words = Words.caption("Confidence");
        HBox row = new HBox(16, words, confidence, Layouts.gap(), next);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox tags() {
        TagPane a = new TagPane(model.deck().side(Side.A), model, controller);
        TagPane b = new TagPane(model.deck().side(Side.B), model, controller);
        HBox row = new HBox(16, a, b);
        for (TagPane side : List.of(a, b)) {
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setPrefWidth(1);
        }
        return row;
    }

    private HBox commentRow() {
        comment.setId("comment");
        comment.setPromptText("In your own words, if you like; Esc or Enter leads back to the keys");
        comment.setAccessibleText("Comment in your own words");
        comment.setAccessibleHelp("Key C to write, Escape or Enter when done");
        comment.setTextFormatter(new TextFormatter<String>(
                change -> change.getControlNewText().length() <= Ballot.LONGEST_COMMENT ? change : null));
        comment.textProperty().bindBidirectional(model.commentProperty());
        HBox.setHgrow(comment, Priority.ALWAYS);
        Label words = Words.caption("Comment");
        words.setLabelFor(comment);
        HBox row = new HBox(8, words, new KeyCap(ListeningKey.COMMENT.cap()), comment);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
