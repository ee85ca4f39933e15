/**
 * The journal in a database: embedded H2, written through Jdbi, its schema by migrations. The only room with SQL.
 *
 * <p>Belongs here: how events are written as JSON, chained by hashes and forced to disk. Implements {@link
 * studio.taste.session.Journal}; made by {@code app} and handed in.
 */
@NullMarked
package studio.taste.store;

import org.jspecify.annotations.NullMarked;
