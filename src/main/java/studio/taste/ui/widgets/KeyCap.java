package studio.taste.ui.widgets;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** The picture of a key, to be shown on the control that the key works. Screen readers hear it from the control instead. */
public final class KeyCap extends Label {
    /**
     * @param key what is printed on the key, such as {@code Space}
     */
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        setMinWidth(USE_PREF_SIZE);
    }
}
