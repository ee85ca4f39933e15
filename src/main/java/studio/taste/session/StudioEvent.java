package studio.taste.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.features.TasteAxis;
import studio.taste.loudness.FairnessCard;
import studio.taste.music.SongId;
import studio.taste.preference.PairProbabilities;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.selection.AskedTrial;
import studio.taste.selection.PoolPair;

/** Something that happened and is kept for good. Everything else the studio knows is a fold over these. */
public sealed interface StudioEvent permits StudioEvent.RaterEnrolled, StudioEvent.OfSession, ProducingEvent {

    /**
     * A rater was given a pseudonym.
     *
     * @param displayName what the rater likes to be called on this machine, empty when not said; never exported
     */
    record RaterEnrolled(RaterId rater, String displayName) implements StudioEvent {}

    /** An event of one session. */
    sealed interface OfSession extends StudioEvent {
        SessionId session();
    }

    /**
     * A session began. Holds all that its trials are made from, so that the journal can be read without today's planner.
     *
     * @param seed decides every draw of the session
     * @param vocalTitle title of the vocal song at the time
     * @param instrumentalTitle title of the instrumental song at the time
     * @param pool the candidate plans; all passed the hard constraints
     * @param axes the dimensions of the taste space
     * @param features one row per plan, one column per axis, standardised
     * @param simulated true when the rater is a program
     * @param description what rankers are told of the pool; null in sessions opened before there were any
     * @param queue the pairs that rankers would have asked; null likewise
     */
    record SessionOpened(
            SessionId session,
            RaterId rater,
            long seed,
            SongId vocalSong,
            String vocalTitle,
            SongId instrumentalSong,
            String instrumentalTitle,
            SessionSettings settings,
            Versions versions,
            List<Candidate> pool,
            List<TasteAxis> axes,
            List<List<Double>> features,
            boolean simulated,
            @Nullable PoolDescription description,
            PairQueue.@Nullable Asked queue)
            implements OfSession {
        public SessionOpened {
            pool = List.copyOf(pool);
            axes = List.copyOf(axes);
            features = features.stream().map(List::copyOf).toList();
            if (pool.size() < 2 || features.size() != pool.size()) {
                throw new IllegalArgumentException("a session needs at least two plans and a feature row for each, had "
                        + pool.size() + " plans and " + features.size() + " rows");
            }
            if (description != null && description.numbers().size() != pool.size()) {
                throw new IllegalArgumentException("a description has a row per plan, had "
                        + description.numbers().size() + " for " + pool.size());
            }
            for (List<Double> row : features) {
                if (row.size() != axes.size()) {
                    throw new IllegalArgumentException(
                            "a feature row has one value per axis, had " + row.size() + " for " + axes.size());
                }
            }
        }
    }

    /** A plan that may be heard, and the part of it that is. */
    record Candidate(RemixPlan plan, Excerpt excerpt) {}

    /**
     * A pair was put before the rater.
     *
     * @param asked which pair of the pool, in which order, and why
     * @param informationNats information expected from the answer when the pair was chosen
     * @param predicted what the belief expected of the answer; first is side A
     * @param beliefDigest identifies the belief the choice was made from, see {@link Learning#digest()}
     * @param fairness how the two sides were made equally loud; never shown to the rater
     */
    record TrialPresented(
            SessionId session,
            TrialId trial,
            AskedTrial asked,
            double informationNats,
            PairProbabilities predicted,
            String beliefDigest,
            FairnessCard fairness)
            implements OfSession {
        /** 1 for the session's first trial. */
        public int number() {
            return asked.number();
        }

        /** Place in the pool of the plan on side A. */
        public int a() {
            return asked.first();
        }

        /** Place in the pool of the plan on side B. */
        public int b() {
            return asked.second();
        }
    }

    /**
     * A planned pair could not be put before the rater.
     *
     * @param pair places in the pool
     * @param reason a sentence
     */
    record PairRefused(SessionId session, int number, PoolPair pair, String reason) implements OfSession {}

    /**
     * The rater answered.
     *
     * @param listening what was heard until then
     * @param responseMillis from when the trial could be played to the answer
     */
    record VoteCast(SessionId session, TrialId trial, Ballot ballot, Listening listening, long responseMillis)
            implements OfSession {}

    /** The rater took the last answer back. */
    record VoteUndone(SessionId session, TrialId trial) implements OfSession {}

    /** The rater left for a while. */
    record SessionPaused(SessionId session) implements OfSession {}

    /** The session goes on, after a pause or a crash. */
    record SessionResumed(SessionId session, String app) implements OfSession {}

    /** The last trial was answered. */
    record SessionFinished(SessionId session) implements OfSession {}
}
