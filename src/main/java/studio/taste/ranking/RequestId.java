package studio.taste.ranking;

/** Identifies a request; data are split by it. */
public record RequestId(String value) {
    public RequestId {
        if (!value.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a request id is 1 to 64 letters, digits and hyphens, was \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
