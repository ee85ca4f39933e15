package studio.taste.ui.listening;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.taste.session.PlotTiming;
import studio.taste.ui.OpenSession;
import studio.taste.ui.RaterChoice;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;
import studio.taste.ui.Work;

/** What the start screen shows. */
public final class StartModel {
    /** Trials of a session unless chosen otherwise: short enough to be finished. */
    static final int USUAL_TRIALS = 10;

    /** Share of each side that must be heard unless chosen otherwise. */
    static final double USUAL_HEARD_SHARE = 1;

    /** Leaves the choice of a sound device to the system. */
    static final String SYSTEM_DEVICE = "System default";

    private final ObservableList<SongCard> songs = FXCollections.observableArrayList();
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final ObjectProperty<@Nullable SongCard> vocal = new SimpleObjectProperty<>(this, "vocal");
    private final ObjectProperty<@Nullable SongCard> instrumental = new SimpleObjectProperty<>(this, "instrumental");
    private final BooleanProperty fits = new SimpleBooleanProperty(this, "fits");
    private final StringProperty fitSentence = new SimpleStringProperty(this, "fitSentence", "");
    private final ObservableList<RaterChoice> raters = FXCollections.observableArrayList(RaterChoice.NEW);
    private final ObjectProperty<RaterChoice> rater = new SimpleObjectProperty<>(this, "rater", RaterChoice.NEW);
    private final StringProperty displayName = new SimpleStringProperty(this, "displayName", "");
    private final ObservableList<String> devices = FXCollections.observableArrayList(SYSTEM_DEVICE);
    private final StringProperty device = new SimpleStringProperty(this, "device", SYSTEM_DEVICE);
    private final IntegerProperty trials = new SimpleIntegerProperty(this, "trials", USUAL_TRIALS);
    private final DoubleProperty heardShare = new SimpleDoubleProperty(this, "heardShare", USUAL_HEARD_SHARE);
    private final ObjectProperty<PlotTiming> plots = new SimpleObjectProperty<>(this, "plots", PlotTiming.AFTER);
    private final ObjectProperty<@Nullable OpenSession> open = new SimpleObjectProperty<>(this, "open");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final Work work;

    public StartModel(ScreenThread screen) {
        work = new Work(screen);
    }

    /** Songs of the library. */
    public ObservableList<SongCard> songs() {
        return songs;
    }

    /** Whether the library has been read; until then an empty list says nothing. */
    public BooleanProperty listedProperty() {
        return listed;
    }

    /** The song that gives the vocals, null until chosen. */
    public ObjectProperty<@Nullable SongCard> vocalProperty() {
        return vocal;
    }

    /** The song that gives the instruments, null until chosen. */
    public ObjectProperty<@Nullable SongCard> instrumentalProperty() {
        return instrumental;
    }

    /** Sound devices to choose from; the first leaves the choice to the system. */
    public ObservableList<String> devices() {
        return devices;
    }

    /** The sound device chosen. */
    public StringProperty deviceProperty() {
        return device;
    }

    /** Whether a session can be held with the two songs. */
    public BooleanProperty fitsProperty() {
        return fits;
    }

    /** How the two songs fit, or why they do not. */
    public StringProperty fitSentenceProperty() {
        return fitSentence;
    }

    /** Those who may listen, the latest first, someone new last. */
    public ObservableList<RaterChoice> raters() {
        return raters;
    }

    /** Who listens. */
    public ObjectProperty<RaterChoice> raterProperty() {
        return rater;
    }

    /** What someone new likes to be called; may stay empty. */
    public StringProperty displayNameProperty() {
        return displayName;
    }

    /** How many trials. */
    public IntegerProperty trialsProperty() {
        return trials;
    }

    /** How much of each side must be heard, 0 to 1. */
    public DoubleProperty heardShareProperty() {
        return heardShare;
    }

    /** When the rater sees what was learnt. */
    public ObjectProperty<PlotTiming> plotsProperty() {
        return plots;
    }

    /** The session to go on with, null when there is none. */
    public ObjectProperty<@Nullable OpenSession> openProperty() {
        return open;
    }

    /** A sentence about what went wrong, empty when nothing did. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** A sentence about what went well, empty when there is nothing to say. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Importing, synthesising, opening. */
    public Work work() {
        return work;
    }
}
