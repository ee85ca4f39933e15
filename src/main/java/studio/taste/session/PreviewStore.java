package studio.taste.session;

import studio.taste.StudioException;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;

/** Gives the sound of plans, rendered when first asked for and kept. Safe for use by many threads. */
public interface PreviewStore {
    /**
     * The preview of a plan, as rendered and measured but not yet matched to another. Waits while it is rendered.
     *
     * @throws StudioException when a song is missing or the preview cannot be made
     */
    Preview preview(RemixPlan plan, Excerpt excerpt) throws StudioException;

    /** Version of the renderer that makes the previews. */
    String rendererVersion();
}
