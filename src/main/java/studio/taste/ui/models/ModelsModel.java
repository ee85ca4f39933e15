package studio.taste.ui.models;

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
import studio.taste.ui.ScreenThread;
import studio.taste.ui.Work;

/** What the screen of the models shows. */
public final class ModelsModel {
    private final ObservableList<ModelRow> models = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelRow> model = new SimpleObjectProperty<>(this, "model");
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final IntegerProperty people = new SimpleIntegerProperty(this, "people");
    private final IntegerProperty programs = new SimpleIntegerProperty(this, "programs");
    private final StringProperty trial = new SimpleStringProperty(this, "trial", "");
    private final StringProperty advice = new SimpleStringProperty(this, "advice", "");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final TrainingForm training = new TrainingForm();
    private final ObjectProperty<@Nullable ModelAct> act = new SimpleObjectProperty<>(this, "act");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final Work work;

    public ModelsModel(ScreenThread screen) {
        work = new Work(screen);
    }

    /** All models, the latest first. */
    public ObservableList<ModelRow> models() {
        return models;
    }

    /** The model that is looked at, null when none is. */
    public ObjectProperty<@Nullable ModelRow> modelProperty() {
        return model;
    }

    /** Whether the models have been read; until then an empty list says nothing. */
    public BooleanProperty listedProperty() {
        return listed;
    }

    /** Answers of people there are to learn from. */
    public IntegerProperty peopleProperty() {
        return people;
    }

    /** Answers of programs there are to learn from. */
    public IntegerProperty programsProperty() {
        return programs;
    }

    /** How the model on trial does; empty when there is nothing to tell. */
    public StringProperty trialProperty() {
        return trial;
    }

    /** Whether it is time to train anew, as a question; empty when it is not. */
    public StringProperty adviceProperty() {
        return advice;
    }

    /** A sentence about what went wrong, empty when nothing did. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** A sentence about what was done, empty when there is nothing to say. */
    public StringProperty noteProperty() {
        return note;
    }

    /** What is filled in before a training. */
    public TrainingForm training() {
        return training;
    }

    /** The act that is asked about, null while none is. */
    public ObjectProperty<@Nullable ModelAct> actProperty() {
        return act;
    }

    /** Why it is done, as typed. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** The training. */
    public Work work() {
        return work;
    }

    /** Whether something lies over the screen that wants an answer first. */
    public boolean isAsking() {
        return training.openProperty().get() || act.get() != null;
    }
}
