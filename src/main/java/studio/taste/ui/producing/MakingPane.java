package studio.taste.ui.producing;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.session.producing.ProducingSnapshot.Preparation;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Words;

/** Stands in the place of the cards while a round is being made. */
final class MakingPane extends StackPane {
    /** Waits shorter than this are not worth a word. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final Label title = Words.title("");
    private final Label words = Words.body("");
    private final ProgressBar bar = new ProgressBar();
    private final HBox acts;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    MakingPane(PortfolioModel model, PortfolioController controller) {
        setId("making");
        getStyleClass().add("veil");
        bar.setMaxWidth(Double.MAX_VALUE);
        KeyedButton cancel = new KeyedButton("Cancel", ProducingKey.CLEAR.cap());
        cancel.setId("cancel-making");
        cancel.setOnAction(event -> controller.cancel());
        acts = new HBox(16, cancel);
        VBox card = new VBox(
                12,
                title,
                Words.body("Remixes are planned, checked, rendered and matched in loudness. As a rule this happens"
                        + " while you listen."),
                words,
                bar,
                acts);
        card.getStyleClass().add("card");
        card.setMaxSize(520, USE_PREF_SIZE);
        getChildren().add(card);
        setVisible(false);
        patience.setOnFinished(event -> setVisible(true));
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        show(model.snapshotProperty().get());
    }

    private void show(@Nullable ProducingSnapshot snapshot) {
        if (snapshot == null
                || snapshot.phase() != Phase.PREPARING
                || !snapshot.cards().isEmpty()) {
            patience.stop();
            setVisible(false);
            return;
        }
        Preparation preparation = snapshot.preparation();
        title.setText("Making round " + snapshot.round());
        words.setText(preparation == null ? "" : preparation.words());
        bar.setProgress(preparation == null ? ProgressBar.INDETERMINATE_PROGRESS : preparation.share());
        bar.setAccessibleText(title.getText());
        acts.setVisible(preparation != null && preparation.canCancel());
        acts.setManaged(acts.isVisible());
        if (!isVisible() && patience.getStatus() != PauseTransition.Status.RUNNING) {
            patience.playFromStart();
        }
    }
}
