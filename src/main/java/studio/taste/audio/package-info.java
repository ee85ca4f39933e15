/**
 * Sound as data: clips of planar float samples, decoding, resampling and WAV writing.
 *
 * <p>Belongs here: what is true of any sound, whatever it is for. The room knows no song, plan or person, opens no file by
 * itself (readers take a stream and a name for their sentences) and has no clock, thread or randomness. Arrows run downward
 * only, and nothing lies below this room.
 */
@NullMarked
package studio.taste.audio;

import org.jspecify.annotations.NullMarked;
