package studio.taste.ui.producing;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Preparation;
import studio.taste.ui.producing.PortfolioModel.Mode;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** The last line of the screen: the rounds so far, and in their place for a while what is asked or being made. */
final class FootPane extends StackPane {
    /** Waits shorter than this are not worth a word. */
    private static final Duration PATIENCE = Duration.millis(300);

    private static final double HEIGHT = 42;

    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final BooleanProperty making = new SimpleBooleanProperty(this, "making");

    FootPane(PortfolioModel model, PortfolioController controller, HistoryStrip history) {
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        patience.setOnFinished(event -> making.set(true));
        Node asked = sameSound(model, controller);
        Layouts.shownWhen(asked, model.modeProperty().isEqualTo(Mode.SAME_SOUND));
        Node kept = new SlimWorkBar(
                model.keeping().doingProperty(),
                model.keeping().fractionProperty(),
                model.keeping().runningProperty(),
                controller::cancel);
        kept.setId("keeping");
        Layouts.shownWhen(
                kept,
                model.keeping().runningProperty().and(asked.visibleProperty().not()));
        Node edited = preparation(model, controller);
        edited.setId("preparation");
        Layouts.shownWhen(
                edited,
                making.and(kept.visibleProperty().not())
                        .and(asked.visibleProperty().not()));
        Layouts.shownWhen(
                history,
                asked.visibleProperty()
                        .or(kept.visibleProperty())
                        .or(edited.visibleProperty())
                        .not());
        getChildren().addAll(history, edited, kept, asked);
        model.snapshotProperty().addListener((property, was, is) -> watch(is));
        watch(model.snapshotProperty().get());
    }

    private static Node preparation(PortfolioModel model, PortfolioController controller) {
        ObservableValue<@Nullable Preparation> now = model.snapshotProperty().map(ProducingSnapshot::preparation);
        return new SlimWorkBar(
                now.map(Preparation::words).orElse(""),
                now.<Number>map(Preparation::share).orElse(-1.0),
                now.map(Preparation::canCancel).orElse(false),
                controller::cancel);
    }

    private static Node sameSound(PortfolioModel model, PortfolioController controller) {
        Label question = Words.ellipsised(new Label());
        question.setId("same-sound-question");
        question.getStyleClass().add("strong");
        question.textProperty()
                .bind(model.deck()
                        .selectedProperty()
                        .map(card -> "Which card sounds the same as card " + (card.intValue() + 1)
                                + "? Press its number or click it."));
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        KeyedButton none = new KeyedButton("None does", ProducingKey.CLEAR.cap());
        none.setOnAction(event -> controller.clear());
        HBox row = new HBox(16, question, none);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void watch(@Nullable ProducingSnapshot snapshot) {
        boolean busy = snapshot != null
                && snapshot.preparation() != null
                && !snapshot.cards().isEmpty();
        if (!busy) {
            patience.stop();
            making.set(false);
        } else if (!making.get() && patience.getStatus() != PauseTransition.Status.RUNNING) {
            patience.playFromStart();
        }
    }
}
