package studio.taste.ui.listening;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import studio.taste.ui.ScreenThread;

/** What the rater's room shows: one of three screens. */
public final class ListenModel {
    /** Which screen is seen. */
    public enum Place {
        START,
        TRIAL,
        RESULT
    }

    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(this, "place", Place.START);
    private final StartModel start;
    private final TrialModel trial = new TrialModel();
    private final ResultModel result;

    public ListenModel(ScreenThread screen) {
        start = new StartModel(screen);
        result = new ResultModel(screen);
    }

    /** Which screen is seen. */
    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    public StartModel start() {
        return start;
    }

    public TrialModel trial() {
        return trial;
    }

    public ResultModel result() {
        return result;
    }

    /** Whether a trial may be going on, so that nothing may be shown that tells the sides apart. */
    public boolean isBlind() {
        return place.get() == Place.TRIAL;
    }
}
