package studio.taste.session.producing;

import studio.taste.music.SongId;
import studio.taste.session.ProducingSettings;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;

/**
 * What a producer's session is to be made from.
 *
 * @param session a new id
 * @param seed decides every draw of the session
 * @param wish what is wished of the remix, free text, may be empty
 * @param context what the music is for, free text, may be empty
 * @param settings the temperature of picks is replaced by what earlier sessions told of the producer's
 * @param simulated true when a program answers
 */
public record ProducingOpening(
        SessionId session,
        RaterId producer,
        long seed,
        SongId vocalSong,
        SongId instrumentalSong,
        String wish,
        String context,
        ProducingSettings settings,
        boolean simulated) {}
