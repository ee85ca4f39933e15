package studio.taste.ui.plans;

import studio.taste.music.SongId;

/**
 * What plans are asked for.
 *
 * @param words the wish, in any words; may be empty
 * @param seed decides all that is left to chance
 */
public record PlanOrder(SongId vocalSong, SongId instrumentalSong, String words, long seed) {}
