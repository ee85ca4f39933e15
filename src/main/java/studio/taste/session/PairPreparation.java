package studio.taste.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.loudness.LoudnessMatch;
import studio.taste.loudness.MatchedPair;
import studio.taste.loudness.UnfairPairException;
import studio.taste.selection.AskedTrial;

/**
 * Makes pairs ready to be heard: rendered, and matched in loudness. While a trial is listened to, the pairs that may follow it are
 * made ahead, then the rest of the pool is rendered. Work ahead stops as soon as it is overtaken. Safe for many threads.
 */
final class PairPreparation {
    /** The trial at hand and those that may follow it; 14 MB each. */
    private static final int PAIRS_KEPT = 4;

    private final PreviewStore previews;
    private final Executor workers;
    private final Executor idle;
    private final Map<List<StudioEvent.Candidate>, MatchedPair> ready = new LinkedHashMap<>(8, 0.75f, true);
    /** Counts what was asked ahead; work that carries an older number is stale. */
    private final AtomicLong newest = new AtomicLong();

    /**
     * @param workers renders
     * @param idle lends threads for the work ahead
     */
    PairPreparation(PreviewStore previews, Executor workers, Executor idle) {
        this.previews = previews;
        this.workers = workers;
        this.idle = idle;
    }

    /**
     * The pair, made now unless it was made ahead.
     *
     * @throws UnfairPairException when the two cannot be compared
     * @throws StudioException when a preview cannot be made
     */
    MatchedPair make(StudioEvent.Candidate a, StudioEvent.Candidate b) throws StudioException {
        List<StudioEvent.Candidate> key = List.of(a, b);
        MatchedPair made = ready(key);
        if (made != null) {
            return made;
        }
        // The store makes nothing twice: whoever is second waits for the first.
        workers.execute(() -> renderQuietly(b));
        MatchedPair pair = LoudnessMatch.match(preview(a).loudness(), preview(b).loudness());
        keep(key, pair);
        return pair;
    }

    /** Makes what may follow the trial that waits. Overtakes earlier work ahead. */
    void ahead(SessionState state) {
        long mine = newest.incrementAndGet();
        List<StudioEvent.Candidate> pool = state.opened().pool();
        idle.execute(() -> {
            for (AskedTrial next : NextTrial.afterWaiting(state)) {
                if (newest.get() != mine) {
                    return;
                }
                makeQuietly(pool.get(next.first()), pool.get(next.second()));
            }
            for (StudioEvent.Candidate candidate : pool) {
                if (newest.get() != mine) {
                    return;
                }
                renderQuietly(candidate);
            }
        });
    }

    /** Stops the work ahead when the preview at hand is finished. */
    void stop() {
        newest.incrementAndGet();
    }

    private synchronized @Nullable MatchedPair ready(List<StudioEvent.Candidate> key) {
        return ready.get(key);
    }

    private synchronized void keep(List<StudioEvent.Candidate> key, MatchedPair pair) {
        ready.put(key, pair);
        var oldest = ready.keySet().iterator();
        while (ready.size() > PAIRS_KEPT) {
            oldest.next();
            oldest.remove();
        }
    }

    private void makeQuietly(StudioEvent.Candidate a, StudioEvent.Candidate b) {
        try {
            make(a, b);
        } catch (StudioException | RuntimeException toldWhenNeeded) {
            // A trial that asks for this pair meets the same trouble, and tells of it.
            return;
        }
    }

    private void renderQuietly(StudioEvent.Candidate candidate) {
        try {
            preview(candidate);
        } catch (StudioException | RuntimeException toldWhenNeeded) {
            // As above.
            return;
        }
    }

    private Preview preview(StudioEvent.Candidate candidate) throws StudioException {
        return previews.preview(candidate.plan(), candidate.excerpt());
    }
}
