package studio.taste.ui;

/**
 * A session that can be gone on with.
 *
 * @param nextTrial number of the trial it goes on at, from 1
 * @param trials how many it has
 */
public record OpenSession(int nextTrial, int trials) {}
