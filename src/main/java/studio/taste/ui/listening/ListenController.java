package studio.taste.ui.listening;

import studio.taste.session.SessionScreen;
import studio.taste.session.SessionSnapshot;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.StudioDesk;
import studio.taste.ui.listening.ListenModel.Place;

/** Leads from the start through the trials to the result. The session shows itself here, on any thread. */
public final class ListenController implements SessionScreen {
    private final ListenModel model;
    private final StudioDesk desk;
    private final ScreenThread screen;
    private final StartController start;
    private final TrialController trial;
    private final ResultController result;

    public ListenController(ListenModel model, StudioDesk desk, ScreenThread screen) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
        this.start = new StartController(model.start(), desk, screen);
        this.trial = new TrialController(model.trial(), desk);
        this.result = new ResultController(model.result(), desk, screen);
        desk.showOn(this);
        start.load();
    }

    public StartController start() {
        return start;
    }

    public TrialController trial() {
        return trial;
    }

    public ResultController result() {
        return result;
    }

    /** Goes back to the start, where a session left unfinished waits. */
    public void leave() {
        SessionSnapshot snapshot = model.trial().snapshotProperty().get();
        if (model.isBlind() && snapshot != null && snapshot.phase() != SessionSnapshot.Phase.PAUSED) {
            desk.pause();
        }
        model.placeProperty().set(Place.START);
        trial.fresh();
        start.load();
    }

    @Override
    public void show(SessionSnapshot snapshot) {
        screen.executor().execute(() -> shown(snapshot));
    }

    @Override
    public void trouble(String sentence) {
        screen.executor().execute(() -> {
            model.placeProperty().set(Place.START);
            start.failed(sentence);
        });
    }

    private void shown(SessionSnapshot snapshot) {
        boolean leftAlready = snapshot.phase() == SessionSnapshot.Phase.PAUSED && !model.isBlind();
        if (leftAlready) {
            start.load();
            return;
        }
        start.opened();
        trial.show(snapshot);
        if (snapshot.phase() == SessionSnapshot.Phase.FINISHED) {
            result.show(snapshot);
            trial.fresh();
            model.placeProperty().set(Place.RESULT);
        } else {
            model.placeProperty().set(Place.TRIAL);
        }
    }
}
