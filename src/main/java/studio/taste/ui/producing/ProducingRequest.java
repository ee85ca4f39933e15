package studio.taste.ui.producing;

import org.jspecify.annotations.Nullable;
import studio.taste.music.SongId;
import studio.taste.session.RaterId;

/**
 * The session a producer wants to begin.
 *
 * @param producer who produces; null enrols a new one under a fresh pseudonym
 * @param displayName what a new producer likes to be called, empty when not said; ignored for a known one
 * @param vocalSong gives the vocals
 * @param instrumentalSong gives the instruments
 * @param wish what is wished of the remix, free text, may be empty
 * @param context what the music is for, such as "focus" or "party", free text, may be empty
 * @param cards previews in a portfolio, 6 to 8
 */
public record ProducingRequest(
        @Nullable RaterId producer,
        String displayName,
        SongId vocalSong,
        SongId instrumentalSong,
        String wish,
        String context,
        int cards) {
    public ProducingRequest {
        if (cards < 6 || cards > 8) {
            throw new IllegalArgumentException("a portfolio has 6 to 8 previews, was to have " + cards);
        }
    }
}
