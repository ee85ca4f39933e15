package studio.taste.library;

import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;

/** Where songs and their sound come from. */
interface SongSource {
    /**
     * The song of an id.
     *
     * @throws StudioException when there is none
     */
    Song song(SongId id) throws StudioException;

    /**
     * The sound of a song.
     *
     * @throws StudioException when there is no such song or its files are damaged
     */
    SongStems load(SongId id) throws StudioException;
}
