package studio.taste.ui.listening;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.taste.session.FailureTag;
import studio.taste.session.Side;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.Words;

/** What went wrong with one side: eight marks, any number of them set. */
final class TagPane extends VBox {
    private static final PseudoClass TAGGING = PseudoClass.getPseudoClass("tagging");

    private final Map<FailureTag, ToggleButton> chips = new EnumMap<>(FailureTag.class);

    TagPane(SideModel side, TrialModel model, TrialController controller) {
        super(8);
        getStyleClass().addAll("tags", side.side() == Side.A ? "side-a" : "side-b");
        Label heading = Words.caption("Wrong with " + side.side() + ", if anything");
        HBox head = new HBox(8, heading, new KeyCap(ListeningKey.TAGS.cap()));
        FlowPane row = new FlowPane(8, 8);
        for (FailureTag tag : FailureTag.values()) {
            ToggleButton chip = chip(side.side(), tag);
            chip.setOnAction(event -> {
                controller.toggle(side.side(), tag);
                chip.setSelected(side.tags().contains(tag));
            });
            chips.put(tag, chip);
            row.getChildren().add(chip);
        }
        getChildren().addAll(head, row);
        side.tags().addListener((SetChangeListener<FailureTag>) change -> mark(side));
        model.taggingProperty().addListener((property, was, is) -> highlight(side, model));
        side.selectedProperty().addListener((property, was, is) -> highlight(side, model));
    }

    private static ToggleButton chip(Side side, FailureTag tag) {
        ToggleButton chip = new ToggleButton(tag.words());
        chip.setId("tag-" + side + "-" + tag.code());
        chip.getStyleClass().add("chip");
        chip.setGraphic(new KeyCap(Integer.toString(tag.ordinal() + 1)));
        chip.setContentDisplay(ContentDisplay.LEFT);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setAccessibleText("Side " + side + ": " + tag.words());
        chip.setAccessibleHelp("Key T, then " + (tag.ordinal() + 1) + " while side " + side + " is heard");
        return chip;
    }

    private void mark(SideModel side) {
        chips.forEach((tag, chip) -> chip.setSelected(side.tags().contains(tag)));
    }

    private void highlight(SideModel side, TrialModel model) {
        pseudoClassStateChanged(
                TAGGING,
                model.taggingProperty().get() && side.selectedProperty().get());
    }
}
