package studio.taste.ui.listening;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** All keys of the trial screen and what they do, over the screen. */
final class KeyMapPane extends StackPane {
    KeyMapPane(TrialController controller) {
        setId("key-map");
        getStyleClass().add("veil");
        KeyedButton close = new KeyedButton("Close", ListeningKey.MAP.cap());
        close.setOnAction(event -> controller.toggleMap());
        HBox head = new HBox(16, Words.title("Keys"), Layouts.gap(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox columns = new HBox(
                48,
                column(ListeningKey.Group.HEAR),
                column(ListeningKey.Group.ANSWER),
                column(ListeningKey.Group.SESSION));
        VBox card = new VBox(24, head, columns);
        card.getStyleClass().add("card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private static VBox column(ListeningKey.Group group) {
        Label heading = new Label(group.word());
        heading.getStyleClass().add("strong");
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        int row = 0;
        for (ListeningKey key : ListeningKey.values()) {
            if (key.group() == group) {
                HBox keys = new HBox(4);
                keys.setAlignment(Pos.CENTER_LEFT);
                key.caps().forEach(cap -> keys.getChildren().add(new KeyCap(cap)));
                grid.addRow(row++, keys, Words.body(key.meaning()));
            }
        }
        return new VBox(8, heading, grid);
    }
}
