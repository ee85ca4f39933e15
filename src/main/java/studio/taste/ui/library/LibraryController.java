package studio.taste.ui.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;
import studio.taste.ui.SongImports;
import studio.taste.ui.StudioDesk;

/** What can be done in the library room. */
public final class LibraryController {
    private final LibraryModel model;
    private final SongImports imports;
    private final AuditionController audition;

    /**
     * @param player through which songs are heard
     */
    public LibraryController(LibraryModel model, StudioDesk desk, ScreenThread screen, AuditionPlayer player) {
        this.model = model;
        this.imports =
                new SongImports(desk, screen, model.work(), model.troubleProperty(), model.noteProperty(), this::list);
        this.audition = new AuditionController(model.audition(), desk, screen, player);
    }

    /** Brings songs into the library. */
    public SongImports imports() {
        return imports;
    }

    /** Hears them. */
    public AuditionController audition() {
        return audition;
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
        SongCard song = model.audition().songProperty().get();
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
