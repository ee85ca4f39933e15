package studio.taste.ui.songs;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.taste.music.Genre;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.Work;

/** What the pane of a song shows, and what is written into its fields. */
public final class SongModel {
    private final ObjectProperty<@Nullable SongView> song = new SimpleObjectProperty<>(this, "song");
    private final DoubleProperty position = new SimpleDoubleProperty(this, "positionSeconds");
    private final StringProperty tempo = new SimpleStringProperty(this, "tempo", "");
    private final StringProperty downbeat = new SimpleStringProperty(this, "downbeat", "");
    private final StringProperty key = new SimpleStringProperty(this, "key", "");
    private final ObjectProperty<Genre> genre = new SimpleObjectProperty<>(this, "genre", Genre.UNKNOWN);
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final Work work;

    public SongModel(ScreenThread screen) {
        work = new Work(screen);
    }

    /** The song, null while there is none. */
    public ObjectProperty<@Nullable SongView> songProperty() {
        return song;
    }

    /** Where the cursor is. */
    public DoubleProperty positionSecondsProperty() {
        return position;
    }

    /** Beats per minute as written; empty to estimate. */
    public StringProperty tempoProperty() {
        return tempo;
    }

    /** Seconds of the first downbeat as written; empty to estimate. */
    public StringProperty downbeatProperty() {
        return downbeat;
    }

    /** The key as written; empty to estimate. */
    public StringProperty keyProperty() {
        return key;
    }

    /** The genre; {@link Genre#UNKNOWN} when not given. */
    public ObjectProperty<Genre> genreProperty() {
        return genre;
    }

    /** A sentence about what went wrong, empty when nothing did. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** A sentence about what a correction changed, empty when there is nothing to say. */
    public StringProperty noteProperty() {
        return note;
    }

    /** The analysis that is under way. */
    public Work work() {
        return work;
    }
}
