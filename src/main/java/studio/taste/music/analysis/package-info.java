/**
 * Estimates what is known of a song from its sound: tempo, beats, downbeats, key, sections, levels.
 *
 * <p>Belongs here: analysers that take stems and give {@code music} values. Uses {@code music}, {@code loudness} and
 * {@code audio}; opens no file and has no clock, thread or randomness, so equal sound gives an equal analysis. Onsets, beat
 * induction (BeatRoot) and the constant-Q transform are TarsosDSP's; the rest cites its sources where it stands.
 */
@NullMarked
package studio.taste.music.analysis;

import org.jspecify.annotations.NullMarked;
