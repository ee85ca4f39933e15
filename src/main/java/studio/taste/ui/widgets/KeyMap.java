package studio.taste.ui.widgets;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All keys of a screen and what they do, over the screen. */
public final class KeyMap extends StackPane {
    /** Around the keys. */
    private static final double MARGIN = 96;

    /**
     * Keys that belong together.
     *
     * @param heading what they are about
     * @param keys in the order in which they are listed
     */
    public record Group(String heading, List<Key> keys) {
        public Group {
            keys = List.copyOf(keys);
        }
    }

    /**
     * What one or a few keys do.
     *
     * @param caps what is printed on the keys; either of two does the same, more are a row
     * @param meaning what it does, in a few words
     */
    public record Key(List<String> caps, String meaning) {
        public Key {
            caps = List.copyOf(caps);
        }
    }

    /**
     * @param closeKey what is printed on the key that hides the map
     * @param close hides it
     */
    public KeyMap(List<Group> groups, String closeKey, Runnable close) {
        setId("key-map");
        getStyleClass().add("veil");
        KeyedButton button = new KeyedButton("Close", closeKey);
        button.setOnAction(event -> close.run());
        HBox head = new HBox(16, Words.title("Keys"), Layouts.gap(), button);
        head.setAlignment(Pos.CENTER_LEFT);
        FlowPane columns = new FlowPane(32, 24);
        columns.prefWrapLengthProperty().bind(widthProperty().subtract(MARGIN));
        groups.forEach(group -> columns.getChildren().add(column(group)));
        VBox card = new VBox(24, head, columns);
        card.getStyleClass().add("card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
    }

    private static VBox column(Group group) {
        Label heading = new Label(group.heading());
        heading.getStyleClass().add("strong");
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        int row = 0;
        for (Key key : group.keys()) {
            HBox keys = new HBox(4);
            keys.setAlignment(Pos.CENTER_LEFT);
            key.caps().forEach(cap -> keys.getChildren().add(new KeyCap(cap)));
            grid.addRow(row++, keys, Words.body(key.meaning()));
        }
        return new VBox(8, heading, grid);
    }
}
