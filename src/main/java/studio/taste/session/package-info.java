/**
 * The one ordered place where a session happens, and the ports it speaks through.
 *
 * <p>Belongs here: trials, their order, their answers, and the interfaces that side rooms implement (such as {@link
 * studio.taste.session.Player}). Arrows run downward only.
 */
@NullMarked
package studio.taste.session;

import org.jspecify.annotations.NullMarked;
