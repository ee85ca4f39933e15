package studio.taste.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is heard from beginning to end, one thing at a time.
 *
 * @param <T> what can be heard
 */
public final class AuditionModel<T> {
    /** How far it has come. */
    public enum Phase {
        STOPPED,
        PREPARING,
        PLAYING,
        PAUSED
    }

    private final ObjectProperty<@Nullable T> item = new SimpleObjectProperty<>(this, "item");
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(this, "phase", Phase.STOPPED);
    private final DoubleProperty position = new SimpleDoubleProperty(this, "positionSeconds");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final Work work;

    public AuditionModel(ScreenThread screen) {
        work = new Work(screen);
    }

    /** What is heard or was heard last, null before the first. */
    public ObjectProperty<@Nullable T> itemProperty() {
        return item;
    }

    /** How far it has come. */
    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** Where the sound is, or where it will begin. */
    public DoubleProperty positionSecondsProperty() {
        return position;
    }

    /** A sentence about why nothing is heard, empty when there is none. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** Getting the sound ready. */
    public Work work() {
        return work;
    }

    /** Whether it sounds now. */
    public boolean isPlaying(T one) {
        return phase.get() == Phase.PLAYING && one.equals(item.get());
    }
}
