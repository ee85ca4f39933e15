package studio.taste.session;

import java.util.List;
import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.remix.WrittenSongs;

/** Sessions to be opened in tests. */
public final class Openings {
    private Openings() {}

    /** A session of so many trials over written songs. */
    public static StudioEvent.SessionOpened of(int trials, long seed) {
        return of(trials, seed, "s" + seed, PlotTiming.AFTER);
    }

    public static StudioEvent.SessionOpened of(int trials, long seed, String id, PlotTiming plots) {
        List<Song> pair = WrittenSongs.compatiblePairs().get(0);
        SessionOpening opening = new SessionOpening(
                new SessionId(id),
                new RaterId("rater-1"),
                seed,
                pair.get(0),
                pair.get(1),
                SessionSettings.usual(trials, 1, plots),
                true);
        try {
            return opening.plan("test", "noise 1", PairQueue.EMPTY);
        } catch (StudioException e) {
            throw new AssertionError(e);
        }
    }
}
