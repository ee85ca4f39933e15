/**
 * Words and what they are about, told by an encoder of sentences that comes with the studio and needs no network.
 *
 * <p>Belongs here: the only code that knows the encoder. Implements what {@code remix} and {@code representation} ask for; {@code app} and
 * {@code cli} hand it in.
 */
@NullMarked
package studio.taste.text;

import org.jspecify.annotations.NullMarked;
