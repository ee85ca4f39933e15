package studio.taste.ui.listening;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Convergence;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.Work;

/** What the screen after a session shows. */
public final class ResultModel {
    private final ObjectProperty<@Nullable Convergence> convergence = new SimpleObjectProperty<>(this, "convergence");
    private final IntegerProperty answered = new SimpleIntegerProperty(this, "answered");
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final Work work;

    public ResultModel(ScreenThread screen) {
        work = new Work(screen);
    }

    /** What was learnt, null before a session has ended. */
    public ObjectProperty<@Nullable Convergence> convergenceProperty() {
        return convergence;
    }

    /** Answers given. */
    public IntegerProperty answeredProperty() {
        return answered;
    }

    /** What was exported and where, empty when nothing was. */
    public StringProperty sentenceProperty() {
        return sentence;
    }

    /** Why the export failed, empty when it did not. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** The export. */
    public Work work() {
        return work;
    }
}
