package studio.taste.ui.research;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.AnswerRow;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SessionRow;
import studio.taste.ui.Work;

/** What the researcher's room shows. */
public final class ResearchModel {
    private final ObservableList<SessionRow> sessions = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SessionRow> session = new SimpleObjectProperty<>(this, "session");
    private final ObservableList<AnswerRow> answers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable AnswerRow> answer = new SimpleObjectProperty<>(this, "answer");
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ObjectProperty<@Nullable ResearchView> view =
            new SimpleObjectProperty<>(this, "view", ResearchView.SESSIONS);
    private final Work work;

    public ResearchModel(ScreenThread screen) {
        work = new Work(screen);
    }

    /** What is looked at. */
    public ObjectProperty<@Nullable ResearchView> viewProperty() {
        return view;
    }

    /** All sessions, the latest first. */
    public ObservableList<SessionRow> sessions() {
        return sessions;
    }

    /** The session that is looked at, null when none is. */
    public ObjectProperty<@Nullable SessionRow> sessionProperty() {
        return session;
    }

    /** Its answers. */
    public ObservableList<AnswerRow> answers() {
        return answers;
    }

    /** The answer that is looked at, null when none is. */
    public ObjectProperty<@Nullable AnswerRow> answerProperty() {
        return answer;
    }

    /** A sentence about what went wrong, empty when nothing did. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** A sentence about what went well, empty when there is nothing to say. */
    public StringProperty noteProperty() {
        return note;
    }

    /** The export. */
    public Work work() {
        return work;
    }
}
