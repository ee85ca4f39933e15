package studio.taste.ui.library;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;
import studio.taste.ui.Work;

/** What the bar shows through which a song is heard. */
public final class AuditionModel {
    /** How far it has come with the song. */
    public enum Phase {
        STOPPED,
        PREPARING,
        PLAYING,
        PAUSED
    }

    private final ObjectProperty<@Nullable SongCard> song = new SimpleObjectProperty<>(this, "song");
    private final ObjectProperty<SongPart> part = new SimpleObjectProperty<>(this, "part", SongPart.WHOLE);
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(this, "phase", Phase.STOPPED);
    private final DoubleProperty position = new SimpleDoubleProperty(this, "positionSeconds");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final Work work;

    AuditionModel(ScreenThread screen) {
        work = new Work(screen);
    }

    /** The song that is heard or was heard last, null before the first. */
    public ObjectProperty<@Nullable SongCard> songProperty() {
        return song;
    }

    /** What of it is heard. */
    public ObjectProperty<SongPart> partProperty() {
        return part;
    }

    /** How far it has come. */
    public ObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** Where the song is, or where it will begin. */
    public DoubleProperty positionSecondsProperty() {
        return position;
    }

    /** A sentence about why nothing is heard, empty when there is none. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** Getting the song ready. */
    public Work work() {
        return work;
    }

    /** Whether a song sounds now. */
    boolean isPlaying(SongCard card) {
        return phase.get() == Phase.PLAYING && card.equals(song.get());
    }
}
