package studio.taste.ui.shell;

import studio.taste.ui.StudioDesk;
import studio.taste.ui.library.LibraryController;
import studio.taste.ui.listening.ListenController;
import studio.taste.ui.listening.ListenModel;
import studio.taste.ui.models.ModelsController;
import studio.taste.ui.plans.PlanController;
import studio.taste.ui.producing.ProducingController;
import studio.taste.ui.research.ResearchController;

/** Leads from room to room, and keeps a session blind. */
public final class ShellController {
    private final ShellModel model;
    private final StudioDesk desk;
    private final ListenModel listenModel;
    private final ListenController listen;
    private final ResearchController research;
    private final ModelsController models;
    private final LibraryController library;
    private final PlanController plans;
    private final ProducingController producing;

    ShellController(
            ShellModel model,
            StudioDesk desk,
            ListenModel listenModel,
            ListenController listen,
            ResearchController research,
            ModelsController models,
            LibraryController library,
            PlanController plans,
            ProducingController producing) {
        this.model = model;
        this.desk = desk;
        this.listenModel = listenModel;
        this.listen = listen;
        this.research = research;
        this.models = models;
        this.library = library;
        this.plans = plans;
        this.producing = producing;
        model.darkProperty().set(desk.dark());
        listenModel.placeProperty().addListener((property, was, is) -> begun());
    }

    /** Goes to a room; asks first when a session in progress would have to be paused for that. */
    public void go(Room room) {
        if (room != Room.LISTEN && listenModel.isBlind()) {
            model.askedProperty().set(room);
        } else {
            enter(room);
        }
    }

    /** Stays with the session. */
    public void stay() {
        model.askedProperty().set(null);
    }

    /** Pauses the session and shows the room that was asked for all the same. */
    public void leaveSession() {
        Room room = model.askedProperty().get();
        model.askedProperty().set(null);
        if (room != null) {
            listen.leave();
            enter(room);
        }
    }

    /** Changes between light and dark, for good. */
    public void toggleDark() {
        boolean dark = !model.darkProperty().get();
        model.darkProperty().set(dark);
        desk.rememberDark(dark);
    }

    /** The window closes: nothing sounds on, and a session in progress waits to be gone on with. */
    public void close() {
        library.leave();
        plans.leave();
        producing.leave();
        if (listenModel.isBlind()) {
            desk.pause();
        }
    }

    /** A session that begins while another room is looked at is shown at once: only there nothing is seen or heard of its songs. */
    private void begun() {
        if (listenModel.isBlind() && model.roomProperty().get() != Room.LISTEN) {
            enter(Room.LISTEN);
        }
    }

    private void enter(Room room) {
        if (room != Room.RESEARCH) {
            research.leave();
            models.leave();
        }
        if (room != Room.LIBRARY) {
            library.leave();
        }
        if (room != Room.PLANS) {
            plans.leave();
        }
        if (room != Room.PRODUCE) {
            producing.hush();
        }
        switch (room) {
            case LISTEN -> listen.start().imports().listSongs();
            case PRODUCE -> producing.load();
            case RESEARCH -> {
                research.load();
                models.load();
            }
            case LIBRARY -> library.load();
            case PLANS -> plans.load();
        }
        model.roomProperty().set(room);
    }
}
