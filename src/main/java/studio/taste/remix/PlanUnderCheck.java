package studio.taste.remix;

/**
 * What the hard constraints look at.
 *
 * @param plan the plan, which may be malformed in any way
 * @param songs the songs it is meant for
 * @param forecast what its sound is expected to be like
 */
record PlanUnderCheck(RemixPlan plan, SourcePair songs, SoundForecast forecast) {}
