/**
 * The gapless player, and the only sound lines of the studio.
 *
 * <p>A side room: it implements the ports {@link studio.taste.session.Player} and {@link studio.taste.session.PortfolioPlayer},
 * uses {@code audio}, and is seen by {@code app} alone. The sound itself is made by {@link studio.taste.playback.GaplessMixer},
 * which knows no thread, clock or device; {@link studio.taste.playback.PlaybackPump} carries it to an
 * {@link studio.taste.playback.AudioLine} and keeps account of what was played out; {@link studio.taste.playback.AudioThread}
 * gives the pump a thread. Several {@link studio.taste.playback.Deck}s, each with a timeline and a mixer of its own, may share a pump: one is
 * heard, the others rest.
 *
 * <p>The audio thread takes no lock and allocates nothing while clips play. Commands reach it through a lock-free queue and
 * are built by their senders; what it tells the world goes through atomics.
 *
 * <p>Sound leaves as 16-bit stereo, which every device takes, with a dither that depends on the place in the clip only (see
 * {@link studio.taste.playback.DitheredPcm}), so that equal clips give equal bytes on either side.
 */
@NullMarked
package studio.taste.playback;

import org.jspecify.annotations.NullMarked;
