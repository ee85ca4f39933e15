package studio.taste.ui.listening;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.Outcome;
import studio.taste.session.Confidence;
import studio.taste.session.SessionSnapshot;

/** What the trial screen shows. */
public final class TrialModel {
    private final DeckModel deck = new DeckModel();
    private final ObjectProperty<@Nullable SessionSnapshot> snapshot = new SimpleObjectProperty<>(this, "snapshot");
    private final BooleanProperty ready = new SimpleBooleanProperty(this, "ready");
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final ObjectProperty<@Nullable Outcome> outcome = new SimpleObjectProperty<>(this, "outcome");
    private final ObjectProperty<@Nullable Confidence> confidence = new SimpleObjectProperty<>(this, "confidence");
    private final StringProperty comment = new SimpleStringProperty(this, "comment", "");
    private final BooleanProperty tagging = new SimpleBooleanProperty(this, "tagging");
    private final BooleanProperty sending = new SimpleBooleanProperty(this, "sending");
    private final BooleanProperty mapShown = new SimpleBooleanProperty(this, "mapShown");
    private final StringProperty saved = new SimpleStringProperty(this, "saved", "");

    /** The player. */
    public DeckModel deck() {
        return deck;
    }

    /** The session as it is, null before there is one. */
    public ObjectProperty<@Nullable SessionSnapshot> snapshotProperty() {
        return snapshot;
    }

    /** Whether a trial can be heard and answered now. */
    public boolean isListening() {
        SessionSnapshot now = snapshot.get();
        return now != null && now.phase() == SessionSnapshot.Phase.LISTENING && !sending.get();
    }

    /** Whether enough was heard of both sides for a vote. */
    public BooleanProperty readyProperty() {
        return ready;
    }

    /** What to do next, in a sentence. */
    public StringProperty hintProperty() {
        return hint;
    }

    /** The vote, null until cast. */
    public ObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome;
    }

    /** How sure, null until said. */
    public ObjectProperty<@Nullable Confidence> confidenceProperty() {
        return confidence;
    }

    /** In the rater's own words. */
    public StringProperty commentProperty() {
        return comment;
    }

    /** Whether digits mark what is wrong with the side that is heard. */
    public BooleanProperty taggingProperty() {
        return tagging;
    }

    /** Whether an answer is on its way to the disk. */
    public BooleanProperty sendingProperty() {
        return sending;
    }

    /** Whether the key map is shown. */
    public BooleanProperty mapShownProperty() {
        return mapShown;
    }

    /** What is on disk, in words; empty at the start. */
    public StringProperty savedProperty() {
        return saved;
    }
}
