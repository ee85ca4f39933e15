package studio.taste.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the frame around the rooms shows. */
public final class ShellModel {
    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(this, "room", Room.LISTEN);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObjectProperty<@Nullable Room> asked = new SimpleObjectProperty<>(this, "asked");

    /** The room that is seen. */
    public ObjectProperty<Room> roomProperty() {
        return room;
    }

    /** Whether the dark theme is on. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The room for which a session in progress would have to be paused, while that is asked; null otherwise. */
    public ObjectProperty<@Nullable Room> askedProperty() {
        return asked;
    }
}
