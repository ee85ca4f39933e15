package studio.taste.ui.widgets;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is being done, how far it is, and a way to stop it; takes no room while nothing is done. */
public final class WorkBar extends HBox {
    /**
     * @param running whether anything is done
     * @param fraction 0 to 1, negative when not known
     * @param doing what is done, in a few words
     * @param cancel stops it
     */
    public WorkBar(
            ObservableBooleanValue running,
            ObservableDoubleValue fraction,
            ObservableValue<String> doing,
            Runnable cancel) {
        super(16);
        getStyleClass().add("work-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label words = Words.body("");
        words.textProperty().bind(doing);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(fraction);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(doing);
        VBox middle = new VBox(8, words, bar);
        HBox.setHgrow(middle, Priority.ALWAYS);
        KeyedButton stop = new KeyedButton("Cancel", "Esc");
        stop.setOnAction(event -> cancel.run());
        stop.setCancelButton(true);
        stop.setId("cancel-work");
        getChildren().addAll(middle, stop);
        visibleProperty().bind(running);
        managedProperty().bind(running);
    }
}
