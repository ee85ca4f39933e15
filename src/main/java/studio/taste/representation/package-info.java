/**
 * What a candidate is to a taste: the numbers an encoder hears in it, and the learned map h from them to the few dimensions in which a
 * producer's belief lives.
 *
 * <p>Belongs here: the encoders' seams, the built-in encoder of sound, the map with its whitening, and what the musical axes are on it. Uses
 * {@code features} and what lies below; pure, streams and no files. Beliefs are further up and know nothing of encoders.
 */
@NullMarked
package studio.taste.representation;

import org.jspecify.annotations.NullMarked;
