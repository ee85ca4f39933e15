package studio.taste.ui.listening;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import studio.taste.session.FailureTag;
import studio.taste.session.Side;

/** What the trial screen shows of one side. */
public final class SideModel {
    private final Side side;
    private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected");
    private final DoubleProperty heardSeconds = new SimpleDoubleProperty(this, "heardSeconds");
    private final DoubleProperty heardShare = new SimpleDoubleProperty(this, "heardShare");
    private final ObservableSet<FailureTag> tags = FXCollections.observableSet(EnumSet.noneOf(FailureTag.class));

    SideModel(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    /** Whether this side sounds, or would. */
    public BooleanProperty selectedProperty() {
        return selected;
    }

    /** How much of it was heard at least once. */
    public DoubleProperty heardSecondsProperty() {
        return heardSeconds;
    }

    /** The same as a share of its length, 0 to 1. */
    public DoubleProperty heardShareProperty() {
        return heardShare;
    }

    /** What the rater says is wrong with it. */
    public ObservableSet<FailureTag> tags() {
        return tags;
    }

    void toggle(FailureTag tag) {
        if (!tags.remove(tag)) {
            tags.add(tag);
        }
    }

    Set<FailureTag> taggedNow() {
        return Set.copyOf(tags);
    }
}
