package studio.taste.ui.producing;

import studio.taste.session.producing.ProducingScreen;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.producing.ProducingModel.Place;

/** Leads from the set-up to the session and back. The session shows itself here, on any thread. */
public final class ProducingController implements ProducingScreen {
    private final ProducingModel model;
    private final ProducingDesk desk;
    private final ScreenThread screen;
    private final OpeningController opening;
    private final PortfolioController portfolio;

    public ProducingController(ProducingModel model, ProducingDesk desk, ScreenThread screen) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
        this.opening = new OpeningController(model.opening(), desk, screen);
        this.portfolio = new PortfolioController(model.portfolio(), desk, screen);
        desk.showOn(this);
    }

    public OpeningController opening() {
        return opening;
    }

    public PortfolioController portfolio() {
        return portfolio;
    }

    /** Reads what there is to begin with; a session that is shown stays. */
    public void load() {
        if (model.placeProperty().get() == Place.START) {
            opening.load();
        }
    }

    /** Falls silent; the session waits. */
    public void hush() {
        if (model.placeProperty().get() == Place.SESSION) {
            desk.player().pause();
        }
    }

    /** Leaves the session; it can be gone on with from the set-up. */
    public void leave() {
        if (model.placeProperty().get() == Place.SESSION) {
            hush();
            desk.leave();
            back();
        }
    }

    private void back() {
        portfolio.forget();
        model.placeProperty().set(Place.START);
        opening.load();
    }

    @Override
    public void show(ProducingSnapshot snapshot) {
        screen.executor().execute(() -> shown(snapshot));
    }

    @Override
    public void trouble(String sentence) {
        screen.executor().execute(() -> {
            if (model.placeProperty().get() == Place.SESSION) {
                back();
            }
            opening.failed(sentence);
        });
    }

    private void shown(ProducingSnapshot snapshot) {
        if (snapshot.phase() == Phase.CLOSED) {
            if (model.placeProperty().get() == Place.SESSION) {
                back();
            } else {
                opening.load();
            }
            return;
        }
        if (portfolio.show(snapshot)) {
            opening.opened();
            model.placeProperty().set(Place.SESSION);
        }
    }
}
