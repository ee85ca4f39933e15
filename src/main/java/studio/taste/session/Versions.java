package studio.taste.session;

/**
 * What made the stimuli and the questions of a session.
 *
 * @param app the studio's version
 * @param planner version of the candidate planner
 * @param renderer version of the renderer
 * @param features version of the feature manifest
 */
public record Versions(String app, String planner, String renderer, String features) {}
