package studio.taste.ui.songs;

import java.util.concurrent.CompletionStage;
import studio.taste.Progress;
import studio.taste.music.SongId;
import studio.taste.music.analysis.AnalysisHints;

/** What the pane of a song asks of the studio. Answers come on any thread; trouble is a {@code StudioException}. */
public interface SongDesk {
    /** A song with its sound as it is drawn. */
    CompletionStage<SongView> open(SongId id);

    /**
     * Corrects a song.
     *
     * @param given takes the place of all that was said before; what it leaves open is estimated
     */
    CompletionStage<SongView> correct(SongId id, AnalysisHints given, Progress progress);
}
