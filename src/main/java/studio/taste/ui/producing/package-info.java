/**
 * The producer's screen: a portfolio of previews that is picked from, edited and explained, and beside it what the studio
 * believes of the producer's taste.
 *
 * <p>Shows a {@link studio.taste.session.producing.ProducingSnapshot} and asks through a {@link
 * studio.taste.ui.producing.ProducingDesk}; knows nothing of beliefs, rendering or files.
 */
@NullMarked
package studio.taste.ui.producing;

import org.jspecify.annotations.NullMarked;
