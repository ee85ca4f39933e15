package studio.taste.ui.producing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import studio.taste.ui.ScreenThread;

/** What the producer's room shows: the set-up of a session, or the session. */
public final class ProducingModel {
    /** Which screen is seen. */
    public enum Place {
        START,
        SESSION
    }

    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(this, "place", Place.START);
    private final OpeningModel opening;
    private final PortfolioModel portfolio;

    public ProducingModel(ScreenThread screen) {
        opening = new OpeningModel(screen);
        portfolio = new PortfolioModel(screen);
    }

    /** Which screen is seen. */
    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    public OpeningModel opening() {
        return opening;
    }

    public PortfolioModel portfolio() {
        return portfolio;
    }
}
