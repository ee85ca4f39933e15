/**
 * The command line: picocli commands of a few lines each, and the only room that prints.
 *
 * <p>Commands ask for what they need through {@link studio.taste.cli.Workplace}, which {@code app} implements. Exit codes: 0
 * done, 1 bad input or trouble, with one sentence on standard error, 2 wrong usage.
 */
@NullMarked
package studio.taste.cli;

import org.jspecify.annotations.NullMarked;
