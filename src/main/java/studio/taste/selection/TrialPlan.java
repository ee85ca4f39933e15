package studio.taste.selection;

/**
 * What to ask next.
 *
 * @param trial number, kind, pair and order of presentation
 * @param informationNats what the answer is expected to tell about the taste, nats, 0 to ln 3
 */
public record TrialPlan(AskedTrial trial, double informationNats) {}
