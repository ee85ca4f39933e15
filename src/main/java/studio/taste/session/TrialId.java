package studio.taste.session;

/** Identifies a trial across all sessions: the session's id, a hyphen and the trial's number. */
public record TrialId(String value) {
    public TrialId {
        value = Ids.checked("trial", value);
    }

    static TrialId of(SessionId session, int number) {
        return new TrialId(session.value() + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
