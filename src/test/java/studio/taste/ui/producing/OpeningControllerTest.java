package studio.taste.ui.producing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.session.RaterId;
import studio.taste.ui.RaterCard;
import studio.taste.ui.RaterChoice;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.producing.ProducingModel.Place;

class OpeningControllerTest {
    private final RehearsalProducing desk = new RehearsalProducing();
    private final ScreenThread screen = new ScreenThread(Runnable::run);
    private final ProducingModel room = new ProducingModel(screen);
    private final ProducingController producing = new ProducingController(room, desk, screen);
    private final OpeningModel model = room.opening();
    private final OpeningController controller = producing.opening();

    @BeforeEach
    void load() {
        producing.load();
    }

    @Test
    void anEmptyLibraryOffersTheDemoSongs() {
        assertThat(model.listedProperty().get()).isTrue();
        assertThat(model.fitSentenceProperty().get()).startsWith("A remix needs two songs");
        controller.goOn();
        assertThat(model.songs()).hasSize(6);
        assertThat(model.fitsProperty().get()).isTrue();
        assertThat(room.placeProperty().get()).isEqualTo(Place.START);
    }

    @Test
    void makingTheDemoSongsCanBeCancelled() {
        desk.pendingDemo = new CompletableFuture<>();
        controller.goOn();
        controller.goOn();
        controller.cancel();
        assertThat(desk.progress.report(0.2, "Playing the drums")).isFalse();
        desk.pendingDemo.completeExceptionally(new CancellationException());
        assertThat(model.troubleProperty().get()).contains("Cancelled");
        assertThat(model.work().runningProperty().get()).isFalse();
    }

    @Test
    void aPairThatDoesNotFitIsRefusedWithASentence() {
        controller.makeDemoSongs();
        model.instrumentalProperty().set(model.songs().get(5));
        assertThat(model.fitsProperty().get()).isFalse();
        assertThat(model.fitSentenceProperty().get()).contains("too far apart");
        controller.open();
        assertThat(desk.acts).isEmpty();
    }

    @Test
    void whatWasSetUpIsAskedFor() {
        desk.known.add(new RaterCard(new RaterId("rater-7"), "Mira"));
        producing.load();
        controller.makeDemoSongs();
        model.wishProperty().set(" warm, late vocal ");
        model.contextProperty().set("focus");
        model.cardsProperty().set(6);
        controller.open();
        ProducingRequest request = Objects.requireNonNull(desk.request);
        assertThat(request.producer()).isEqualTo(new RaterId("rater-7"));
        assertThat(request.wish()).isEqualTo("warm, late vocal");
        assertThat(request.context()).isEqualTo("focus");
        assertThat(request.cards()).isEqualTo(6);
        assertThat(request.vocalSong()).isNotEqualTo(request.instrumentalSong());
        assertThat(room.placeProperty().get()).isEqualTo(Place.SESSION);
        assertThat(Objects.requireNonNull(room.portfolio().snapshotProperty().get())
                        .cards())
                .hasSize(6);
        assertThat(model.work().runningProperty().get()).isFalse();
    }

    @Test
    void someoneNewMayGiveAName() {
        controller.makeDemoSongs();
        model.producerProperty().set(RaterChoice.NEW);
        model.displayNameProperty().set(" Jo ");
        controller.goOn();
        assertThat(Objects.requireNonNull(desk.request).producer()).isNull();
        assertThat(Objects.requireNonNull(desk.request).displayName()).isEqualTo("Jo");
    }

    @Test
    void aSessionLeftUnfinishedComesFirst() {
        desk.library.addAll(RehearsalDesk.demoSongs());
        desk.left = "Paper Stars ▸ Glass Floor, round 4";
        producing.load();
        controller.goOn();
        assertThat(desk.acts).containsExactly("resume");
        assertThat(room.placeProperty().get()).isEqualTo(Place.SESSION);
    }

    @Test
    void theSongsThatWereChosenStayWhenTheLibraryIsReadAgain() {
        controller.makeDemoSongs();
        model.vocalProperty().set(model.songs().get(3));
        producing.load();
        assertThat(model.vocalProperty().get())
                .isEqualTo(RehearsalDesk.demoSongs().get(3));
    }

    @Test
    void aSessionThatCouldNotBeBegunSaysWhy() {
        controller.makeDemoSongs();
        desk.showOn(new UnwatchedScreen());
        controller.open();
        assertThat(model.work().runningProperty().get()).isTrue();
        producing.trouble("The stems of “Harbour Lights” are gone; import it again.");
        assertThat(model.work().runningProperty().get()).isFalse();
        assertThat(model.troubleProperty().get()).contains("import it again");
    }
}
