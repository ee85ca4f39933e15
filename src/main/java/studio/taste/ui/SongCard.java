package studio.taste.ui;

import studio.taste.music.SongId;

/**
 * A song as it is listed.
 *
 * @param genre in words, empty when unknown
 * @param key as people read it, such as {@code 8A · A minor}
 * @param demo whether the studio made it, rather than someone importing it
 */
public record SongCard(
        SongId id, String title, String genre, double tempoBpm, String key, double durationSeconds, boolean demo) {}
