package studio.taste.remix;

/** Identifies a plan by its content: lower-case hexadecimal digits. */
public record PlanId(String value) {
    public PlanId {
        if (!value.matches("[0-9a-f]{12,64}")) {
            throw new IllegalArgumentException("a plan id is 12 to 64 hexadecimal digits, was \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
