package studio.taste.ui.listening;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.taste.session.FailureTag;
import studio.taste.session.Side;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.Words;

/** What went wrong with one side: eight marks, any number of them set. */
final class TagPane extends VBox {
    private static final PseudoClass TAGGING = PseudoClass.getPseudoClass("tagging");
    private static final int COLUMNS = 4;

    private final Map<FailureTag, ToggleButton> chips = new EnumMap<>(FailureTag.class);

    TagPane(SideModel side, TrialModel model, TrialController controller) {
        super(8);
        getStyleClass().addAll("tags", side.side() == Side.A ? "side-a" : "side-b");
        Label heading = Words.caption("Wrong with " + side.side() + ", if anything");
        HBox head = new HBox(8, heading, new KeyCap(ListeningKey.TAGS.cap()));
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(8);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (FailureTag tag : FailureTag.values()) {
            ToggleButton chip = chip(side.side(), tag);
            chip.setOnAction(event -> {
                controller.toggle(side.side(), tag);
                chip.setSelected(side.tags().contains(tag));
            });
            chips.put(tag, chip);
            grid.add(chip, tag.ordinal() % COLUMNS, tag.ordinal() / COLUMNS);
        }
        getChildren().addAll(head, grid);
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
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.setMinWidth(0);
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
