package studio.taste.ui.models;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;

/** A question that lies over the screen until it is answered with Enter or dismissed with Esc. */
final class Sheet extends StackPane {
    /**
     * @param shown while it lies there
     * @param content without the buttons
     * @param main does what is asked about
     * @param dismiss closes it
     */
    Sheet(String id, ObservableBooleanValue shown, Node content, KeyedButton main, Runnable dismiss) {
        setId(id);
        getStyleClass().add("veil");
        KeyedButton cancel = new KeyedButton("Cancel", "Esc");
        cancel.setOnAction(event -> dismiss.run());
        VBox card = new VBox(24, content, new HBox(16, main.main(), cancel));
        card.getStyleClass().add("card");
        card.setMaxSize(640, USE_PREF_SIZE);
        StackPane centred = new StackPane(card);
        ScrollPane pane = new ScrollPane(centred);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        getChildren().add(pane);
        Layouts.shownWhen(this, shown);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                dismiss.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
                button.fire();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ComboBoxBase)) {
                main.fire();
                event.consume();
            }
        });
    }
}
