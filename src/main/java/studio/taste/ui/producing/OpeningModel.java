package studio.taste.ui.producing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.RaterChoice;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;
import studio.taste.ui.Work;

/** What the set-up of a producer's session shows. */
public final class OpeningModel {
    private static final int USUAL_CARDS = 8;

    private final ObservableList<SongCard> songs = FXCollections.observableArrayList();
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final ObjectProperty<@Nullable SongCard> vocal = new SimpleObjectProperty<>(this, "vocal");
    private final ObjectProperty<@Nullable SongCard> instrumental = new SimpleObjectProperty<>(this, "instrumental");
    private final BooleanProperty fits = new SimpleBooleanProperty(this, "fits");
    private final StringProperty fitSentence = new SimpleStringProperty(this, "fitSentence", "");
    private final ObservableList<RaterChoice> producers = FXCollections.observableArrayList(RaterChoice.NEW);
    private final ObjectProperty<RaterChoice> producer = new SimpleObjectProperty<>(this, "producer", RaterChoice.NEW);
    private final StringProperty displayName = new SimpleStringProperty(this, "displayName", "");
    private final StringProperty wish = new SimpleStringProperty(this, "wish", "");
    private final StringProperty context = new SimpleStringProperty(this, "context", "");
    private final IntegerProperty cards = new SimpleIntegerProperty(this, "cards", USUAL_CARDS);
    private final StringProperty unfinished = new SimpleStringProperty(this, "unfinished", "");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final Work work;

    public OpeningModel(ScreenThread screen) {
        work = new Work(screen);
    }

    /** Songs to choose from. */
    public ObservableList<SongCard> songs() {
        return songs;
    }

    /** Whether the library has been read; until then an empty list says nothing. */
    public BooleanProperty listedProperty() {
        return listed;
    }

    /** The song that gives the vocals. */
    public ObjectProperty<@Nullable SongCard> vocalProperty() {
        return vocal;
    }

    /** The song that gives the instruments. */
    public ObjectProperty<@Nullable SongCard> instrumentalProperty() {
        return instrumental;
    }

    /** Whether the two can be remixed. */
    public BooleanProperty fitsProperty() {
        return fits;
    }

    /** How they would be brought together, or why they cannot be. */
    public StringProperty fitSentenceProperty() {
        return fitSentence;
    }

    /** Who could produce. */
    public ObservableList<RaterChoice> producers() {
        return producers;
    }

    /** Who will. */
    public ObjectProperty<RaterChoice> producerProperty() {
        return producer;
    }

    /** What someone new likes to be called. */
    public StringProperty displayNameProperty() {
        return displayName;
    }

    /** What is wished of the remix. */
    public StringProperty wishProperty() {
        return wish;
    }

    /** What the music is for. */
    public StringProperty contextProperty() {
        return context;
    }

    /** Previews in a portfolio. */
    public IntegerProperty cardsProperty() {
        return cards;
    }

    /** What the session to go on with is about; empty when there is none. */
    public StringProperty unfinishedProperty() {
        return unfinished;
    }

    /** A sentence about what went wrong, empty when nothing did. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** The demo songs in the making, or a session being begun. */
    public Work work() {
        return work;
    }
}
