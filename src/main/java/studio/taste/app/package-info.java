/** Builds everything once, by constructors, top to bottom, and starts it. May see every room; no room sees it. */
@NullMarked
package studio.taste.app;

import org.jspecify.annotations.NullMarked;
