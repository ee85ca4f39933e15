/**
 * Answers as data: what was asked of whom, what was answered, and what is known of the plans that were heard.
 *
 * <p>Belongs here: the label set, made from {@code session}'s folded journal or read from files by {@code export}. Lies above {@code session}
 * and below {@code quality}, which judges it, and {@code training}, which learns from it.
 */
@NullMarked
package studio.taste.labels;

import org.jspecify.annotations.NullMarked;
