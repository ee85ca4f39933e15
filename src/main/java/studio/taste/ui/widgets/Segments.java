package studio.taste.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A few values next to each other, of which at most one is chosen. Shows a property and changes it; a choice cannot be clicked away. */
public final class Segments<T> extends HBox {
    /**
     * One value.
     *
     * @param words as it is shown
     * @param key what is printed on its key, empty when it has none of its own
     */
    public record Segment<T>(T value, String words, String key) {
        /** A value without a key of its own. */
        public Segment(T value, String words) {
            this(value, words, "");
        }
    }

    private final Property<@Nullable T> chosen;
    private final List<ToggleButton> buttons = new ArrayList<>();

    /**
     * @param question what is chosen here, for screen readers
     * @param chosen shown and changed; null while nothing is chosen
     */
    public Segments(String question, Property<@Nullable T> chosen, List<Segment<T>> segments) {
        this.chosen = chosen;
        getStyleClass().add("segments");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(question);
        for (int i = 0; i < segments.size(); i++) {
            buttons.add(button(question, segments.get(i), i, segments.size()));
        }
        getChildren().addAll(buttons);
        chosen.addListener((property, was, is) -> mark());
        mark();
    }

    private ToggleButton button(String question, Segment<T> segment, int index, int count) {
        ToggleButton button = new ToggleButton(segment.words());
        button.getStyleClass().add(index == 0 ? "left-pill" : index == count - 1 ? "right-pill" : "center-pill");
        button.setUserData(segment.value());
        button.setAccessibleText(question + ": " + segment.words());
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        if (!segment.key().isEmpty()) {
            button.setGraphic(new KeyCap(segment.key()));
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setGraphicTextGap(8);
            button.setAccessibleHelp("Key " + segment.key());
        }
        button.setOnAction(event -> {
            chosen.setValue(segment.value());
            mark();
        });
        return button;
    }

    private void mark() {
        for (ToggleButton button : buttons) {
            button.setSelected(Objects.equals(button.getUserData(), chosen.getValue()));
        }
    }
}
