package studio.taste.ui.producing;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Words;

/** What is being done, how far it is, and a way to stop it, in one line. */
final class SlimWorkBar extends HBox {
    /**
     * @param words what is done
     * @param share 0 to 1, negative when not known
     * @param canCancel whether it can be stopped
     * @param cancel stops it
     */
    SlimWorkBar(
            ObservableValue<String> words,
            ObservableValue<Number> share,
            ObservableValue<Boolean> canCancel,
            Runnable cancel) {
        super(16);
        setAlignment(Pos.CENTER_LEFT);
        Label doing = Words.ellipsised(new Label());
        doing.textProperty().bind(words);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(share);
        bar.accessibleTextProperty().bind(words);
        bar.setMinWidth(120);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        KeyedButton stop = new KeyedButton("Cancel", ProducingKey.CLEAR.cap());
        stop.setOnAction(event -> cancel.run());
        stop.visibleProperty().bind(canCancel);
        stop.managedProperty().bind(canCancel);
        getChildren().addAll(doing, bar, stop);
    }
}
