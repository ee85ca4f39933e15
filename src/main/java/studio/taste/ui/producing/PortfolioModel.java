package studio.taste.ui.producing;

import java.util.Arrays;
import java.util.List;
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
import org.jspecify.annotations.Nullable;
import studio.taste.remix.MixKnob;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.Work;

/** What a producer's session shows: the session as it is, what sounds, and what was marked or written and not yet sent. */
public final class PortfolioModel {
    /** Stands for no card and no round. */
    static final int NONE = -1;

    /** What lies over the cards or waits for a key. */
    public enum Mode {
        PLAIN,
        /** The next card that is named sounds like the focused one. */
        SAME_SOUND,
        KNOBS,
        MAP
    }

    private final ObjectProperty<@Nullable ProducingSnapshot> snapshot = new SimpleObjectProperty<>(this, "snapshot");
    private final PortfolioDeck deck = new PortfolioDeck();
    private final IntegerProperty second = new SimpleIntegerProperty(this, "second", NONE);
    private final IntegerProperty worst = new SimpleIntegerProperty(this, "worst", NONE);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.PLAIN);
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>(this, "question");
    private final IntegerProperty walkedTo = new SimpleIntegerProperty(this, "walkedTo", NONE);
    private final StringProperty edit = new SimpleStringProperty(this, "edit", "");
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final BooleanProperty hoverPlays = new SimpleBooleanProperty(this, "hoverPlays", true);
    private final BooleanProperty sending = new SimpleBooleanProperty(this, "sending");
    private final DoubleProperty learning = new SimpleDoubleProperty(this, "learning", 0.5);
    private final ObjectProperty<LearntView> view = new SimpleObjectProperty<>(this, "view", LearntView.TASTE);
    private final List<DoubleProperty> knobs = Arrays.stream(MixKnob.values())
            .<DoubleProperty>map(knob -> new SimpleDoubleProperty(this, knob.word()))
            .toList();
    private final StringProperty trouble = new SimpleStringProperty(this, "trouble", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final Work keeping;

    PortfolioModel(ScreenThread screen) {
        keeping = new Work(screen);
    }

    /** The session as it is, null before there is one. */
    public ObjectProperty<@Nullable ProducingSnapshot> snapshotProperty() {
        return snapshot;
    }

    /** What sounds. */
    public PortfolioDeck deck() {
        return deck;
    }

    /** The card that acts are about, the one that sounds or would; {@link #NONE} while there is none. */
    public int focused() {
        return deck.selectedProperty().get();
    }

    /** Marked as the next best, {@link #NONE} when none is. */
    public IntegerProperty secondProperty() {
        return second;
    }

    /** Marked as the worst, {@link #NONE} when none is. */
    public IntegerProperty worstProperty() {
        return worst;
    }

    /** What lies over the cards or waits for a key. */
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** What is asked before it is done, null when nothing is. */
    public ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    /** The round of the history that is looked at, {@link #NONE} while it is the present one. */
    public IntegerProperty walkedToProperty() {
        return walkedTo;
    }

    /** An edit, as it is being written. */
    public StringProperty editProperty() {
        return edit;
    }

    /** Why a card is good, as it is being written. */
    public StringProperty whyProperty() {
        return why;
    }

    /** Whether a card plays when the pointer rests on it. */
    public BooleanProperty hoverPlaysProperty() {
        return hoverPlays;
    }

    /** Whether an answer is on its way. */
    public BooleanProperty sendingProperty() {
        return sending;
    }

    /** The slider: 0 find my best, 1 learn my taste. */
    public DoubleProperty learningProperty() {
        return learning;
    }

    /** What of the learnt is looked at where there is no room for all of it. */
    public ObjectProperty<LearntView> viewProperty() {
        return view;
    }

    /** Where a knob stands in the popover. */
    public DoubleProperty knobProperty(MixKnob knob) {
        return knobs.get(knob.ordinal());
    }

    /** A sentence about what went wrong, empty when nothing did. */
    public StringProperty troubleProperty() {
        return trouble;
    }

    /** A sentence about what was done here, empty when there is nothing to say. */
    public StringProperty noteProperty() {
        return note;
    }

    /** A card being exported. */
    public Work keeping() {
        return keeping;
    }

    /** Whether the cards wait for an answer. */
    public boolean isChoosing() {
        ProducingSnapshot now = snapshot.get();
        return now != null && now.phase() == Phase.CHOOSING && !sending.get();
    }

    /** Whether acts about the focused card are possible. */
    boolean hasFocus() {
        ProducingSnapshot now = snapshot.get();
        return now != null && focused() >= 0 && focused() < now.cards().size();
    }
}
