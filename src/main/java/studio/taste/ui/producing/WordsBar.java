package studio.taste.ui.producing;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import studio.taste.ui.widgets.KeyCap;

/** The two fields in which something is said of the card that sounds: what to change, and why it is good. */
final class WordsBar extends HBox {
    private final PortfolioModel model;
    private final TextField edit = new TextField();
    private final TextField why = new TextField();

    WordsBar(PortfolioModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        Node left = field(
                edit, "edit", "Edit", "less reverb, bring the vocal in later", ProducingKey.EDIT, model.editProperty());
        Node right = field(why, "why", "Why", "the drums sit back", ProducingKey.WHY, model.whyProperty());
        getChildren().addAll(left, right);
    }

    /** Where an edit is written. */
    TextField edit() {
        return edit;
    }

    /** Where it is written why a card is good. */
    TextField why() {
        return why;
    }

    private StackPane field(
            TextField field, String id, String word, String example, ProducingKey key, StringProperty words) {
        field.setId(id);
        field.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.isChoosing() || !model.hasFocus(),
                        model.snapshotProperty(),
                        model.sendingProperty(),
                        model.deck().selectedProperty()));
        field.textProperty().bindBidirectional(words);
        field.promptTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.focused() < 0 ? word : word + " " + (model.focused() + 1) + ": " + example,
                        model.deck().selectedProperty()));
        field.accessibleTextProperty().bind(field.promptTextProperty());
        field.setAccessibleHelp("Key " + key.cap() + "; Enter when done");
        KeyCap cap = new KeyCap(key.cap());
        cap.visibleProperty().bind(field.focusedProperty().not());
        StackPane.setAlignment(cap, Pos.CENTER_RIGHT);
        StackPane.setMargin(cap, new Insets(0, 8, 0, 0));
        StackPane both = new StackPane(field, cap);
        both.setPrefWidth(200);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }
}
