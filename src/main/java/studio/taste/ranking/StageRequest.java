package studio.taste.ranking;

import studio.taste.features.PromptWishes;
import studio.taste.music.Song;

/**
 * One question put to the stage: the best remix of two songs for a prompt.
 *
 * @param id names the request in the log
 * @param vocal gives the vocals
 * @param instrumental gives drums, bass and other
 * @param prompt what was asked for, in the asker's words; may be empty
 * @param wishes the same as numbers
 * @param size wanted number of candidates
 * @param seed decides all that is left to chance
 */
public record StageRequest(
        RequestId id, Song vocal, Song instrumental, String prompt, PromptWishes wishes, int size, long seed) {}
