/**
 * Choices that were recorded anywhere, foretold by the studio's belief: reading them, what raters have in common, and how often the
 * belief is right against popularity and chance.
 *
 * <p>Belongs here: everything that knows choices by rater and by file. Knows nothing of songs and plans. Uses {@code preference}; the
 * command line uses it.
 */
@NullMarked
package studio.taste.training.choices;

import org.jspecify.annotations.NullMarked;
