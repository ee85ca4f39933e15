package studio.taste.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the frame around the rooms shows. */
public final class ShellModel {
    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(this, "room", Room.LISTEN);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty warning = new SimpleBooleanProperty(this, "warning");

    /** The room that is seen. */
    public ObjectProperty<Room> roomProperty() {
        return room;
    }

    /** Whether the dark theme is on. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether to ask before a session in progress is unblinded. */
    public BooleanProperty warningProperty() {
        return warning;
    }
}
