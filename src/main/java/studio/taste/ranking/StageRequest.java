package studio.taste.ranking;

import studio.taste.music.Song;
import studio.taste.remix.PlanPrompt;

/**
 * One question put to the stage: the best remix of two songs for a prompt.
 *
 * @param id names the request in the log
 * @param vocal gives the vocals
 * @param instrumental gives drums, bass and other
 * @param words what was asked for, in the asker's words; may be empty
 * @param prompt what was read from them
 * @param size wanted number of candidates
 * @param seed decides all that is left to chance
 */
public record StageRequest(
        RequestId id, Song vocal, Song instrumental, String words, PlanPrompt prompt, int size, long seed) {}
