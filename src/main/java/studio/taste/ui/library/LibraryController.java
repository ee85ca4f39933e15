package studio.taste.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;
import studio.taste.ui.AuditionController;
import studio.taste.ui.AuditionPlayer;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;
import studio.taste.ui.SongImports;
import studio.taste.ui.StudioDesk;
import studio.taste.ui.songs.SongController;
import studio.taste.ui.songs.SongDesk;

/** What can be done in the library room. */
public final class LibraryController {
    private final LibraryModel model;
    private final SongImports imports;
    private final AuditionController<SongCard> audition;
    private final SongController detail;

    /**
     * @param player through which songs are heard
     */
    public LibraryController(
            LibraryModel model, StudioDesk desk, SongDesk songs, ScreenThread screen, AuditionPlayer player) {
        this.model = model;
        this.imports =
                new SongImports(desk, screen, model.work(), model.troubleProperty(), model.noteProperty(), this::list);
        this.audition = new AuditionController<>(model.audition(), sounds(desk), screen, player);
        this.detail = new SongController(model.detail(), songs, screen, this::seek);
        model.audition().positionSecondsProperty().addListener((property, was, is) -> follow(is.doubleValue()));
        model.partProperty().addListener((property, was, is) -> audition.changed());
    }

    private AuditionController.Sounds<SongCard> sounds(StudioDesk desk) {
        return new AuditionController.Sounds<>() {
            @Override
            public String title(SongCard song) {
                return song.title();
            }

            @Override
            public double durationSeconds(SongCard song) {
                return song.durationSeconds();
            }

            @Override
            public CompletionStage<Path> file(SongCard song, Progress progress) {
                return desk.audition(song.id(), model.partProperty().get().stems(), progress);
            }
        };
    }

    /** Brings songs into the library. */
    public SongImports imports() {
        return imports;
    }

    /** Hears them. */
    public AuditionController<SongCard> audition() {
        return audition;
    }

    /** The song that is looked into. */
    public SongController detail() {
        return detail;
    }

    /** Shows what was found in the song pointed out, and lets it be corrected. */
    public void lookInto() {
        SongCard song = model.selectedProperty().get();
        if (song != null) {
            detail.open(song.id());
            model.lookedIntoProperty().set(true);
        }
    }

    /** Back to the songs, as they are known now. */
    public void back() {
        model.lookedIntoProperty().set(false);
        load();
    }

    /** The cursor of the song that is looked into was moved. */
    private void seek(double seconds) {
        SongCard song = model.selectedProperty().get();
        if (song != null) {
            if (!song.equals(model.audition().itemProperty().get())) {
                audition.point(song);
            }
            audition.seek(seconds);
        }
    }

    /** The cursor goes with the sound. */
    private void follow(double seconds) {
        SongCard heard = model.audition().itemProperty().get();
        if (model.lookedIntoProperty().get()
                && heard != null
                && heard.equals(model.selectedProperty().get())) {
            model.detail().positionSecondsProperty().set(seconds);
        }
    }

    /** Reads the library anew. */
    public void load() {
        imports.listSongs();
    }

    /** Falls silent; an import goes on. */
    public void leave() {
        audition.leave();
        model.noteProperty().set("");
        model.troubleProperty().set("");
    }

    /** Plays the song pointed out; the one that is heard already is held, or goes on. */
    public void playOrPauseSelected() {
        SongCard song = model.selectedProperty().get();
        if (song != null) {
            audition.playOrPause(song);
        }
    }

    /** Plays the song pointed out from its beginning. */
    public void playSelected() {
        SongCard song = model.selectedProperty().get();
        if (song != null) {
            audition.play(song);
        }
    }

    /** Holds the song that is heard, or goes on with it; before the first, plays the one pointed out. */
    public void playOrPause() {
        SongCard song = model.audition().itemProperty().get();
        if (song != null) {
            audition.playOrPause(song);
        } else {
            playOrPauseSelected();
        }
    }

    /** Stops an import or the making of the demo songs. */
    public void cancel() {
        model.work().cancel();
    }

    private void list(List<SongCard> songs) {
        @Nullable SongCard selected = model.selectedProperty().get();
        model.songs().setAll(songs);
        model.listedProperty().set(true);
        model.selectedProperty()
                .set(songs.stream()
                        .filter(song -> selected != null && song.id().equals(selected.id()))
                        .findFirst()
                        .orElse(songs.isEmpty() ? null : songs.get(0)));
    }
}
