package studio.taste.session;

/** Identifies a rater by a pseudonym; letters, digits and hyphens. */
public record RaterId(String value) {
    public RaterId {
        value = Ids.checked("rater", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
