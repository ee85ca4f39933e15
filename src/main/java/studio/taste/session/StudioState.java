package studio.taste.session;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.taste.preference.GaussianPosterior;

/**
 * Everything the journal tells, folded. Immutable; the same entries always give the same state, bit for bit.
 *
 * @param raters pseudonyms with the names they go by here, in order of enrolment
 * @param sessions blind sessions in order of opening
 * @param productions producers' sessions in order of opening
 */
public record StudioState(
        Map<RaterId, String> raters, Map<SessionId, SessionState> sessions, Map<SessionId, Production> productions) {
    public static final StudioState EMPTY = new StudioState(Map.of(), Map.of(), Map.of());

    public StudioState {
        raters = Collections.unmodifiableMap(new LinkedHashMap<>(raters));
        sessions = Collections.unmodifiableMap(new LinkedHashMap<>(sessions));
        productions = Collections.unmodifiableMap(new LinkedHashMap<>(productions));
    }

    /** The state after all entries. */
    public static StudioState of(List<JournalEntry> entries) {
        StudioState state = EMPTY;
        for (JournalEntry entry : entries) {
            state = state.after(entry);
        }
        return state;
    }

    /** The state after one more entry. */
    public StudioState after(JournalEntry entry) {
        StudioEvent event = entry.event();
        if (event instanceof StudioEvent.RaterEnrolled enrolled) {
            Map<RaterId, String> more = new LinkedHashMap<>(raters);
            more.put(enrolled.rater(), enrolled.displayName());
            return new StudioState(more, sessions, productions);
        }
        if (event instanceof ProducingEvent producing) {
            return produced(producing, entry.recordedAt());
        }
        StudioEvent.OfSession ofSession = (StudioEvent.OfSession) event;
        Map<SessionId, SessionState> more = new LinkedHashMap<>(sessions);
        if (event instanceof StudioEvent.SessionOpened opened && !sessions.containsKey(opened.session())) {
            more.put(opened.session(), SessionState.opened(opened, entry.recordedAt(), priorFor(opened)));
        } else {
            more.put(ofSession.session(), session(ofSession.session()).after(ofSession, entry.recordedAt()));
        }
        return new StudioState(raters, more, productions);
    }

    private StudioState produced(ProducingEvent event, Instant at) {
        Map<SessionId, Production> more = new LinkedHashMap<>(productions);
        if (event instanceof ProducingEvent.Opened opened && !productions.containsKey(opened.session())) {
            more.put(opened.session(), Production.opened(opened, at));
        } else {
            more.put(event.session(), production(event.session()).after(event, at));
        }
        return new StudioState(raters, sessions, more);
    }

    /** The producer's session of that id, which must exist. */
    public Production production(SessionId id) {
        Production production = productions.get(id);
        if (production == null) {
            throw new IllegalStateException("no session " + id + " was opened");
        }
        return production;
    }

    /** The producer's session that can be gone on with: the last opened. */
    public Optional<Production> lastProduction() {
        return productions.values().stream().reduce((earlier, later) -> later);
    }

    /** The session of that id, which must exist. */
    public SessionState session(SessionId id) {
        SessionState session = sessions.get(id);
        if (session == null) {
            throw new IllegalStateException("no session " + id + " was opened");
        }
        return session;
    }

    /** The last opened session that is not finished and can be gone on with. */
    public Optional<SessionState> unfinished() {
        return sessions.values().stream()
                .filter(session -> session.status() != SessionState.Status.FINISHED)
                .reduce((earlier, later) -> later);
    }

    /** What this rater's earlier sessions in the same taste space have taught, or the flat prior for a first session. */
    private GaussianPosterior priorFor(StudioEvent.SessionOpened opened) {
        return sessions.values().stream()
                .filter(earlier -> earlier.opened().rater().equals(opened.rater())
                        && earlier.opened()
                                .versions()
                                .features()
                                .equals(opened.versions().features()))
                .reduce((earlier, later) -> later)
                .map(earlier -> earlier.learning().belief())
                .orElseGet(() -> GaussianPosterior.prior(
                        opened.axes().size(), opened.settings().priorPrecision()));
    }
}
