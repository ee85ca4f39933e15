package studio.taste.ui.widgets;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Text in the four sizes of the studio. */
public final class Words {
    private Words() {}

    /** The one large line of a screen. */
    public static Label display(String text) {
        return styled(text, "display");
    }

    /** A heading. */
    public static Label title(String text) {
        return styled(text, "title");
    }

    /** Ordinary text over as many lines as it needs. */
    public static Label body(String text) {
        Label label = styled(text, "body");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /** Small, quiet text. */
    public static Label caption(String text) {
        return styled(text, "caption");
    }

    /** A sentence that comes and goes and is told to screen readers; takes no room while empty. */
    public static Label live(ObservableValue<String> sentence, String... styleClasses) {
        Label label = body("");
        label.getStyleClass().addAll(styleClasses);
        label.textProperty().bind(sentence);
        label.accessibleTextProperty().bind(sentence);
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> !sentence.getValue().isEmpty(), sentence));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** Lets a text of unknown length be cut short, and be read in full by pointing at it. */
    public static Label ellipsised(Label label) {
        label.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        return label;
    }

    private static Label styled(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
