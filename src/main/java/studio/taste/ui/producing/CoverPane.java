package studio.taste.ui.producing;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Words;

/** Lies over the session when something failed. */
final class CoverPane extends StackPane {
    private final Label failure = Words.body("");

    /**
     * @param leave goes back to the set-up
     */
    CoverPane(PortfolioModel model, PortfolioController controller, Runnable leave) {
        setId("producing-cover");
        getStyleClass().add("veil");
        KeyedButton again = new KeyedButton("Try again", ProducingKey.PICK.cap()).main();
        again.setId("retry-producing");
        again.setOnAction(event -> controller.retry());
        KeyedButton back = new KeyedButton("Back to the start", ProducingKey.CLEAR.cap());
        back.setId("leave-failed");
        back.setOnAction(event -> leave.run());
        HBox acts = new HBox(16, again, back);
        acts.setAlignment(Pos.CENTER_LEFT);
        failure.getStyleClass().add("danger-words");
        VBox card = new VBox(
                16,
                Words.title("That did not work"),
                failure,
                Words.body("Everything you answered so far is saved."),
                acts);
        card.getStyleClass().add("card");
        card.setMaxSize(520, USE_PREF_SIZE);
        getChildren().add(card);
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        show(model.snapshotProperty().get());
    }

    private void show(@Nullable ProducingSnapshot snapshot) {
        setVisible(snapshot != null && snapshot.phase() == Phase.FAILED);
        if (snapshot != null && snapshot.phase() == Phase.FAILED) {
            failure.setText(snapshot.notice());
        }
    }
}
