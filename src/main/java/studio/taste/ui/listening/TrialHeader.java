package studio.taste.ui.listening;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.taste.session.BlindTrial;
import studio.taste.session.SessionSnapshot;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** How far the session is, what is saved, and what can be done with it. */
final class TrialHeader extends HBox {
    private final Label trial = Words.title("");
    private final ProgressBar progress = new ProgressBar(0);
    private final KeyedButton pause = new KeyedButton("Pause", ListeningKey.PAUSE.cap());
    private final Label left = Words.caption("");
    private final KeyedButton undo = new KeyedButton("Undo", ListeningKey.UNDO.cap());

    TrialHeader(TrialModel model, TrialController controller) {
        super(16);
        setAlignment(Pos.CENTER_LEFT);
        trial.setId("trial-number");
        trial.setMinWidth(USE_PREF_SIZE);
        left.setMinWidth(USE_PREF_SIZE);
        progress.setPrefWidth(160);
        progress.setMinWidth(64);
        progress.getStyleClass().add("small");
        Label saved = Words.caption("");
        saved.setId("saved");
        saved.setGraphic(new FontIcon(Feather.CHECK));
        saved.setMinWidth(USE_PREF_SIZE);
        saved.textProperty().bind(model.savedProperty());
        Layouts.shownWhen(saved, model.savedProperty().isNotEmpty());
        undo.setId("undo");
        undo.explained("Takes the last saved answer back and plays its trial again.");
        undo.setOnAction(event -> controller.undo());
        pause.setId("pause");
        pause.setOnAction(event -> controller.pause());
        KeyedButton keys = new KeyedButton("Keys", ListeningKey.MAP.cap());
        keys.setId("keys");
        keys.setOnAction(event -> controller.toggleMap());
        getChildren().addAll(trial, progress, left, saved, Layouts.gap(), undo, pause, keys);
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        show(model.snapshotProperty().get());
    }

    private void show(@Nullable SessionSnapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        BlindTrial now = snapshot.trial();
        int number = now == null ? Math.min(snapshot.answered() + 1, snapshot.trials()) : now.number();
        trial.setText("Trial " + number + " of " + snapshot.trials());
        progress.setProgress(snapshot.answered() / (double) snapshot.trials());
        progress.setAccessibleText(snapshot.answered() + " of " + snapshot.trials() + " trials answered");
        left.setText(leftWords(snapshot.timeLeft()));
        undo.setDisable(!snapshot.canUndo());
        pause.setDisable(snapshot.phase() == SessionSnapshot.Phase.PAUSED);
    }

    private static String leftWords(Duration timeLeft) {
        long minutes = Math.round(timeLeft.toSeconds() / 60.0);
        return minutes < 1 ? "less than a minute left" : "about " + minutes + " min left";
    }
}
