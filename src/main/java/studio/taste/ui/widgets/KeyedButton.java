package studio.taste.ui.widgets;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/** A button with the key that works it printed on it. */
public final class KeyedButton extends Button {
    /**
     * @param words what it does
     * @param key what is printed on the key
     */
    public KeyedButton(String words, String key) {
        super(words);
        setGraphic(new KeyCap(key));
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphicTextGap(8);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(words);
        setAccessibleHelp("Key " + key);
    }

    /** Explains more than the words on the button can; returns this button. */
    public KeyedButton explained(String help) {
        setTooltip(new Tooltip(help));
        setAccessibleHelp(help + " " + getAccessibleHelp() + ".");
        return this;
    }

    /** Marks the one act a screen is about; returns this button. */
    public KeyedButton main() {
        getStyleClass().addAll("accent", "main-act");
        return this;
    }
}
