package studio.taste.session;

/** Identifies a session; letters, digits and hyphens. */
public record SessionId(String value) {
    public SessionId {
        value = Ids.checked("session", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
