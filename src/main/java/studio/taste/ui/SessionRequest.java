package studio.taste.ui;

import org.jspecify.annotations.Nullable;
import studio.taste.music.SongId;
import studio.taste.session.PlotTiming;
import studio.taste.session.RaterId;

/**
 * The session someone wants to begin.
 *
 * @param rater who listens; null enrols a new rater under a fresh pseudonym
 * @param displayName what a new rater likes to be called, empty when not said; ignored for a known rater
 * @param vocalSong gives the vocals
 * @param instrumentalSong gives the instruments
 * @param trials how many, at least 1
 * @param heardShare how much of each side must be heard before a vote counts, 0 to 1
 * @param plots when the rater may see what was learnt
 */
public record SessionRequest(
        @Nullable RaterId rater,
        String displayName,
        SongId vocalSong,
        SongId instrumentalSong,
        int trials,
        double heardShare,
        PlotTiming plots) {
    public SessionRequest {
        if (trials < 1) {
            throw new IllegalArgumentException("a session has at least one trial, was " + trials);
        }
        if (!(heardShare >= 0 && heardShare <= 1)) {
            throw new IllegalArgumentException("the share to be heard is 0 to 1, was " + heardShare);
        }
    }
}
