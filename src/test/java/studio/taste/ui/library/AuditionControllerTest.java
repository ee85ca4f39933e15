package studio.taste.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.ui.AuditionController;
import studio.taste.ui.AuditionModel;
import studio.taste.ui.AuditionModel.Phase;
import studio.taste.ui.RehearsalAudition;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;
import studio.taste.ui.songs.RehearsalSongs;

class AuditionControllerTest {
    private static final SongCard HARBOUR = RehearsalDesk.demoSongs().get(0);
    private static final SongCard LANTERNS = RehearsalDesk.demoSongs().get(2);
    private static final String WHOLE = "vocals+drums+bass+other";

    private final RehearsalDesk desk = new RehearsalDesk();
    private final RehearsalAudition player = new RehearsalAudition();
    private final ScreenThread screen = new ScreenThread(Runnable::run);
    private final LibraryModel room = new LibraryModel(screen);
    private final AuditionModel<SongCard> model = room.audition();
    private final LibraryController library = new LibraryController(room, desk, new RehearsalSongs(), screen, player);
    private final AuditionController<SongCard> controller = library.audition();

    @BeforeEach
    void list() {
        desk.library.addAll(RehearsalDesk.demoSongs());
        library.load();
    }

    @Test
    void aSongIsHeardWholeHeldAndGoneOnWith() {
        library.playOrPauseSelected();
        assertThat(desk.auditions).containsExactly("1 " + WHOLE);
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PLAYING);
        player.at(12.5);
        assertThat(model.positionSecondsProperty().get()).isEqualTo(12.5);
        library.playOrPause();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PAUSED);
        library.playOrPauseSelected();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PLAYING);
        assertThat(player.asked).containsExactly("play 1 " + WHOLE + ".wav from 0.0", "pause", "resume");
    }

    @Test
    void aStemAloneGoesOnFromWhereTheWholeSongWas() {
        controller.play(HARBOUR);
        player.at(30);
        room.partProperty().set(SongPart.VOCALS);
        assertThat(player.asked)
                .containsExactly("play 1 " + WHOLE + ".wav from 0.0", "stop", "play 1 vocals.wav from 30.0");
    }

    @Test
    void anotherPartOfAHeldSongWaitsUntilItIsPlayed() {
        controller.play(HARBOUR);
        player.at(30);
        controller.playOrPause(HARBOUR);
        room.partProperty().set(SongPart.BASS);
        assertThat(player.isOpen()).isFalse();
        controller.playOrPause(HARBOUR);
        assertThat(player.asked).endsWith("play 1 bass.wav from 30.0");
    }

    @Test
    void anotherSongBeginsAtItsBeginning() {
        controller.play(HARBOUR);
        player.at(30);
        controller.playOrPause(LANTERNS);
        assertThat(player.asked).endsWith("stop", "play 3 " + WHOLE + ".wav from 0.0");
        assertThat(model.itemProperty().get()).isEqualTo(LANTERNS);
    }

    @Test
    void seekingStaysWithinTheSongAndCountsBeforeItPlays() {
        controller.play(HARBOUR);
        controller.seek(500);
        assertThat(model.positionSecondsProperty().get()).isEqualTo(82);
        controller.back();
        controller.back();
        controller.forward();
        assertThat(player.asked).endsWith("seek 82.0", "seek 77.0", "seek 72.0", "seek 77.0");
        controller.stop();
        controller.seek(40);
        controller.playOrPause(HARBOUR);
        assertThat(player.asked).endsWith("seek 77.0", "stop", "play 1 " + WHOLE + ".wav from 40.0");
    }

    @Test
    void atItsEndTheSongLetsGoOfTheDeviceAndStandsAtItsBeginning() {
        controller.play(HARBOUR);
        player.at(81.9);
        player.end();
        assertThat(player.isOpen()).isFalse();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.STOPPED);
        assertThat(model.positionSecondsProperty().get()).isZero();
    }

    @Test
    void whatIsMadeReadyTooLateIsNeverHeard() {
        CompletableFuture<Path> first = new CompletableFuture<>();
        desk.pendingAudition = first;
        controller.play(HARBOUR);
        Progress firstProgress = desk.progress;
        assertThat(firstProgress.report(0.5, "Mixing")).isTrue();
        assertThat(model.work().fractionProperty().get()).isEqualTo(0.5);
        desk.pendingAudition = null;
        controller.play(LANTERNS);
        assertThat(firstProgress.report(0.6, "Mixing")).isFalse();
        first.complete(Path.of("late.wav"));
        assertThat(player.asked).containsExactly("play 3 " + WHOLE + ".wav from 0.0");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PLAYING);
    }

    @Test
    void leavingTheRoomSilencesWhatSoundsAndWhatIsBeingMade() {
        controller.play(HARBOUR);
        player.at(10);
        library.leave();
        assertThat(player.isOpen()).isFalse();
        CompletableFuture<Path> pending = new CompletableFuture<>();
        desk.pendingAudition = pending;
        controller.play(HARBOUR);
        library.leave();
        pending.complete(Path.of("late.wav"));
        assertThat(player.isOpen()).isFalse();
        assertThat(desk.progress.report(0.9, "Mixing")).isFalse();
        assertThat(model.work().runningProperty().get()).isFalse();
    }

    @Test
    void withoutASoundDeviceTheSentenceIsShownUntilTheNextTry() {
        controller.play(HARBOUR);
        player.fail("No sound can be played here.");
        assertThat(model.troubleProperty().get()).isEqualTo("No sound can be played here.");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.STOPPED);
        controller.playOrPause(HARBOUR);
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PLAYING);
    }

    @Test
    void aSongThatCannotBeMadeReadyIsToldInItsOwnWords() {
        desk.pendingAudition =
                CompletableFuture.failedFuture(new StudioException("The disk is full. Free some space."));
        controller.play(HARBOUR);
        assertThat(model.troubleProperty().get()).isEqualTo("The disk is full. Free some space.");
        assertThat(player.asked).isEmpty();
    }

    @Test
    void theSongPointedOutStaysSoWhenTheLibraryIsReadAnew() {
        room.selectedProperty().set(room.songs().get(2));
        library.imports().importSong(Path.of("Own Song"));
        assertThat(room.songs()).hasSize(7);
        assertThat(room.selectedProperty().get()).isEqualTo(LANTERNS);
        assertThat(room.noteProperty().get()).isEqualTo("“Own Song” is in the library now.");
    }
}
