package studio.taste.session.producing;

import java.time.Clock;
import java.util.concurrent.Executor;
import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.remix.EditParameter;
import studio.taste.remix.PromptTopic;
import studio.taste.remix.TopicRecall;
import studio.taste.representation.AudioEncoder;
import studio.taste.representation.Representation;
import studio.taste.representation.TextEncoder;
import studio.taste.session.PortfolioPlayer;
import studio.taste.session.PreviewStore;
import studio.taste.session.StudioLog;

/**
 * What a producer's session works with.
 *
 * @param log the journal and its fold
 * @param songs gives songs by their ids
 * @param previews gives the sound of plans
 * @param audioEncoder of previews; the one {@code representation} is for
 * @param textEncoder of wish, context and rationales; the one {@code representation} is for
 * @param representation turns what the encoders say into points of the taste space
 * @param wishRecall of what a wish's words are about that the grammar does not know
 * @param editRecall likewise of edits and rationales
 * @param player plays portfolios
 * @param clock the time of answers
 * @param sessionThread runs one task at a time, in order; in tests {@code Runnable::run}
 * @param workers render and read; in tests {@code Runnable::run}
 * @param appVersion the studio's version
 */
public record ProducingParts(
        StudioLog log,
        Songs songs,
        PreviewStore previews,
        AudioEncoder audioEncoder,
        TextEncoder textEncoder,
        Representation representation,
        TopicRecall<PromptTopic> wishRecall,
        TopicRecall<EditParameter> editRecall,
        PortfolioPlayer player,
        Clock clock,
        Executor sessionThread,
        Executor workers,
        String appVersion) {

    /** Where songs come from. */
    @FunctionalInterface
    public interface Songs {
        /** @throws StudioException when there is none of that id, or it cannot be read */
        Song song(SongId id) throws StudioException;
    }
}
