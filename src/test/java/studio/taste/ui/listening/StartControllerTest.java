package studio.taste.ui.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import studio.taste.session.PlotTiming;
import studio.taste.session.RaterId;
import studio.taste.ui.RaterCard;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SessionRequest;
import studio.taste.ui.listening.ListenModel.Place;

class StartControllerTest {
    private final RehearsalDesk desk = new RehearsalDesk();
    private final ListenModel room = new ListenModel(new ScreenThread(Runnable::run));
    private final StartModel model = room.start();

    private StartController open() {
        return new ListenController(room, desk, new ScreenThread(Runnable::run)).start();
    }

    @Test
    void oneActLeadsFromAnEmptyLibraryToTheFirstTrial() {
        StartController start = open();
        assertThat(model.songs()).isEmpty();
        start.listenToDemo();
        assertThat(room.placeProperty().get()).isEqualTo(Place.TRIAL);
        assertThat(desk.request)
                .isEqualTo(new SessionRequest(
                        null,
                        "",
                        desk.library.get(0).id(),
                        desk.library.get(1).id(),
                        StartModel.USUAL_TRIALS,
                        StartModel.USUAL_HEARD_SHARE,
                        PlotTiming.AFTER));
    }

    @Test
    void theSoundDeviceCanBeChosenAndLeftToTheSystem() {
        StartController start = open();
        assertThat(model.devices()).containsExactly(StartModel.SYSTEM_DEVICE, "Headphones", "Speakers");
        start.chooseDevice("Speakers");
        assertThat(desk.stepping().chosenDevice()).isEqualTo("Speakers");
        assertThat(model.deviceProperty().get()).isEqualTo("Speakers");
        start.chooseDevice(StartModel.SYSTEM_DEVICE);
        assertThat(desk.stepping().chosenDevice()).isNull();
    }

    @Test
    void aSessionIsHeldAsItWasSetUp() {
        desk.library.addAll(RehearsalDesk.demoSongs());
        desk.raters.add(new RaterCard(new RaterId("rater-7"), "Kim"));
        StartController start = open();
        assertThat(model.raterProperty().get().words()).isEqualTo("Kim (rater-7)");
        model.vocalProperty().set(model.songs().get(2));
        model.instrumentalProperty().set(model.songs().get(4));
        model.trialsProperty().set(40);
        model.heardShareProperty().set(1);
        model.plotsProperty().set(PlotTiming.LIVE);
        start.start();
        assertThat(desk.request)
                .isEqualTo(new SessionRequest(
                        new RaterId("rater-7"),
                        "",
                        model.songs().get(2).id(),
                        model.songs().get(4).id(),
                        40,
                        1,
                        PlotTiming.LIVE));
    }

    @Test
    void songsThatDoNotFitCannotBeStartedAndTheReasonIsSaid() {
        desk.library.addAll(RehearsalDesk.demoSongs());
        StartController start = open();
        model.instrumentalProperty().set(model.songs().get(5));
        start.start();
        assertThat(desk.request).isNull();
        assertThat(model.fitsProperty().get()).isFalse();
        assertThat(model.fitSentenceProperty().get()).contains("too far apart");
    }

    @Test
    void aLonelySongAsksForAnother() {
        desk.library.add(RehearsalDesk.demoSongs().get(0));
        open();
        assertThat(model.fitSentenceProperty().get()).startsWith("A remix needs two songs");
    }

    @Test
    void aFailedImportIsToldInItsOwnWords() {
        open().imports().importSong(Path.of("broken"));
        assertThat(model.troubleProperty().get()).startsWith("broken: there is no drums stem.");
        assertThat(model.work().runningProperty().get()).isFalse();
    }

    @Test
    void anImportShowsHowFarItIsAndCanBeCancelled() {
        desk.pendingImport = new CompletableFuture<>();
        StartController start = open();
        start.imports().importSong(Path.of("stems"));
        assertThat(desk.progress.report(0.4, "Estimating the tempo")).isTrue();
        assertThat(model.work().fractionProperty().get()).isEqualTo(0.4);
        assertThat(model.work().doingProperty().get()).isEqualTo("Estimating the tempo");
        start.cancel();
        assertThat(desk.progress.report(0.5, "Estimating the key")).isFalse();
        desk.pendingImport.completeExceptionally(new CancellationException());
        assertThat(model.troubleProperty().get()).isEqualTo("Cancelled. Nothing was kept.");
        assertThat(model.work().runningProperty().get()).isFalse();
    }

    @Test
    void onlyOneFolderIsTakenAtATime() {
        StartController start = open();
        start.imports().importDropped(List.of(Path.of("one"), Path.of("two")));
        assertThat(desk.imports).isEmpty();
        assertThat(model.troubleProperty().get()).startsWith("Drop one folder at a time");
        start.imports().importDropped(List.of(Path.of("one")));
        assertThat(desk.imports).containsExactly(Path.of("one"));
    }

    @Test
    void aSessionThatCouldNotBeBegunLeavesTheStartWithItsSentence() {
        desk.library.addAll(RehearsalDesk.demoSongs());
        ListenController listen = new ListenController(room, desk, new ScreenThread(Runnable::run));
        model.work().begin("Planning the remixes…");
        listen.trouble("No plan passes the hard constraints. Choose other songs.");
        assertThat(room.placeProperty().get()).isEqualTo(Place.START);
        assertThat(model.troubleProperty().get()).startsWith("No plan passes");
        assertThat(model.work().runningProperty().get()).isFalse();
    }
}
