package studio.taste.ui.producing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.PairFit;
import studio.taste.ui.RaterChoice;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;

/** What can be done while a producer's session is set up. */
public final class OpeningController {
    private final OpeningModel model;
    private final ProducingDesk desk;
    private final ScreenThread screen;

    OpeningController(OpeningModel model, ProducingDesk desk, ScreenThread screen) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
        model.vocalProperty().addListener((property, was, is) -> judge());
        model.instrumentalProperty().addListener((property, was, is) -> judge());
    }

    /** Reads the library, the producers and the session left unfinished. */
    public void load() {
        model.unfinishedProperty().set(desk.unfinished().orElse(""));
        RaterChoice chosen = model.producerProperty().get();
        List<RaterChoice> known = desk.producers().stream().map(RaterChoice::of).toList();
        model.producers().setAll(known);
        model.producers().add(RaterChoice.NEW);
        model.producerProperty()
                .set(
                        chosen.id() != null && known.contains(chosen)
                                ? chosen
                                : model.producers().get(0));
        screen.hear(desk.songs(), this::list, model.troubleProperty()::set);
    }

    /** Makes the demo songs where they are missing. */
    public void makeDemoSongs() {
        if (isBusy()) {
            return;
        }
        model.troubleProperty().set("");
        screen.hear(
                desk.makeDemoSongs(model.work().begin("Making the demo songs…")),
                songs -> {
                    model.work().end();
                    list(songs);
                },
                this::failed);
    }

    /** Stops making the demo songs. */
    public void cancel() {
        model.work().cancel();
    }

    /** Begins the session that was set up; does nothing while it cannot be held. */
    public void open() {
        SongCard vocal = model.vocalProperty().get();
        SongCard instrumental = model.instrumentalProperty().get();
        if (vocal == null || instrumental == null || !model.fitsProperty().get() || isBusy()) {
            return;
        }
        model.troubleProperty().set("");
        model.work().begin("Planning the first round…");
        RaterChoice producer = model.producerProperty().get();
        desk.open(new ProducingRequest(
                producer.id(),
                producer.id() == null ? model.displayNameProperty().get().strip() : "",
                vocal.id(),
                instrumental.id(),
                model.wishProperty().get().strip(),
                model.contextProperty().get().strip(),
                model.cardsProperty().get()));
    }

    /** Goes on with the session left unfinished. */
    public void resume() {
        if (!model.unfinishedProperty().get().isEmpty() && !isBusy()) {
            model.troubleProperty().set("");
            model.work().begin("Opening your session…");
            desk.resume();
        }
    }

    /** Does what the screen is about now. */
    public void goOn() {
        if (model.songs().isEmpty()) {
            makeDemoSongs();
        } else if (!model.unfinishedProperty().get().isEmpty()) {
            resume();
        } else {
            open();
        }
    }

    /** The session shows itself now. */
    void opened() {
        model.work().end();
    }

    /** The session could not be begun, or the songs not made. */
    void failed(String sentence) {
        model.work().end();
        model.troubleProperty().set(sentence);
    }

    private boolean isBusy() {
        return model.work().runningProperty().get();
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
        judge();
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
    }

    private void judge() {
        SongCard vocal = model.vocalProperty().get();
        SongCard instrumental = model.instrumentalProperty().get();
        if (vocal == null || instrumental == null) {
            model.fitsProperty().set(false);
            model.fitSentenceProperty()
                    .set(
                            model.songs().size() < 2
                                    ? "A remix needs two songs: import another one in the Library, or add the demo songs."
                                    : "Choose a song for the vocals and another for the instruments.");
            return;
        }
        PairFit fit = desk.fit(vocal.id(), instrumental.id());
        model.fitsProperty().set(fit.compatible());
        model.fitSentenceProperty().set(fit.sentence());
    }
}
