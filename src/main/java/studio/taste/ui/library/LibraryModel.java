package studio.taste.ui.library;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.AuditionModel;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;
import studio.taste.ui.Work;
import studio.taste.ui.songs.SongModel;

/** What the library room shows. */
public final class LibraryModel {
    private final ObservableList<SongCard> songs = FXCollections.observableArrayList();
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final ObjectProperty<@Nullable SongCard> selected = new SimpleObjectProperty<>(this, "selected");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final BooleanProperty lookedInto = new SimpleBooleanProperty(this, "lookedInto");
    private final SongModel detail;
    private final Work work;
    private final ObjectProperty<SongPart> part = new SimpleObjectProperty<>(this, "part", SongPart.WHOLE);
    private final AuditionModel<SongCard> audition;

    public LibraryModel(ScreenThread screen) {
        detail = new SongModel(screen);
        work = new Work(screen);
        audition = new AuditionModel<>(screen);
    }

    /** Songs of the library. */
    public ObservableList<SongCard> songs() {
        return songs;
    }

    /** Whether the library has been read; until then an empty list says nothing. */
    public BooleanProperty listedProperty() {
        return listed;
    }

    /** The song that is pointed out, null while there is none. */
    public ObjectProperty<@Nullable SongCard> selectedProperty() {
        return selected;
    }

    /** A sentence about what went wrong, empty when nothing did. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** A sentence about what went well, empty when there is nothing to say. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Whether one song is looked into instead of the list. */
    public BooleanProperty lookedIntoProperty() {
        return lookedInto;
    }

    /** The song that is looked into. */
    public SongModel detail() {
        return detail;
    }

    /** Importing and synthesising. */
    public Work work() {
        return work;
    }

    /** What of a song is heard. */
    public ObjectProperty<SongPart> partProperty() {
        return part;
    }

    /** The song that is heard. */
    public AuditionModel<SongCard> audition() {
        return audition;
    }
}
