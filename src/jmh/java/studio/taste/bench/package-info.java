/**
 * Benchmarks: how long the studio's work takes beside the field's own tools, on the same input in the same run. {@code mvn -Pbench}
 * runs them all and prints ratios; {@code -Dbench=Loudness} runs those whose name holds it. A tool that is not installed is named as such.
 *
 * <p>Each class measures one thing, {@code ours} and its peers as methods of their own, in seconds for one call; its {@code ROWS} say which
 * are held against each other and which have a budget instead. A benchmark of something package-private stands in that package.
 */
@NullMarked
package studio.taste.bench;

import org.jspecify.annotations.NullMarked;
