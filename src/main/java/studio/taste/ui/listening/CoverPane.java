package studio.taste.ui.listening;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import studio.taste.session.SessionSnapshot;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Words;

/** Lies over the trial while there is none to hear: it is being made, the rater is away, or something failed. */
final class CoverPane extends StackPane {
    /** Waits shorter than this are not worth a word. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final TrialController controller;
    private final Runnable leave;
    private final VBox card = new VBox(16);
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    CoverPane(TrialModel model, TrialController controller, Runnable leave) {
        this.controller = controller;
        this.leave = leave;
        setId("cover");
        getStyleClass().add("veil");
        card.getStyleClass().add("card");
        card.setMaxSize(480, USE_PREF_SIZE);
        getChildren().add(card);
        patience.setOnFinished(event -> card.setVisible(true));
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        show(model.snapshotProperty().get());
    }

    private void show(@Nullable SessionSnapshot snapshot) {
        patience.stop();
        setVisible(snapshot != null && snapshot.phase() != SessionSnapshot.Phase.LISTENING);
        if (snapshot == null) {
            return;
        }
        switch (snapshot.phase()) {
            case PREPARING -> {
                preparing();
                card.setVisible(false);
                patience.playFromStart();
            }
            case PAUSED -> paused(snapshot);
            case FAILED -> failed(snapshot);
            case LISTENING, FINISHED -> card.getChildren().clear();
        }
    }

    private void preparing() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Making the next pair");
        card.getChildren()
                .setAll(
                        Words.title("Making the next pair"),
                        Words.body("Both remixes are rendered and matched in loudness. This takes a few seconds."),
                        bar,
                        acts(pauseButton()));
    }

    private void paused(SessionSnapshot snapshot) {
        card.setVisible(true);
        KeyedButton go = new KeyedButton("Continue", ListeningKey.NEXT.cap()).main();
        go.setId("continue");
        go.setOnAction(event -> controller.resume());
        card.getChildren()
                .setAll(
                        Words.title("Paused"),
                        Words.body("Everything is saved. You go on at trial "
                                + Math.min(snapshot.answered() + 1, snapshot.trials()) + " of " + snapshot.trials()
                                + ", with the same two sides."),
                        acts(go, leaveButton()));
    }

    private void failed(SessionSnapshot snapshot) {
        card.setVisible(true);
        KeyedButton again = new KeyedButton("Try again", ListeningKey.NEXT.cap()).main();
        again.setId("retry");
        again.setOnAction(event -> controller.retry());
        Label sentence = Words.body(snapshot.notice());
        sentence.getStyleClass().add("danger-words");
        card.getChildren()
                .setAll(
                        Words.title("That did not work"),
                        sentence,
                        Words.body("Your answers so far are saved."),
                        acts(again, leaveButton()));
    }

    private KeyedButton pauseButton() {
        KeyedButton pause = new KeyedButton("Pause", ListeningKey.PAUSE.cap());
        pause.setOnAction(event -> controller.pause());
        return pause;
    }

    private KeyedButton leaveButton() {
        KeyedButton back = new KeyedButton("Back to the start", ListeningKey.CLEAR.cap());
        back.setId("leave");
        back.setOnAction(event -> leave.run());
        return back;
    }

    private static HBox acts(KeyedButton... buttons) {
        HBox row = new HBox(16, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
