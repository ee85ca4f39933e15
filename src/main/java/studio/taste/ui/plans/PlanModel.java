package studio.taste.ui.plans;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
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

/** What the plan room shows. */
public final class PlanModel {
    private final ObservableList<SongCard> songs = FXCollections.observableArrayList();
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final ObjectProperty<@Nullable SongCard> vocal = new SimpleObjectProperty<>(this, "vocal");
    private final ObjectProperty<@Nullable SongCard> instrumental = new SimpleObjectProperty<>(this, "instrumental");
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObservableList<PlanCard> cards = FXCollections.observableArrayList();
    private final StringProperty verdict = new SimpleStringProperty(this, "verdict", "");
    private final ObjectProperty<@Nullable PlanCard> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<@Nullable PlanCard> other = new SimpleObjectProperty<>(this, "other");
    private final StringProperty difference = new SimpleStringProperty(this, "difference", "");
    private final DoubleProperty marked = new SimpleDoubleProperty(this, "markedBeat", -1);
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final Work work;
    private final AuditionModel<PlanCard> audition;

    public PlanModel(ScreenThread screen) {
        work = new Work(screen);
        audition = new AuditionModel<>(screen);
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

    /** What is wished, as written. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** Plans, the best first. */
    public ObservableList<PlanCard> cards() {
        return cards;
    }

    /** Which plan was chosen and why; empty before the first. */
    public StringProperty verdictProperty() {
        return verdict;
    }

    /** The plan that is looked at, null while there is none. */
    public ObjectProperty<@Nullable PlanCard> shownProperty() {
        return shown;
    }

    /** The plan that is kept beside it, null while only one is looked at. */
    public ObjectProperty<@Nullable PlanCard> otherProperty() {
        return other;
    }

    /** In what the two differ at the marked place, in words. */
    public StringProperty differenceProperty() {
        return difference;
    }

    /** The place where the two differ, in beats; negative when none is pointed at. */
    public DoubleProperty markedBeatProperty() {
        return marked;
    }

    /** A sentence about what went wrong, empty when nothing did. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** A sentence about what was done, empty when there is nothing to say. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Planning and exporting. */
    public Work work() {
        return work;
    }

    /** The remix that is heard. */
    public AuditionModel<PlanCard> audition() {
        return audition;
    }

    /** Whether a plan is set beside the one that is looked at. */
    boolean compares() {
        return other.get() != null && other.get() != shown.get();
    }
}
