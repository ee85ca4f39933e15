package studio.taste.ui.widgets;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Small habits of laying out. */
public final class Layouts {
    private Layouts() {}

    /** An empty stretch that pushes its neighbours apart. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Shows a node, and gives it room, only while a condition holds; returns the node. */
    public static <N extends Node> N shownWhen(N node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }

    /** A control under the words that name it. */
    public static VBox field(String words, Node control) {
        Label label = Words.caption(words);
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(8, label, control);
    }
}
