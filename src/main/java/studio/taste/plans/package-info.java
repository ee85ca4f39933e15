/**
 * Plans as JSON: the one form in which a plan leaves the studio or is kept in it.
 *
 * <p>Belongs here: how {@code remix}'s values are written and read, and the schema that says so. Uses {@code remix} and {@code music};
 * the journal, the command line and the screens use it.
 */
@NullMarked
package studio.taste.plans;

import org.jspecify.annotations.NullMarked;
