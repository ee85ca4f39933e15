package studio.taste.ui.shell;

import studio.taste.ui.StudioDesk;
import studio.taste.ui.listening.ListenController;
import studio.taste.ui.listening.ListenModel;
import studio.taste.ui.research.ResearchController;

/** Leads from room to room, and keeps a session blind. */
public final class ShellController {
    private final ShellModel model;
    private final StudioDesk desk;
    private final ListenModel listenModel;
    private final ListenController listen;
    private final ResearchController research;

    ShellController(
            ShellModel model,
            StudioDesk desk,
            ListenModel listenModel,
            ListenController listen,
            ResearchController research) {
        this.model = model;
        this.desk = desk;
        this.listenModel = listenModel;
        this.listen = listen;
        this.research = research;
        model.darkProperty().set(desk.dark());
    }

    /** Goes to a room; asks first when that would unblind a session in progress. */
    public void go(Room room) {
        if (room == Room.RESEARCH && model.roomProperty().get() == Room.LISTEN && listenModel.isBlind()) {
            model.warningProperty().set(true);
        } else {
            enter(room);
        }
    }

    /** Stays with the session. */
    public void stay() {
        model.warningProperty().set(false);
    }

    /** Pauses the session and shows the researcher's room all the same. */
    public void unblind() {
        model.warningProperty().set(false);
        listen.leave();
        enter(Room.RESEARCH);
    }

    /** Changes between light and dark, for good. */
    public void toggleDark() {
        boolean dark = !model.darkProperty().get();
        model.darkProperty().set(dark);
        desk.rememberDark(dark);
    }

    /** The window closes: a session in progress waits to be gone on with. */
    public void close() {
        if (listenModel.isBlind()) {
            desk.pause();
        }
    }

    private void enter(Room room) {
        if (room == Room.RESEARCH) {
            research.load();
        } else {
            research.leave();
        }
        model.roomProperty().set(room);
    }
}
