package studio.taste.ranking;

import java.util.Optional;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;

/** The sounds of plans, for judging the last two by ear. Safe for use by many threads. */
@FunctionalInterface
public interface RenderedSounds {
    /** Nothing was rendered. */
    RenderedSounds NONE = plan -> Optional.empty();

    /** The sound of a plan if it is there already; empty rather than rendering it, which takes longer than the stage has. */
    Optional<Heard> find(RemixPlan plan) throws StudioException;

    /**
     * A part of a plan as sound.
     *
     * @param excerpt the part
     * @param sound as rendered; not to be modified
     */
    record Heard(Excerpt excerpt, AudioClip sound) {}
}
