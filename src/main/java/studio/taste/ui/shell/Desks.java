package studio.taste.ui.shell;

import studio.taste.ui.LearningFeed;
import studio.taste.ui.StudioDesk;
import studio.taste.ui.models.ModelDesk;
import studio.taste.ui.plans.PlanDesk;
import studio.taste.ui.producing.ProducingDesk;
import studio.taste.ui.songs.SongDesk;

/**
 * All that the rooms ask.
 *
 * @param studio of sessions, songs and labels
 * @param producing of a producer's session
 * @param songs of one song
 * @param plans of remix plans
 * @param models of rankers
 * @param learning tells how the ranker learns meanwhile
 */
public record Desks(
        StudioDesk studio,
        ProducingDesk producing,
        SongDesk songs,
        PlanDesk plans,
        ModelDesk models,
        LearningFeed learning) {}
