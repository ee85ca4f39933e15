/**
 * Training of representations: from banks of rendered plans to the first one, from producers' choices and words to better ones, and the
 * store of those of a home.
 *
 * <p>Belongs here: what is learned from, how, how it is judged, and where it lies. Uses {@code representation}'s perceptron and {@code
 * preference}'s folds; knows no screen, and no journal but what it is handed.
 */
@NullMarked
package studio.taste.training.representation;

import org.jspecify.annotations.NullMarked;
