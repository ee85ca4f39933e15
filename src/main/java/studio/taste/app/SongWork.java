package studio.taste.app;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.cli.Workplace;
import studio.taste.library.ImportOptions;
import studio.taste.library.SongLibrary;
import studio.taste.music.Genre;
import studio.taste.music.SongId;
import studio.taste.music.analysis.AnalysisHints;
import studio.taste.ui.songs.SongDesk;
import studio.taste.ui.songs.SongView;

/** Answers the pane of a song. */
final class SongWork implements SongDesk {
    private final SongLibrary library;
    private final Executor workers;

    SongWork(Workplace workplace) throws StudioException {
        this.library = workplace.library();
        this.workers = workplace.workers();
    }

    @Override
    public CompletionStage<SongView> open(SongId id) {
        return Background.run(workers, () -> view(id));
    }

    @Override
    public CompletionStage<SongView> correct(SongId id, AnalysisHints given, Progress progress) {
        return Background.run(workers, () -> {
            ImportOptions options = new ImportOptions(
                    library.given(id).title(),
                    given.genre() == Genre.UNKNOWN ? Optional.empty() : Optional.of(given.genre()),
                    given.tempoBpm(),
                    given.firstDownbeatSeconds(),
                    given.key());
            library.correct(id, options, progress);
            return view(id);
        });
    }

    private SongView view(SongId id) throws StudioException {
        return SongView.of(library.song(id), library.given(id).hints(), library.load(id));
    }
}
