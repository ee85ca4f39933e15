/**
 * How far labels can be trusted: agreement of raters with each other and with themselves, the accuracy that is possible at all, and how
 * many labels a question needs.
 *
 * <p>Belongs here: statistics over {@code labels}. Lies below {@code training}.
 */
@NullMarked
package studio.taste.quality;

import org.jspecify.annotations.NullMarked;
