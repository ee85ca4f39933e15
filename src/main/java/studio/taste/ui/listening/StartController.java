package studio.taste.ui.listening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.PairFit;
import studio.taste.ui.RaterChoice;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SessionRequest;
import studio.taste.ui.SongCard;
import studio.taste.ui.SongImports;
import studio.taste.ui.StudioDesk;

/** What can be done on the start screen. */
public final class StartController {
    private final StartModel model;
    private final StudioDesk desk;
    private final ScreenThread screen;
    private final SongImports imports;

    public StartController(StartModel model, StudioDesk desk, ScreenThread screen) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
        this.imports =
                new SongImports(desk, screen, model.work(), model.troubleProperty(), model.noteProperty(), this::list);
        model.vocalProperty().addListener((property, was, is) -> judge());
        model.instrumentalProperty().addListener((property, was, is) -> judge());
    }

    /** Reads the library, the raters and the session left unfinished. */
    public void load() {
        model.openProperty().set(desk.unfinished().orElse(null));
        List<RaterChoice> known = desk.raters().stream().map(RaterChoice::of).toList();
        model.raters().setAll(known);
        model.raters().add(RaterChoice.NEW);
        model.raterProperty().set(model.raters().get(0));
        imports.listSongs();
        listDevices();
    }

    /** Brings songs into the library. */
    public SongImports imports() {
        return imports;
    }

    /** Looks which sound devices there are; one that was chosen stays chosen even when it is away. */
    public void listDevices() {
        screen.hear(
                desk.soundDevices(),
                names -> {
                    String chosen = model.deviceProperty().get();
                    List<String> listed = new ArrayList<>(List.of(StartModel.SYSTEM_DEVICE));
                    listed.addAll(names);
                    if (!listed.contains(chosen)) {
                        listed.add(chosen);
                    }
                    if (!listed.equals(model.devices())) {
                        model.devices().setAll(listed);
                        model.deviceProperty().set(chosen);
                    }
                },
                model.troubleProperty()::set);
    }

    /** Plays through a device from now on. */
    public void chooseDevice(String name) {
        model.deviceProperty().set(name);
        desk.player().choose(name.equals(StartModel.SYSTEM_DEVICE) ? null : name);
    }

    /** Makes the demo songs where they are missing and begins a session as soon as there are two. */
    public void listenToDemo() {
        if (isBusy()) {
            return;
        }
        begin();
        screen.hear(
                desk.makeFirstDemoSongs(model.work().begin("Making the demo songs…")),
                songs -> {
                    model.work().end();
                    list(songs);
                    start();
                },
                this::failed);
    }

    /** Stops an import or the making of the demo songs. */
    public void cancel() {
        model.work().cancel();
    }

    /** Begins the session that was set up; does nothing while it cannot be held. */
    public void start() {
        SongCard vocal = model.vocalProperty().get();
        SongCard instrumental = model.instrumentalProperty().get();
        if (vocal == null || instrumental == null || !model.fitsProperty().get() || isBusy()) {
            return;
        }
        begin();
        model.work().begin("Planning the remixes…");
        RaterChoice rater = model.raterProperty().get();
        desk.start(new SessionRequest(
                rater.id(),
                rater.id() == null ? model.displayNameProperty().get().strip() : "",
                vocal.id(),
                instrumental.id(),
                model.trialsProperty().get(),
                model.heardShareProperty().get(),
                model.plotsProperty().get()));
    }

    /** Goes on with the session left unfinished. */
    public void resume() {
        if (model.openProperty().get() != null && !isBusy()) {
            begin();
            model.work().begin("Opening your session…");
            desk.resume();
        }
    }

    /** The session shows itself now. */
    void opened() {
        model.work().end();
        model.noteProperty().set("");
    }

    /** The session could not be begun. */
    void failed(String sentence) {
        model.work().end();
        model.troubleProperty().set(sentence);
    }

    /** Does what the screen is about now: listens to the demo songs, goes on with a session, or starts the one set up. */
    public void goOn() {
        if (model.songs().isEmpty()) {
            listenToDemo();
        } else if (model.openProperty().get() != null) {
            resume();
        } else {
            start();
        }
    }

    private boolean isBusy() {
        return model.work().runningProperty().get();
    }

    private void begin() {
        model.troubleProperty().set("");
        model.noteProperty().set("");
    }

    private void list(List<SongCard> songs) {
        @Nullable SongCard vocal = model.vocalProperty().get();
        @Nullable SongCard instrumental = model.instrumentalProperty().get();
        model.songs().setAll(songs);
        model.listedProperty().set(true);
        if (vocal != null && instrumental != null && songs.contains(vocal) && songs.contains(instrumental)) {
            model.vocalProperty().set(vocal);
            model.instrumentalProperty().set(instrumental);
        } else {
            chooseFirstFittingPair(songs);
        }
    }

    private void chooseFirstFittingPair(List<SongCard> songs) {
        for (SongCard vocal : songs) {
            for (SongCard instrumental : songs) {
                if (vocal != instrumental
                        && desk.fit(vocal.id(), instrumental.id()).compatible()) {
                    model.vocalProperty().set(vocal);
                    model.instrumentalProperty().set(instrumental);
                    return;
                }
            }
        }
        judge();
    }

    private void judge() {
        SongCard vocal = model.vocalProperty().get();
        SongCard instrumental = model.instrumentalProperty().get();
        if (vocal == null || instrumental == null) {
            model.fitsProperty().set(false);
            model.fitSentenceProperty()
                    .set(
                            model.songs().size() < 2
                                    ? "A remix needs two songs: import another one, or add the demo songs."
                                    : "Choose a song for the vocals and another for the instruments.");
            return;
        }
        PairFit fit = desk.fit(vocal.id(), instrumental.id());
        model.fitsProperty().set(fit.compatible());
        model.fitSentenceProperty().set(fit.sentence());
    }
}
